import type { Address, DecodeEventLogReturnType, Hex } from "viem";
import { checkoutAbi } from "../abi/checkout.ts";
import { loansAbi } from "../abi/loans.ts";
import { decodeEvent, signatureHash } from "../coding/calls.ts";

/** Where and when an event happened. */
export type EventPlace = {
  readonly block: number;
  readonly blockHash: Hex;
  /** Time of the block, Unix seconds. */
  readonly time: number;
  readonly transaction: Hex;
  readonly logIndex: number;
};

/** A log as nodes give it; not every node sends the time with it, so whoever reads adds it. */
export type ChainLog = EventPlace & {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
};

export type CheckoutEvent = {
  readonly contract: "checkout";
  readonly at: EventPlace;
} & DecodeEventLogReturnType<typeof checkoutAbi>;
export type LoansEvent = {
  readonly contract: "loans";
  readonly at: EventPlace;
} & DecodeEventLogReturnType<typeof loansAbi>;
export type LedgerEvent = CheckoutEvent | LoansEvent;

/** The two contracts whose events the ledger is made of. */
export type LedgerContracts = { readonly Checkout: Address; readonly Loans: Address };

// By the hashes of their signatures, which are their first topics.
const checkoutEvents = new Map(
  checkoutAbi.filter((item) => item.type === "event").map((item) => [signatureHash(item), item]),
);
const loansEvents = new Map(
  loansAbi.filter((item) => item.type === "event").map((item) => [signatureHash(item), item]),
);

/** The event in a log; nothing for other contracts' logs and for events that these ABIs do not know. */
export function decodeLog(log: ChainLog, contracts: LedgerContracts): LedgerEvent | undefined {
  const { topics, data } = log;
  const [selector] = topics;
  if (selector === undefined) return undefined;
  const checkoutEvent = checkoutEvents.get(selector);
  const loansEvent = loansEvents.get(selector);
  try {
    if (checkoutEvent && isSame(log.address, contracts.Checkout))
      return {
        contract: "checkout",
        at: placeOf(log),
        eventName: checkoutEvent.name,
        args: decodeEvent(checkoutEvent, topics, data),
      } as CheckoutEvent;
    if (loansEvent && isSame(log.address, contracts.Loans))
      return {
        contract: "loans",
        at: placeOf(log),
        eventName: loansEvent.name,
        args: decodeEvent(loansEvent, topics, data),
      } as LoansEvent;
  } catch {
    // Bytes that do not fit the event: not written by our contract.
  }
  return undefined;
}

const isSame = (one: Address, other: Address) => one.toLowerCase() === other.toLowerCase();

export function decodeLogs(
  logs: readonly ChainLog[],
  contracts: LedgerContracts,
): readonly LedgerEvent[] {
  return logs.map((log) => decodeLog(log, contracts)).filter((event) => event !== undefined);
}

const placeOf = ({ block, blockHash, time, transaction, logIndex }: ChainLog): EventPlace => ({
  block,
  blockHash,
  time,
  transaction,
  logIndex,
});
