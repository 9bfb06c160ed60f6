import type { OrderRow } from "@comptoir/sdk/ledger/ledger";
import type { CheckoutEvent } from "@comptoir/sdk/ledger/logs";
import { amountOfUint96, noAmount } from "@comptoir/sdk/money/amount";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { getAddress, zeroAddress, zeroHash } from "viem";

/** An order for tests: 46.00 of a token of two decimals, shipped by 1,000,000 at the latest. */
export const sampleOrder: Order = {
  buyer: getAddress(`0x${"b1".repeat(20)}`),
  seller: getAddress(`0x${"a1".repeat(20)}`),
  token: getAddress(`0x${"e1".repeat(20)}`),
  agent: zeroAddress,
  arbiter: getAddress(`0x${"c1".repeat(20)}`),
  financier: zeroAddress,
  amount: 4_600n,
  feeBps: 0,
  silenceBps: 5_000,
  payBy: 100_000,
  shipBy: 1_000_000,
  inspection: 14 * 86_400,
  arbitration: 10 * 86_400,
  cart: `0x${"5e".repeat(32)}`,
  salt: 7n,
};

const id = `0x${"1d".repeat(32)}` as const;
const at = {
  block: 1,
  blockHash: zeroHash,
  time: 90_000,
  transaction: zeroHash,
  logIndex: 0,
};
const funded: CheckoutEvent = {
  contract: "checkout",
  eventName: "Funded",
  at,
  args: { id, ...sampleOrder },
};

export const sampleRow = (change: Partial<OrderRow> = {}): OrderRow => ({
  id,
  order: sampleOrder,
  held: amountOfUint96(sampleOrder.amount),
  paid: noAmount,
  released: noAmount,
  returned: noAmount,
  refunded: noAmount,
  fees: noAmount,
  opened: true,
  shipped: false,
  disputed: false,
  clock: 0,
  state: "open",
  openedAt: at,
  timeline: [funded],
  ...change,
});
