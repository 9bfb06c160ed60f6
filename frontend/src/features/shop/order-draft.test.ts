import { cartHash, orderTotal, readOrder } from "@comptoir/sdk/catalogue/order-document";
import { cidOf, digestOf } from "@comptoir/sdk/content/cid";
import { zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { draftOrder, proposeTerms, totalOf } from "./order-draft.ts";
import { arbiter, buyer, sampleProduct, sampleShop } from "./sample-shop.ts";

const now = 1_900_000_000;
const cid = cidOf(new TextEncoder().encode("a lamp"));
const random = Uint8Array.from({ length: 64 }, (_, index) => index);
const purchase = {
  buyer,
  shop: sampleShop,
  product: sampleProduct,
  cid,
  quantity: 3,
  note: "Bonjour",
  locale: "fr",
  terms: proposeTerms(sampleShop, buyer, now),
} as const;

describe("terms", () => {
  it("follow the shop's windows, counted from the chain's time", () => {
    expect(proposeTerms(sampleShop, buyer, now)).toEqual({
      payBy: now + 3_600,
      shipBy: now + 7 * 86_400,
      inspection: 14 * 86_400,
      arbitration: 10 * 86_400,
      arbiter,
      silenceBps: 5_000,
    });
  });

  it.each([
    ["names none", undefined, buyer],
    ["names the seller himself", sampleShop.seller, buyer],
    ["names the buyer", buyer, buyer],
    ["names nobody's address", zeroAddress, buyer],
  ] as const)("take no arbiter where the shop %s", (_, named, who) => {
    const { arbiter: __, ...rest } = sampleShop;
    const shop = named ? { ...rest, arbiter: named } : rest;
    // The contract refuses an arbitration without an arbiter, and a party as arbiter.
    expect(proposeTerms(shop, who, now)).toMatchObject({ arbiter: zeroAddress, arbitration: 0 });
  });
});

describe("the draft", () => {
  const { order, bytes } = draftOrder(purchase, random);

  it("pays exactly what its document comes to", () => {
    const document = readOrder(bytes);
    expect(orderTotal(document)).toBe(order.amount);
    expect(order.amount).toBe(13_800n);
    expect(document.lines[0]).toMatchObject({ title: "Lampe du soir", quantity: 3, product: cid });
  });

  it("is bound to the very bytes that are kept", () => {
    expect(order.cart).toBe(digestOf(bytes));
    expect(order.cart).toBe(cartHash(readOrder(bytes)));
  });

  it("cannot be guessed from its goods", () => {
    const again = draftOrder(purchase, random.toReversed());
    expect(again.order.cart).not.toBe(order.cart);
    expect(again.order.salt).not.toBe(order.salt);
  });

  it("gives no fee and no power to anybody unasked", () => {
    expect(order).toMatchObject({ agent: zeroAddress, financier: zeroAddress, feeBps: 0 });
  });
});

it("refuses what the contract could not count", () => {
  const dear = {
    ...sampleProduct,
    price: { ...sampleProduct.price, amount: String(2n ** 96n - 1n) },
  };
  expect(totalOf(dear, 1)).toBe(2n ** 96n - 1n);
  expect(totalOf(dear, 2)).toBeUndefined();
});
