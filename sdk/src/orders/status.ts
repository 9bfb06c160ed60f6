import type { Address } from "viem";
import type { Amount, TokenUnits } from "../money/amount.ts";
import { least, minus } from "../money/arithmetic.ts";

/** The members of Order that decide who may do what and when. Dates in Unix seconds. */
export interface OrderTerms {
  readonly buyer: Address;
  readonly seller: Address;
  readonly arbiter: Address;
  readonly amount: TokenUnits;
  readonly silenceBps: number;
  readonly payBy: number;
  readonly shipBy: number;
}

/** What changes about an order. */
export interface EscrowFacts {
  readonly held: Amount;
  /** Released to the seller and not refunded since. */
  readonly paid: Amount;
  /** End of the inspection once shipped, of the arbitration once disputed. */
  readonly clock: number;
  readonly opened: boolean;
  readonly shipped: boolean;
  readonly disputed: boolean;
}

export type OrderStage =
  /** Not paid yet, and still payable. */
  | "unpaid"
  | "lapsed"
  /** Paid into escrow; the seller has not shipped. */
  | "proposal"
  /** The seller missed his date: anyone may send the money back. */
  | "overdue"
  | "shipped"
  /** The inspection is over: anyone may release. */
  | "releasable"
  | "disputed"
  /** The arbiter stayed silent: anyone may apply the split agreed beforehand. */
  | "silent"
  | "paid"
  | "returned"
  | "split";

export type OrderVerb =
  | "fund"
  | "ship"
  | "release"
  | "void"
  | "reclaim"
  | "refund"
  | "dispute"
  | "rule"
  | "ruleByDefault";
export type OrderRole = "buyer" | "seller" | "arbiter" | "other";

export interface OrderStatus {
  readonly stage: OrderStage;
  readonly role: OrderRole;
  /** What the viewer may do in this second, the usual step first. */
  readonly verbs: readonly OrderVerb[];
  /** The next date fixed by the terms, and what anyone may do once it has passed. */
  readonly deadline?: {
    readonly at: number;
    readonly waitsFor: "buyer" | "seller" | "arbiter";
    readonly otherwise: DeadlineOutcome;
  };
  /** Whom the order waits for. */
  readonly turn: "buyer" | "seller" | "arbiter" | "anyone" | "nobody";
}

export type DeadlineOutcome =
  | { readonly what: "lapses" }
  | { readonly what: "reclaim"; readonly toBuyer: Amount }
  | { readonly what: "release"; readonly toSeller: Amount }
  /** `toSeller` is before the agent's fee. */
  | { readonly what: "silence"; readonly toBuyer: Amount; readonly toSeller: Amount };

const zero = /^0x0{40}$/u;
const same = (a: Address, b: Address): boolean => a.toLowerCase() === b.toLowerCase();

export function roleOf(order: OrderTerms, viewer: Address | undefined): OrderRole {
  if (!viewer) return "other";
  if (same(viewer, order.buyer)) return "buyer";
  if (same(viewer, order.seller)) return "seller";
  return same(viewer, order.arbiter) && !zero.test(order.arbiter) ? "arbiter" : "other";
}

/** Buyer's and seller's shares when the arbiter stays silent on a shipped order; the buyer's is rounded down. */
export function silentSplit(
  held: Amount,
  silenceBps: number,
): { readonly toBuyer: Amount; readonly toSeller: Amount } {
  const toBuyer = least((held * BigInt(silenceBps)) / 10_000n, held);
  return { toBuyer, toSeller: minus(held, toBuyer) };
}

