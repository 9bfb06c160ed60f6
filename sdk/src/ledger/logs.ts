import type { Address, DecodeEventLogReturnType, Hex } from "viem";
import { checkoutEvents, checkoutEventsTopics } from "../abi/checkout-events.ts";
import { loansEvents, loansEventsTopics } from "../abi/loans-events.ts";
import { readEvent } from "../coding/read.ts";

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
} & DecodeEventLogReturnType<typeof checkoutEvents>;
export type LoansEvent = {
  readonly contract: "loans";
  readonly at: EventPlace;
} & DecodeEventLogReturnType<typeof loansEvents>;
export type LedgerEvent = CheckoutEvent | LoansEvent;

/** The two contracts whose events the ledger is made of. */
export type LedgerContracts = { readonly Checkout: Address; readonly Loans: Address };

// By what the hashes of their signatures begin with, which are their first topics.
const ofCheckout = new Map<string, (typeof checkoutEvents)[number]>(
  checkoutEvents.map((item, index) => [checkoutEventsTopics[index] ?? "", item]),
);
const ofLoans = new Map<string, (typeof loansEvents)[number]>(
  loansEvents.map((item, index) => [loansEventsTopics[index] ?? "", item]),
);
/** `0x` and eight bytes. */
const topicDigits = 18;

/**
 * The event in a log, its addresses in small letters (checksums.ts); nothing for other contracts' logs and for events that these ABIs do not know.
 */
export function readLog(log: ChainLog, contracts: LedgerContracts): LedgerEvent | undefined {
  const { topics, data } = log;
  const selector = topics[0]?.slice(0, topicDigits);
  if (selector === undefined) return undefined;
  const checkoutEvent = ofCheckout.get(selector);
  const loansEvent = ofLoans.get(selector);
  try {
    if (checkoutEvent && isSame(log.address, contracts.Checkout))
      return {
        contract: "checkout",
        at: placeOf(log),
        eventName: checkoutEvent.name,
        args: readEvent(checkoutEvent, topics, data, asGiven),
      } as CheckoutEvent;
    if (loansEvent && isSame(log.address, contracts.Loans))
      return {
        contract: "loans",
        at: placeOf(log),
        eventName: loansEvent.name,
        args: readEvent(loansEvent, topics, data, asGiven),
      } as LoansEvent;
  } catch {
    // Bytes that do not fit the event: not written by our contract.
  }
  return undefined;
}

const asGiven = (plain: Address) => plain;

const isSame = (one: Address, other: Address) => one.toLowerCase() === other.toLowerCase();

/** The events in logs, their addresses in small letters. Needs no hash function. */
export function readLogs(
  logs: readonly ChainLog[],
  contracts: LedgerContracts,
): readonly LedgerEvent[] {
  return logs.map((log) => readLog(log, contracts)).filter((event) => event !== undefined);
}

const placeOf = ({ block, blockHash, time, transaction, logIndex }: ChainLog): EventPlace => ({
  block,
  blockHash,
  time,
  transaction,
  logIndex,
});
