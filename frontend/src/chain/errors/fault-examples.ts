import { toWei } from "@comptoir/sdk/money/amount";
import type { FaultKind, FaultOf } from "./fault.ts";

/** The parts of examples: a token of six decimals, moments in March 2027, amounts in wei and in units of the token. */
const token = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const anna = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const bruno = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
const ether = 10n ** 18n;
const gwei = 10n ** 9n;

/**
 * One fault of each kind, with every figure it can carry: docs/errors.md is written from them, and the type leaves no
 * kind without one. `contract` and `panic` stand for the many that have sentences of their own.
 */
export const faultExamples: { readonly [Kind in FaultKind]: FaultOf<Kind> } = {
  contract: { kind: "contract", name: "BudgetExceeded", args: [500_000_000n, 120_000_000n] },
  panic: { kind: "panic", code: 0x11n },
  revert: { kind: "revert", message: "LOCK" },
  unknownRevert: { kind: "unknownRevert", data: "0xdeadbeef" },
  rejected: { kind: "rejected" },
  walletBusy: { kind: "walletBusy" },
  notConnected: { kind: "notConnected" },
  unauthorized: { kind: "unauthorized" },
  wrongChain: { kind: "wrongChain", actual: 1, expected: 31337 },
  accountChanged: { kind: "accountChanged", actual: bruno, expected: anna },
  unsupported: { kind: "unsupported" },
  requestInvalid: { kind: "requestInvalid" },
  walletFailed: { kind: "walletFailed" },
  notAccepted: { kind: "notAccepted" },
  upgradeRefused: { kind: "upgradeRefused" },
  notAtomic: { kind: "notAtomic" },
  batchTooLarge: { kind: "batchTooLarge" },
  batchAbandoned: { kind: "batchAbandoned" },
  batchPartial: { kind: "batchPartial" },
  batchUnknown: { kind: "batchUnknown" },
  batchRepeated: { kind: "batchRepeated" },
  insufficientFunds: {
    kind: "insufficientFunds",
    have: toWei(ether / 1000n),
    need: toWei((3n * ether) / 1000n),
  },
  nonce: { kind: "nonce", side: "high", sent: 12n, next: 3n },
  feeTooLow: { kind: "feeTooLow", offered: toWei(gwei), base: toWei((3n * gwei) / 2n) },
  underpriced: { kind: "underpriced" },
  feeOutOfRange: { kind: "feeOutOfRange" },
  alreadyKnown: { kind: "alreadyKnown" },
  gasTooLow: { kind: "gasTooLow", given: 20_000n, least: 21_000n },
  gasTooHigh: { kind: "gasTooHigh", given: 40_000_000n, most: 16_777_216n },
  outOfGas: { kind: "outOfGas" },
  poolFull: { kind: "poolFull" },
  unreachable: { kind: "unreachable" },
  timedOut: { kind: "timedOut" },
  rateLimited: { kind: "rateLimited" },
  nodeBehind: { kind: "nodeBehind" },
  balanceTooLow: { kind: "balanceTooLow", token, have: 120_000_000n, need: 500_000_000n },
  notYours: { kind: "notYours", token, tokenId: 7n },
  deadlinePassed: { kind: "deadlinePassed", deadline: 1_804_082_709 },
  unknown: { kind: "unknown", message: "Cannot read properties of undefined." },
};

/** An argument of each type and name that errors have, as large as it is in life. */
export function exampleArgument(name: string, type: string): unknown {
  if (type === "address") return name === "token" || name === "collateral" ? token : anna;
  if (type === "string") return "LOCK";
  if (type.startsWith("bytes")) return name === "field" ? fieldRate : exampleHash;
  if (type === "uint8" && name === "bits") return 96;
  return figures[name] ?? (type === "uint8" ? 1 : 1n);
}

/** "rate" in 32 bytes. */
const fieldRate = `0x72617465${"00".repeat(28)}`;
const exampleHash = `0x${"a1".repeat(32)}`;

const march = 1_804_082_709n;
/** By the name of the argument; amounts in a token of six decimals, the first always the one asked for. */
const figures: Readonly<Record<string, bigint>> = {
  time: march,
  deadline: march,
  expiry: march,
  validUntil: march,
  claimableAfter: march,
  due: march,
  current: march,
  asked: march,
  wanted: 500_000_000n,
  amount: 500_000_000n,
  needed: 500_000_000n,
  expected: 500_000_000n,
  sent: 5n * 10n ** 17n,
  required: 505_000_000n,
  left: 120_000_000n,
  held: 120_000_000n,
  paid: 120_000_000n,
  balance: 120_000_000n,
  allowance: 120_000_000n,
  received: 495_000_000n,
  interest: 12_500_000n,
  accrued: 120_000_000n,
  min: 10_000_000n,
  max: 250_000_000n,
  principal: 400_000_000n,
  downPayment: 90_000_000n,
  total: 495_000_000n,
  price: 130_000_000n,
  maxPrice: 125_000_000n,
  currentAllowance: 120_000_000n,
  requestedDecrease: 500_000_000n,
  actual: 6_000_000n,
  limit: 5_000_000n,
  tokenId: 7n,
  currentNonce: 3n,
  chainId: 1n,
  length: 70n,
  rating: 6n,
  index: 2n,
};
