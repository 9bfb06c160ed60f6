import { useState } from "react";
import { MoreRows } from "../../ui/data-table.tsx";
import type { Ware } from "./catalogue.ts";
import { WareCard } from "./ware-card.tsx";

const page = 24;

export function WareGrid({
  wares,
  showShop,
}: {
  readonly wares: readonly Ware[];
  readonly showShop: boolean;
}) {
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul className="grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-4">
        {wares.slice(0, shown).map((ware) => (
          <li key={`${ware.from.entry.seller} ${ware.cid}`}>
            <WareCard ware={ware} showShop={showShop} />
          </li>
        ))}
      </ul>
      {wares.length > shown && <MoreRows onMore={() => setShown(shown + page)} />}
    </>
  );
}
