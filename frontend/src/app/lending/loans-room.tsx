import { MyOffers } from "../../features/lend/my-offers.tsx";
import { LoansPage } from "../../features/loans/loans-page.tsx";

/** What one has lent and borrowed, and what one still has on the board. */
export function LoansRoom() {
  return <LoansPage offers={MyOffers} />;
}
