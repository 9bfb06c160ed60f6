import { type Amount, noAmount } from "../money/amount.ts";
import { least, plus } from "../money/arithmetic.ts";
import {
  ceilDiv,
  debtAt,
  debtTotal,
  type LoanState,
  type LoanTerms,
  openingState,
  rateScale,
  secondsPerYear,
  wad,
} from "./interest.ts";
import { applyPayment } from "./payment.ts";

/** One line of a repayment plan. */
export interface Instalment {
  readonly date: number;
  readonly amount: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
  /** Principal owed afterwards. */
  readonly left: Amount;
}

/** Working precision of the annuity, far below one unit of any token. */
const precise = 10n ** 36n;

/**
 * The share of the principal (times 1e18) that, paid `count` times, one `period` apart, closes the loan: the annuity
 * `i·q / (q − 1)` with `q = (1 + i)^count`, rounded up so that the last payment is the smallest.
 */
export function annuityPart({
  rate,
  period,
  count,
}: {
  readonly rate: number;
  readonly period: number;
  readonly count: number;
}): bigint {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${count} is no number of instalments`);
  const i = (precise * BigInt(rate) * BigInt(period)) / (secondsPerYear * rateScale);
  if (i === 0n) return ceilDiv(wad, BigInt(count));
  let q = precise;
  for (let n = 0; n < count; n += 1) q = (q * (precise + i)) / precise;
  return ceilDiv(wad * i * q, (q - precise) * precise);
}

/** More dates than the ten years the contract allows could hold at one a day. */
const most = 4_000;

/**
 * The plan from a state of the loan (its opening, if none is given), found by playing the contract's rules: one `part`
 * on every date, and all that is left on the last. The amounts are exact if each is paid on its date.
 */
export function repaymentSchedule(
  terms: LoanTerms,
  from: LoanState = openingState(terms),
): readonly Instalment[] {
  const plan: Instalment[] = [];
  let state = from;
  while (state.principal > 0n && plan.length < most) {
    const date = state.due;
    const debt = debtAt(terms, state, date);
    const last = date >= terms.maturity || terms.period === 0;
    // A part that does not even cover the interest cannot be paid alone; the contract asks for the interest.
    const regular = terms.part > debt.interest ? terms.part : debt.interest;
    const amount = last ? debtTotal(debt) : least(regular, debtTotal(debt));
    const result = applyPayment(terms, state, amount, date, false);
    if (!result.ok) throw new Error(`A planned payment was refused: ${result.reason}`);
    plan.push({
      date,
      amount,
      interest: result.paid.interest,
      principal: result.paid.principal,
      left: result.state.principal,
    });
    // Interest above `part` would leave the date where it is; the plan goes on all the same.
    const stuck = !result.closed && result.state.due === date;
    state = stuck
      ? { ...result.state, due: Math.min(date + terms.period, terms.maturity) }
      : result.state;
  }
  return plan;
}

/** What the whole plan costs. */
export function scheduleTotals(plan: readonly Instalment[]): {
  readonly amount: Amount;
  readonly interest: Amount;
} {
  return plan.reduce(
    (sum, row) => ({
      amount: plus(sum.amount, row.amount),
      interest: plus(sum.interest, row.interest),
    }),
    { amount: noAmount, interest: noAmount },
  );
}
