import type { Amount } from "../money/amount.ts";
import { least } from "../money/arithmetic.ts";
import { debtAt, debtTotal, type LoanState, type LoanTerms } from "./interest.ts";
import { cureAmount } from "./payment.ts";

export type LoanStage = "current" | "dueSoon" | "late" | "claimable" | "repaid" | "claimed";

/** The facts of a loan as the ledger has them. */
export interface LoanFacts {
  readonly terms: LoanTerms;
  readonly state: LoanState;
  /** How it ended, if it did. */
  readonly closed?: "repaid" | "claimed" | undefined;
  readonly secured: boolean;
}

export interface LoanStatus {
  readonly stage: LoanStage;
  /** The next date on which something is owed, and how much then. Undefined once closed. */
  readonly next?: { readonly date: number; readonly amount: Amount; readonly last: boolean };
  /** What happens if nothing is paid: after this second the note holder may claim. */
  readonly otherwise?: {
    readonly claimableAfter: number;
    readonly takes: "collateral" | "nothing";
  };
  /** The least payment that takes the loan back from a claim; only when claimable. */
  readonly cure?: Amount;
}

const day = 86_400;

/** How long before a date a loan counts as due soon: three days, or a quarter of a shorter period. */
export function noticeOf(terms: LoanTerms): number {
  const span = terms.period > 0 ? terms.period : terms.maturity - terms.start;
  return Math.min(3 * day, Math.floor(span / 4));
}

/** Where a loan stands at `now`, the chain's time. Pure: words are the page's. */
export function loanStatus({ terms, state, closed, secured }: LoanFacts, now: number): LoanStatus {
  if (closed) return { stage: closed };
  const claimableAfter = state.due + terms.grace;
  const last = state.due >= terms.maturity;
  const all = debtTotal(debtAt(terms, state, Math.max(now, state.due)));
  const amount = last ? all : least(terms.part, all);
  const common = {
    next: { date: state.due, amount, last: last || amount === all },
    otherwise: { claimableAfter, takes: secured ? "collateral" : "nothing" },
  } as const;
  if (now > claimableAfter)
    return { stage: "claimable", ...common, cure: cureAmount(terms, state, now) };
  if (now > state.due) return { stage: "late", ...common };
  if (now >= state.due - noticeOf(terms)) return { stage: "dueSoon", ...common };
  return { stage: "current", ...common };
}
