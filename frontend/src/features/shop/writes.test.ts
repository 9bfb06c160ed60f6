import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { cidOf } from "@comptoir/sdk/content/cid";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { decodeFunctionData, getAddress, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { draftOrder, proposeTerms } from "./order-draft.ts";
import { buyer, sampleProduct, sampleShop } from "./sample-shop.ts";
import { fundWrite } from "./writes.ts";

const Checkout = getAddress(`0x${"cc".repeat(20)}`);
const deployment: Deployment = {
  chainId: 31337,
  name: "Local chain",
  rpcUrls: ["http://127.0.0.1:1"],
  genesisHash: `0x${"ab".repeat(32)}`,
  startBlock: 0,
  development: true,
  addresses: {
    Checkout,
    Loans: zeroAddress,
    Journal: zeroAddress,
    BoardLens: zeroAddress,
    Multicall3: zeroAddress,
  },
  tokens: [],
};
const now = 1_900_000_000;
const draft = (token: `0x${string}`) =>
  draftOrder(
    {
      buyer,
      shop: sampleShop,
      product: { ...sampleProduct, price: { token, amount: "4600" } },
      cid: cidOf(new Uint8Array([1])),
      quantity: 2,
      note: "",
      locale: "en",
      terms: proposeTerms(sampleShop, buyer, now),
    },
    new Uint8Array(64).fill(7),
  ).order;

describe("paying into escrow", () => {
  it("takes exactly the price, by permit where the token knows it, and sends no coin", () => {
    const order = draft(sampleProduct.price.token);
    const write = fundWrite.prepare({ order, permit: true }, deployment);
    expect(write.call).toMatchObject({ to: Checkout, value: 0n });
    expect(write.spends).toEqual([
      { kind: "erc20", token: order.token, spender: Checkout, amount: 9_200n, permit: true },
    ]);
    expect(write.deadline).toBe(now + 3_600);
  });

  it("sends exactly the price in the native coin, and allows nobody anything", () => {
    const order = draft(zeroAddress);
    const write = fundWrite.prepare({ order, permit: false }, deployment);
    expect(write.call.value).toBe(9_200n);
    expect(write.spends).toEqual([]);
  });

  it("signs the order that was shown", () => {
    const order = draft(sampleProduct.price.token);
    const { data } = fundWrite.prepare({ order, permit: true }, deployment).call;
    expect(decodeFunctionData({ abi: checkoutAbi, data })).toEqual({
      functionName: "fund",
      args: [order],
    });
  });
});
