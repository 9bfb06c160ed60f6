import type { Address, DecodeEventLogReturnType, Hex } from "viem";
import { checkoutEvents } from "../abi/checkout-events.ts";
import { loansEvents } from "../abi/loans-events.ts";
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
} & DecodeEventLogReturnType<typeof checkoutEvents>;
export type LoansEvent = {
  readonly contract: "loans";
  readonly at: EventPlace;
} & DecodeEventLogReturnType<typeof loansEvents>;
export type LedgerEvent = CheckoutEvent | LoansEvent;

/** The two contracts whose events the ledger is made of. */
export type LedgerContracts = { readonly Checkout: Address; readonly Loans: Address };

// By the hashes of their signatures, which are their first topics.
const ofCheckout = new Map<Hex, (typeof checkoutEvents)[number]>(
  checkoutEvents.map((item) => [signatureHash(item), item]),
);
const ofLoans = new Map<Hex, (typeof loansEvents)[number]>(
  loansEvents.map((item) => [signatureHash(item), item]),
);

/** The event in a log; nothing for other contracts' logs and for events that these ABIs do not know. */
export function decodeLog(log: ChainLog, contracts: LedgerContracts): LedgerEvent | undefined {
  const { topics, data } = log;
  const [selector] = topics;
  if (selector === undefined) return undefined;
  const checkoutEvent = ofCheckout.get(selector);
  const loansEvent = ofLoans.get(selector);
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
