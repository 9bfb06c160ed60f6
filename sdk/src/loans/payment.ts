import { type Amount, noAmount, type TokenUnits } from "../money/amount.ts";
import { least, minus } from "../money/arithmetic.ts";
import {
  ceilDiv,
  type Debt,
  debtAt,
  debtTotal,
  type LoanState,
  type LoanTerms,
  rateScale,
  secondsPerYear,
} from "./interest.ts";

/** What a payment does, or why the contract would refuse it. */
export type PaymentResult =
  | {
      readonly ok: true;
      readonly paid: Debt;
      readonly closed: boolean;
      readonly state: LoanState;
      readonly datesMoved: number;
    }
  | { readonly ok: false; readonly reason: "zero" }
  | { readonly ok: false; readonly reason: "belowInterest"; readonly interest: Amount }
  /** The loan is secured and claimable: a payment must cure it, lest it be swallowed before a claim. */
  | { readonly ok: false; readonly reason: "mustCure"; readonly required: Amount };

/** Pays `amount` at `time`, or all that is owed if that is less. `secured` is whether there is collateral. */
export function applyPayment(
  terms: LoanTerms,
  state: LoanState,
  amount: Amount,
  time: number,
  secured: boolean,
): PaymentResult {
  if (amount <= 0n) return { ok: false, reason: "zero" };
  const debt = debtAt(terms, state, time);
  if (amount >= debtTotal(debt)) {
    return {
      ok: true,
      paid: debt,
      closed: true,
      datesMoved: 0,
      state: { principal: noAmount, due: state.due, paidUntil: time, paid: true },
    };
  }
  if (amount < debt.interest)
    return { ok: false, reason: "belowInterest", interest: debt.interest };
  const due = dueAfter(terms, state.due, amount);
  if (secured && time > due + terms.grace)
    return { ok: false, reason: "mustCure", required: cureAmount(terms, state, time) };
  const principalPaid = minus(amount, debt.interest);
  return {
    ok: true,
    closed: false,
    paid: { interest: debt.interest, principal: principalPaid },
    datesMoved: due === state.due ? 0 : Math.ceil((due - state.due) / terms.period),
    state: {
      principal: minus(state.principal, principalPaid),
      due,
      paidUntil: paidUntilAfter(terms, state, time),
      paid: true,
    },
  };
}

/** Every whole `part` in a payment moves the due date one period, up to maturity. */
export function dueAfter(terms: LoanTerms, due: number, amount: TokenUnits): number {
  if (terms.period === 0 || terms.part === 0n) return due;
  const moved = BigInt(due) + (amount / terms.part) * BigInt(terms.period);
  return moved > BigInt(terms.maturity) ? terms.maturity : Number(moved);
}

/** The least interest, paid early, has paid up to a date that may be beyond now; rounded down, for the lender. */
function paidUntilAfter(terms: LoanTerms, state: LoanState, time: number): number {
  const bought =
    state.paid || terms.rate === 0 ? state.paidUntil : terms.start + Number(floorTime(terms));
  return Math.max(bought, time);
}

const floorTime = ({ minInterest, principal, rate }: LoanTerms): bigint =>
  (minInterest * secondsPerYear * rateScale) / (principal * BigInt(rate));

/** The least payment after which an overdue loan is no longer claimable at `time`; everything once maturity has passed. */
export function cureAmount(terms: LoanTerms, state: LoanState, time: number): Amount {
  const debt = debtAt(terms, state, time);
  const all = debtTotal(debt);
  const overdue = time - terms.grace - state.due;
  if (overdue <= 0) return noAmount;
  if (terms.period === 0 || time > terms.maturity + terms.grace) return all;
  const parts = ceilDiv(BigInt(overdue), BigInt(terms.period)) * terms.part;
  return least(parts > debt.interest ? parts : debt.interest, all);
}
