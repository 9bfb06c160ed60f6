import {
  type Address,
  type DecodeEventLogReturnType,
  decodeEventLog,
  type Hex,
  isAddressEqual,
} from "viem";
import { checkoutAbi } from "../abi/checkout.ts";
import { loansAbi } from "../abi/loans.ts";

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

/** The event in a log; nothing for other contracts' logs and for events that these ABIs do not know. */
export function decodeLog(log: ChainLog, contracts: LedgerContracts): LedgerEvent | undefined {
  const [selector, ...topics] = log.topics;
  if (selector === undefined) return undefined;
  const raw = { topics: [selector, ...topics], data: log.data } satisfies {
    topics: [Hex, ...Hex[]];
    data: Hex;
  };
  try {
    if (isAddressEqual(log.address, contracts.Checkout))
      return {
        contract: "checkout",
        at: placeOf(log),
        ...decodeEventLog({ abi: checkoutAbi, ...raw }),
      };
    if (isAddressEqual(log.address, contracts.Loans))
      return { contract: "loans", at: placeOf(log), ...decodeEventLog({ abi: loansAbi, ...raw }) };
  } catch {
    // Of an event added later, or not by our contract: not for this ledger.
  }
  return undefined;
}

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
