import { noWei, toWei } from "@comptoir/sdk/money/amount";
import { zeroAddress } from "viem";
import type { TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";

/** For tests: a record in each state a reader can meet. */
export const hashA = `0x${"aa".repeat(32)}` as const;
export const hashB = `0x${"bb".repeat(32)}` as const;
export const where = { block: 1_234n, blockHash: hashB, nonce: 7 };
const gwei = 10n ** 9n;
const late = {
  kind: "contract",
  name: "AfterDeadline",
  args: [1_800_003_600n, 1_800_000_000n],
} as const;

export const recordAt = (state: TxState, change: Partial<TxRecord> = {}): TxRecord => ({
  v: 1,
  id: "1",
  name: "checkout.fund",
  title: "Pay 12.00 EURD into escrow",
  account: zeroAddress,
  call: { to: zeroAddress, data: "0x", value: noWei },
  nonce: 7,
  fromBlock: 1n,
  proof: undefined,
  touches: [],
  state,
  hashes: [hashA],
  createdAt: Date.now(),
  ...change,
});

export const states = {
  awaitingWallet: { at: "awaitingWallet" },
  submitted: { at: "submitted", hash: hashA, nonce: 7 },
  gap: { at: "submitted", hash: hashA, nonce: 7, held: { is: "gap", missing: 5 } },
  queue: { at: "submitted", hash: hashA, nonce: 7, held: { is: "queue", ahead: 2 } },
  fee: {
    at: "replaced",
    hash: hashB,
    by: hashA,
    nonce: 7,
    held: { is: "fee", offered: toWei(3n * gwei), needed: toWei(80n * gwei) },
  },
  replaced: { at: "replaced", hash: hashB, by: hashA, nonce: 7 },
  mined: { at: "mined", hash: hashA, ...where },
  final: { at: "final", hash: hashA, block: 1_234n },
  cancelled: { at: "cancelled", hash: hashA, by: hashB, where, settled: true },
  dropped: { at: "dropped", hash: hashA, nonce: 7 },
  reorged: { at: "reorged", hash: hashA, nonce: 7 },
  lost: { at: "lost" },
  reverted: { at: "reverted", hash: hashA, fault: late, cause: "known", where, settled: true },
  guessed: { at: "reverted", hash: hashA, fault: late, cause: "probable", where, settled: true },
} as const satisfies Record<string, TxState>;
