import { useShops } from "../../data/queries.ts";
import { BestOffers } from "../../features/lend/best-offers.tsx";
import { ShopWindow } from "../../features/shop/shop-window.tsx";

/** What stands on the counters and on the board today: the house is open. What stands first is read first. */
export function Market() {
  const { isPending } = useShops();
  return (
    <>
      <ShopWindow />
      {isPending ? <div className="min-h-64" /> : <BestOffers />}
    </>
  );
}
