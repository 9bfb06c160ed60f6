import { BoardPage } from "../../features/lend/board-page.tsx";
import { TokenPasteDialog } from "./token-paste-part.tsx";

/** The board, where any token may be pasted in. */
export function BoardRoom() {
  return <BoardPage pasteDialog={TokenPasteDialog} />;
}
