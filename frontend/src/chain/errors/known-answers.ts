import { toWei, type Wei } from "@comptoir/sdk/money/amount";
import type { Fault } from "./fault.ts";

/** Numbers with one meaning: EIP-1193, EIP-1474, EIP-5792 and HTTP. */
const byCode: Readonly<Record<number, Fault>> = {
  429: { kind: "rateLimited" },
  4001: { kind: "rejected" },
  // WalletConnect's word for the same.
  5000: { kind: "rejected" },
  4100: { kind: "unauthorized" },
  4200: { kind: "unsupported" },
  4900: { kind: "notConnected" },
  4901: { kind: "wrongChain", actual: undefined, expected: undefined },
  4902: { kind: "wrongChain", actual: undefined, expected: undefined },
  5700: { kind: "unsupported" },
  5710: { kind: "wrongChain", actual: undefined, expected: undefined },
  5720: { kind: "batchRepeated" },
  5730: { kind: "batchUnknown" },
  5740: { kind: "batchTooLarge" },
  5750: { kind: "upgradeRefused" },
  5760: { kind: "notAtomic" },
  [-32004]: { kind: "unsupported" },
  [-32005]: { kind: "rateLimited" },
  [-32006]: { kind: "unsupported" },
  [-32601]: { kind: "unsupported" },
};

/** Numbers that wallets and nodes use for everything: asked last, when no word told more. */
const vague: Readonly<Record<number, Fault>> = {
  [-32000]: { kind: "requestInvalid" },
  [-32001]: { kind: "nodeBehind" },
  // A question is open already, says a wallet; geth says so when it took too long over one.
  [-32002]: { kind: "walletBusy" },
  [-32003]: { kind: "notAccepted" },
  [-32600]: { kind: "requestInvalid" },
  [-32602]: { kind: "requestInvalid" },
  [-32603]: { kind: "walletFailed" },
  [-32700]: { kind: "requestInvalid" },
};

/** Names of viem's and wagmi's errors. */
const byName: Readonly<Record<string, Fault>> = {
  UserRejectedRequestError: { kind: "rejected" },
  ChainMismatchError: { kind: "wrongChain", actual: undefined, expected: undefined },
  ConnectorChainMismatchError: { kind: "wrongChain", actual: undefined, expected: undefined },
  ConnectorNotConnectedError: { kind: "notConnected" },
  ConnectorAccountNotFoundError: { kind: "unauthorized" },
  HttpRequestError: { kind: "unreachable" },
  SocketClosedError: { kind: "unreachable" },
  WebSocketRequestError: { kind: "unreachable" },
  TimeoutError: { kind: "timedOut" },
};

