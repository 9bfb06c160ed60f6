import type { FaultKind } from "./fault.ts";

/** Every number of EIP-1193, EIP-1474, EIP-5792 and HTTP that a wallet or a node may answer, and what we take it for. */
export const codeExamples: readonly (readonly [code: number, kind: FaultKind])[] = [
  [4001, "rejected"],
  [4100, "unauthorized"],
  [4200, "unsupported"],
  [4900, "notConnected"],
  [4901, "wrongChain"],
  [4902, "wrongChain"],
  [5000, "rejected"],
  [5700, "unsupported"],
  [5710, "wrongChain"],
  [5720, "batchRepeated"],
  [5730, "batchUnknown"],
  [5740, "batchTooLarge"],
  [5750, "upgradeRefused"],
  [5760, "notAtomic"],
  [-32000, "requestInvalid"],
  [-32001, "nodeBehind"],
  [-32002, "walletBusy"],
  [-32003, "notAccepted"],
  [-32004, "unsupported"],
  [-32005, "rateLimited"],
  [-32006, "unsupported"],
  [-32600, "requestInvalid"],
  [-32601, "unsupported"],
  [-32602, "requestInvalid"],
  [-32603, "walletFailed"],
  [-32700, "requestInvalid"],
];

const person = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

/** What nodes say, to the letter. */
export const textExamples: readonly (readonly [text: string, kind: FaultKind])[] = [
  [
    `insufficient funds for gas * price + value: address ${person} have 10 want 20`,
    "insufficientFunds",
  ],
  [
    "Sender doesn't have enough funds to send tx. The max upfront cost is: 20 and the sender's balance is: 10.",
    "insufficientFunds",
  ],
  [`nonce too low: next nonce 7, tx nonce 5`, "nonce"],
  [
    "Nonce too high. Expected nonce to be 3 but got 12. Note that transactions can't be queued",
    "nonce",
  ],
  ["nonce has already been used", "nonce"],
  ["replacement transaction underpriced", "underpriced"],
  [
    `max fee per gas less than block base fee: address ${person}, maxFeePerGas: 1, baseFee: 875000000`,
    "feeTooLow",
  ],
  [
    "Transaction maxFeePerGas (1) is too low for the next block, which has a baseFeePerGas of 875000000",
    "feeTooLow",
  ],
  ["transaction underpriced: gas tip cap 0, minimum needed 1000000000", "feeTooLow"],
  ["max priority fee per gas higher than max fee per gas", "feeOutOfRange"],
  ["tx fee (2.10 ether) exceeds the configured cap (1.00 ether)", "feeOutOfRange"],
  ["already known", "alreadyKnown"],
  ["Known transaction: 0xab", "alreadyKnown"],
  ["intrinsic gas too low: have 20000, want 21000", "gasTooLow"],
  ["Transaction requires at least 21000 gas but got 20000", "gasTooLow"],
  ["Transaction gas limit is 40000000 and exceeds block gas limit of 30000000", "gasTooHigh"],
  ["transaction gas limit too high (cap: 16777216, tx: 30000000)", "gasTooHigh"],
  ["exceeds block gas limit", "gasTooHigh"],
  ["gas required exceeds allowance (30000000)", "gasTooHigh"],
  ["out of gas", "outOfGas"],
  ["txpool is full", "poolFull"],
  ["header not found", "nodeBehind"],
  ["missing trie node 5a (path ) state 0x5a is not available", "nodeBehind"],
  ["Too Many Requests", "rateLimited"],
  ["The request took too long to respond.", "timedOut"],
  ["request timed out", "timedOut"],
  ["Failed to fetch", "unreachable"],
  ["fetch failed", "unreachable"],
  ["execution reverted", "revert"],
  ["MetaMask Tx Signature: User denied transaction signature.", "rejected"],
];
