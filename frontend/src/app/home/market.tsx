import { BestOffers } from "../../features/lend/best-offers.tsx";
import { ShopWindow } from "../../features/shop/shop-window.tsx";

/** What stands on the counters and on the board today: the house is open. */
export function Market() {
  return (
    <>
      <ShopWindow />
      <BestOffers />
    </>
  );
}
