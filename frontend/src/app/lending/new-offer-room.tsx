import { NewOfferPage } from "../../features/lend/new-offer-page.tsx";
import { TokenPasteDialog } from "./token-paste-part.tsx";

/** One's own offer, in any token. */
export function NewOfferRoom() {
  return <NewOfferPage pasteDialog={TokenPasteDialog} />;
}
