import type { Address, Hex } from "viem";
import type { Amount, TokenUnits } from "../money/amount.ts";
import type { Order } from "../typed-data/order.ts";
import type { Terms } from "../typed-data/terms.ts";
import type { CheckoutEvent, EventPlace, LoansEvent } from "./logs.ts";

/** What the events of an order say of it. Amounts in units of `order.token`; `order.amount = held + released + returned`. */
export type OrderRow = {
  readonly id: Hex;
  readonly order: Order;
  /** Still in escrow. */
  readonly held: Amount;
  /** Released to the seller's side and not refunded since. */
  readonly paid: Amount;
  /** Ever released to the seller's side, with `fees`. */
  readonly released: Amount;
  /** Ever gone back to the buyer out of escrow. */
  readonly returned: Amount;
  /** Ever paid back by the seller after a release. */
  readonly refunded: Amount;
  /** The agent's part of `released`. */
  readonly fees: Amount;
  readonly opened: true;
  readonly shipped: boolean;
  /** A ruling is awaited. */
  readonly disputed: boolean;
  /** End of the inspection once shipped, of the arbitration once disputed; 0 before. Unix seconds. */
  readonly clock: number;
  readonly state: "open" | "shipped" | "disputed" | "closed";
  readonly openedAt: EventPlace;
  /** Everything that happened to it, oldest first. */
  readonly timeline: readonly CheckoutEvent[];
};

export type LoanPayment = {
  readonly payer: Address;
  readonly interest: Amount;
  readonly principal: Amount;
  /** Principal still owed afterwards. */
  readonly left: Amount;
  /** The next date afterwards. */
  readonly due: number;
  readonly at: EventPlace;
};

/** What the events of a loan say of it. Amounts in units of `terms.token`. */
export type LoanRow = {
  readonly id: bigint;
  readonly terms: Terms;
  /** Who lent. */
  readonly lender: Address;
  readonly borrower: Address;
  /** Who holds the lender's note, and is paid; after the end, who held it last. */
  readonly holder: Address;
  /** Digest of the offer it was taken from. */
  readonly offer: Hex;
  /** Principal still owed. */
  readonly principal: Amount;
  /** Next date on which something is owed. */
  readonly due: number;
  /** Interest is paid up to here; beyond now when the least interest was paid early. */
  readonly paidUntil: number;
  /** Something was paid: the least interest is no longer owed. */
  readonly paid: boolean;
  readonly status: "open" | "repaid" | "claimed";
  readonly payments: readonly LoanPayment[];
  /** Payments that the token refused to deliver, waiting for the note holder. */
  readonly keptPayment: Amount;
  /** For whom the collateral waits that could not be handed over. */
  readonly keptCollateral?: Address | undefined;
  readonly openedAt: EventPlace;
  readonly timeline: readonly LoansEvent[];
};

/** The tables. Maps are in the order in which orders and loans were opened. */
export type Ledger = {
  readonly orders: ReadonlyMap<Hex, OrderRow>;
  readonly loans: ReadonlyMap<bigint, LoanRow>;
  /** What Checkout keeps for payees whom a token refused, by {@link keptKey}; in units of that token. */
  readonly kept: ReadonlyMap<string, TokenUnits>;
  /** Events already folded, by {@link eventKey}. */
  readonly seen: ReadonlySet<string>;
};

export const emptyLedger: Ledger = {
  orders: new Map(),
  loans: new Map(),
  kept: new Map(),
  seen: new Set(),
};

export const keptKey = (token: Address, account: Address): string =>
  `${token}:${account}`.toLowerCase();

/** A log is the same wherever it was read; a reorganised one has another block hash. */
export const eventKey = ({ blockHash, logIndex }: EventPlace): string => `${blockHash}:${logIndex}`;