/** @param returned what went back to the buyer's side in all, for the outcome of a closed order; see the ledger. */
export function orderStage(
  order: OrderTerms,
  escrow: EscrowFacts,
  now: number,
  returned: TokenUnits,
): OrderStage {
  // Deadlines are inclusive: at the very second the one who has to act still can, and nobody else may yet.
  if (!escrow.opened) return now > order.payBy ? "lapsed" : "unpaid";
  if (escrow.held === 0n)
    return returned === 0n ? "paid" : returned >= order.amount ? "returned" : "split";
  if (escrow.disputed) return now > escrow.clock ? "silent" : "disputed";
  if (escrow.shipped) return now > escrow.clock ? "releasable" : "shipped";
  return now > order.shipBy ? "overdue" : "proposal";
}

/** Who can do what at `now`, the chain's time, and what happens otherwise. Pure: words are the page's. */
export function orderStatus(
  order: OrderTerms,
  escrow: EscrowFacts,
  now: number,
  viewer: Address | undefined,
  returned: TokenUnits = order.amount - escrow.held - escrow.paid,
): OrderStatus {
  const role = roleOf(order, viewer);
  const stage = orderStage(order, escrow, now, returned);
  const deadline = deadlineOf(stage, order, escrow);
  return {
    stage,
    role,
    verbs: verbsOf(stage, role, order, escrow),
    turn: turns[stage],
    ...(deadline ? { deadline } : {}),
  };
}

const turns: Record<OrderStage, OrderStatus["turn"]> = {
  unpaid: "buyer",
  lapsed: "nobody",
  proposal: "seller",
  overdue: "anyone",
  shipped: "buyer",
  releasable: "anyone",
  disputed: "arbiter",
  silent: "anyone",
  paid: "nobody",
  returned: "nobody",
  split: "nobody",
};

function deadlineOf(
  stage: OrderStage,
  order: OrderTerms,
  { held, clock, shipped }: EscrowFacts,
): OrderStatus["deadline"] {
  switch (stage) {
    case "unpaid":
      return { at: order.payBy, waitsFor: "buyer", otherwise: { what: "lapses" } };
    case "proposal":
    case "overdue":
      return {
        at: order.shipBy,
        waitsFor: "seller",
        otherwise: { what: "reclaim", toBuyer: held },
      };
    case "shipped":
    case "releasable":
      return { at: clock, waitsFor: "buyer", otherwise: { what: "release", toSeller: held } };
    case "disputed":
    case "silent":
      return {
        at: clock,
        waitsFor: "arbiter",
        otherwise: { what: "silence", ...silentSplit(held, shipped ? order.silenceBps : 10_000) },
      };
    default:
      return undefined;
  }
}

/** What is open to anyone in each stage. */
const openTo: Partial<Record<OrderStage, OrderVerb>> = {
  overdue: "reclaim",
  releasable: "release",
  silent: "ruleByDefault",
};

function verbsOf(
  stage: OrderStage,
  role: OrderRole,
  order: OrderTerms,
  escrow: EscrowFacts,
): readonly OrderVerb[] {
  const anyone = openTo[stage];
  const own = ownVerbs(stage, role, order, escrow);
  return anyone ? [anyone, ...own.filter((verb) => verb !== anyone)] : own;
}

function ownVerbs(
  stage: OrderStage,
  role: OrderRole,
  order: OrderTerms,
  escrow: EscrowFacts,
): readonly OrderVerb[] {
  const canDispute = !zero.test(order.arbiter) && (stage === "proposal" || stage === "shipped");
  const dispute: readonly OrderVerb[] = canDispute ? ["dispute"] : [];
  const live = escrow.opened && escrow.held > 0n;
  if (role === "buyer") {
    if (stage === "unpaid") return ["fund"];
    return live ? ["release", ...dispute] : [];
  }
  if (role === "seller") {
    const refund: readonly OrderVerb[] = escrow.paid > 0n ? ["refund"] : [];
    if (!live) return escrow.opened ? refund : [];
    const ship: readonly OrderVerb[] = stage === "proposal" ? ["ship"] : [];
    return [...ship, "void", ...dispute, ...refund];
  }
  return role === "arbiter" && stage === "disputed" ? ["rule"] : [];
}
