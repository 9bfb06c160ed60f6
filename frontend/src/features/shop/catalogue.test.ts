import { cidOf } from "@comptoir/sdk/content/cid";
import { expect, it } from "vitest";
import { findWares, type Ware } from "./catalogue.ts";
import { sampleProduct, sampleShop } from "./sample-shop.ts";
import { parseShopSearch } from "./shop-search.ts";

const from = {
  entry: { seller: sampleShop.seller, digest: `0x${"00".repeat(32)}`, sales: undefined },
  shop: sampleShop,
} as const;
const ware = (change: Partial<Ware["product"]>): Ware => ({
  cid: cidOf(new Uint8Array([2])),
  product: { ...sampleProduct, ...change },
  from,
});
const lamp = ware({});
const wine = ware({ title: { en: "Lock Slope", fr: "Clos de l’Écluse" }, category: "wine" });

it("finds in both languages, without accents, every word wanted", () => {
  expect(findWares([lamp, wine], { q: "ecluse" })).toEqual([wine]);
  expect(findWares([lamp, wine], { q: "LAMPE evening" })).toEqual([lamp]);
  expect(findWares([lamp, wine], { q: "lampe écluse" })).toEqual([]);
  expect(findWares([lamp, wine], { q: "vautrin", category: "wine" })).toEqual([wine]);
  expect(findWares([lamp, wine], {})).toHaveLength(2);
});

it("reads an address bar that anybody may have written", () => {
  expect(parseShopSearch({ q: "x".repeat(500), category: "wine" })).toEqual({
    q: "x".repeat(80),
    category: "wine",
  });
  expect(parseShopSearch({ q: { $gt: "" }, category: "__proto__" })).toEqual({});
});