/** What nodes say, with the figures some of them name. geth, reth, Nethermind, Erigon, Besu and Hardhat's EDR. */
const byText: readonly (readonly [RegExp, (figures: readonly bigint[]) => Fault])[] = [
  [/user (?:rejected|denied|cancell?ed)/iu, () => ({ kind: "rejected" })],
  [
    /insufficient funds[\s\S]*?have (\d+) want (\d+)/iu,
    ([have, need]) => insufficientFunds(have, need),
  ],
  [
    /upfront cost is: (\d+)[\s\S]*?balance is: (\d+)/iu,
    ([need, have]) => insufficientFunds(have, need),
  ],
  [
    /insufficient funds|doesn't have enough funds|exceeds the balance of the account|upfront cost exceeds/iu,
    () => insufficientFunds(undefined, undefined),
  ],
  [
    /nonce too low: next nonce (\d+), tx nonce (\d+)/iu,
    ([next, sent]) => ({ kind: "nonce", side: "low", ...known({ next, sent }) }),
  ],
  [
    /nonce too high: tx nonce (\d+), next nonce (\d+)/iu,
    ([sent, next]) => ({ kind: "nonce", side: "high", ...known({ next, sent }) }),
  ],
  [
    /nonce too low\. Expected nonce to be (\d+) but got (\d+)/iu,
    ([next, sent]) => ({ kind: "nonce", side: "low", ...known({ next, sent }) }),
  ],
  [
    /nonce too high\. Expected nonce to be (\d+) but got (\d+)/iu,
    ([next, sent]) => ({ kind: "nonce", side: "high", ...known({ next, sent }) }),
  ],
  [
    /nonce (?:is )?too low|lower than the current nonce|nonce has already been used/iu,
    () => ({ kind: "nonce", side: "low" }),
  ],
  [/nonce (?:is )?too high|nonce gap/iu, () => ({ kind: "nonce", side: "high" })],
  [
    /replacement transaction underpriced|replacement fee too low/iu,
    () => ({ kind: "underpriced" }),
  ],
  [
    /max ?fee ?per ?gas less than block base fee[\s\S]*?maxFeePerGas: (\d+),? baseFee: (\d+)/iu,
    ([offered, base]) => ({
      kind: "feeTooLow",
      ...known({ offered: weiIn(offered), base: weiIn(base) }),
    }),
  ],
  [
    /maxFeePerGas.*too low|max ?fee ?per ?gas less than|fee cap less than block base fee|transaction underpriced|gas price below/iu,
    () => ({ kind: "feeTooLow" }),
  ],
  [
    /priority fee per gas higher than max fee|tip above fee cap|exceeds the configured cap|fee cap (?:cannot|higher)/iu,
    () => ({ kind: "feeOutOfRange" }),
  ],
  [
    /already known|known transaction|already imported|AlreadyKnown/iu,
    () => ({ kind: "alreadyKnown" }),
  ],
  [
    /requires at least (\d+) gas but got (\d+)/iu,
    ([least, given]) => ({ kind: "gasTooLow", ...known({ least, given }) }),
  ],
  [
    /intrinsic gas too low: have (\d+), want (\d+)/iu,
    ([given, least]) => ({ kind: "gasTooLow", ...known({ given, least }) }),
  ],
  [/intrinsic gas|gas limit below/iu, () => ({ kind: "gasTooLow" })],
  [
    /gas limit is (\d+) and exceeds[\s\S]*?(?:gas limit|cap) of (\d+)/iu,
    ([given, most]) => ({ kind: "gasTooHigh", ...known({ given, most }) }),
  ],
  [
    /gas limit too high \(cap: (\d+), tx: (\d+)\)/iu,
    ([most, given]) => ({ kind: "gasTooHigh", ...known({ given, most }) }),
  ],
  [
    /exceeds (?:the )?block gas limit|exceeds transaction gas cap|gas limit too high|gas required exceeds allowance/iu,
    () => ({ kind: "gasTooHigh" }),
  ],
  [/out of gas/iu, () => ({ kind: "outOfGas" })],
  [/tx ?pool is full|pool is full|tx ?pool overflow/iu, () => ({ kind: "poolFull" })],
  [
    /header not found|unknown block|block not found|missing trie node|is beyond (?:the )?head|invalid block tag/iu,
    () => ({ kind: "nodeBehind" }),
  ],
  [/too many requests|rate limit|\b429\b/iu, () => ({ kind: "rateLimited" })],
  [/timed? ?out|took too long/iu, () => ({ kind: "timedOut" })],
  [/failed to fetch|fetch failed|network ?error|econnrefused/iu, () => ({ kind: "unreachable" })],
  [
    /execution reverted|reverted without a reason/iu,
    () => ({ kind: "revert", message: undefined }),
  ],
];

export const faultOfCode = (code: number | undefined): Fault | undefined =>
  code === undefined ? undefined : byCode[code];

export const vagueFaultOfCode = (code: number | undefined): Fault | undefined =>
  code === undefined ? undefined : vague[code];

export function faultOfName(name: string, status: number | undefined): Fault | undefined {
  // A node behind a gateway that is down answers, but not as a node.
  return status !== undefined && status >= 500 ? { kind: "unreachable" } : byName[name];
}

export function faultOfText(text: string): Fault | undefined {
  for (const [pattern, faultOf] of byText) {
    const found = pattern.exec(text);
    if (found)
      return faultOf(
        found.slice(1).flatMap((figure) => (figure === undefined ? [] : [BigInt(figure)])),
      );
  }
  return undefined;
}

const weiIn = (figure: bigint | undefined): Wei | undefined =>
  figure === undefined ? undefined : toWei(figure);

const insufficientFunds = (have: bigint | undefined, need: bigint | undefined): Fault => ({
  kind: "insufficientFunds",
  have: weiIn(have),
  need: weiIn(need),
});

/** Leaves out what was not found: an optional member is absent, never undefined. */
function known<T extends Record<string, bigint | undefined>>(
  figures: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };
}
