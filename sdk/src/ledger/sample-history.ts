import type { Hex } from "viem";
import { zeroHash } from "viem";
import { contracts, logOf } from "./arbitrary-history.ts";
import { decodeLogs } from "./decode-logs.ts";
import { fold } from "./fold.ts";
import { emptyLedger } from "./ledger.ts";
import type { ChainLog } from "./logs.ts";

/** For tests: people, one order between them, and the ledger of a few logs. */
export const person = (digit: string): Hex => `0x${digit.repeat(40)}`;
export const [buyer, seller, other] = [person("3"), person("4"), person("5")];
export const id: Hex = `0x${"77".repeat(32)}`;
export const order = {
  buyer,
  seller,
  token: person("9"),
  agent: person("8"),
  arbiter: person("6"),
  financier: person("0"),
  amount: 1_000n,
  feeBps: 100,
  silenceBps: 5_000,
  payBy: 100,
  shipBy: 200,
  inspection: 50,
  arbitration: 50,
  cart: zeroHash,
  salt: 1n,
};
export const funded = (more: Partial<typeof order> & { readonly id?: Hex } = {}) =>
  logOf("Checkout", "Funded", { id, ...order, ...more });
export const foldAll = (logs: readonly ChainLog[]) =>
  fold(emptyLedger, decodeLogs(logs, contracts));
