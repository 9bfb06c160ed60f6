import { type Address, zeroAddress } from "viem";
import { expect, it } from "vitest";
import { addressOf } from "../test/addresses.ts";
import { dealtWith } from "./acquaintance-provider.tsx";

const [own, anna, bruno, clara, judge] = [
  addressOf(0x10),
  addressOf(0x11),
  addressOf(0x12),
  addressOf(0x13),
  addressOf(0x14),
];

it("counts the other sides of one's own loans and orders, and nobody else's", () => {
  const loan = (lender: Address, borrower: Address) => ({ lender, borrower, holder: lender });
  const order = (buyer: Address, seller: Address) => ({
    order: { buyer, seller, arbiter: judge, agent: zeroAddress, financier: zeroAddress },
  });
  const loans = new Map([
    [1n, loan(anna, own)],
    [2n, loan(bruno, clara)],
  ]);
  const others = new Map([["0x1", order(clara, bruno)]] as const);
  expect(dealtWith({ loans, orders: others }, own)).toEqual([anna]);
  const bought = new Map([["0x1", order(own, bruno)]] as const);
  expect(dealtWith({ loans, orders: bought }, own)).toEqual([anna, bruno, judge]);
});
