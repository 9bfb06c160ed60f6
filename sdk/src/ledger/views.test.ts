import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import { logOf, placed } from "./arbitrary-history.ts";
import { buyer, foldAll, funded, type order, other, person, seller } from "./sample-history.ts";
import { ordersOf, sellersWithSales } from "./views.ts";

describe("views", () => {
  const sale = (n: number, more: Partial<typeof order>, pays: boolean) => {
    const one: Hex = `0x${n.toString(16).padStart(64, "0")}`;
    return [
      funded({ ...more, id: one }),
      ...(pays
        ? [logOf("Checkout", "Released", { id: one, by: buyer, amount: 1_000n, fee: 0n })]
        : []),
    ];
  };
  const ledger = foldAll(
    placed([
      ...sale(1, {}, true),
      ...sale(2, {}, true),
      ...sale(3, { buyer: other }, true),
      ...sale(4, { buyer: person("6") }, false),
      ...sale(5, { seller: other }, true),
      ...sale(6, { seller: person("7") }, false),
    ]),
  );

  it("orders by part, newest first, whatever the letter case", () => {
    const mine = ordersOf(ledger, buyer);
    expect(mine.purchases.map((row) => Number(row.id))).toEqual([6, 5, 2, 1]);
    expect(ordersOf(ledger, seller).sales.map((row) => Number(row.id))).toEqual([4, 3, 2, 1]);
    expect(ordersOf(ledger, person("6")).cases).toHaveLength(6);
  });

  it("counts a seller's different buyers, of orders that paid", () => {
    expect(sellersWithSales(ledger)).toMatchObject([
      { seller, sales: 3, buyers: 2 },
      { seller: other, sales: 1, buyers: 1 },
    ]);
  });
});
