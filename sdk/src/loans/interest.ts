import { type Amount, amountOfUint96, maxAmount, type TokenUnits } from "../money/amount.ts";
import { least, minus, plus } from "../money/arithmetic.ts";

/**
 * The contract's own arithmetic, in bigint: see the head comment of ILoans. Amounts are in the smallest unit of the
 * loan's token, times in Unix seconds, rates in millionths a year.
 */

export const secondsPerYear = 31_536_000n;
/** Denominator of `rate`: 100,000 is 10 % a year. */
export const rateScale = 1_000_000n;
/** Denominator of an offer's `part` and `criteria`. */
export const wad = 10n ** 18n;

/** The members of Terms that decide what is owed and when. */
export interface LoanTerms {
  readonly principal: TokenUnits;
  readonly minInterest: TokenUnits;
  readonly rate: number;
  readonly start: number;
  readonly maturity: number;
  readonly period: number;
  readonly part: TokenUnits;
  readonly grace: number;
}

/** What changes in the life of a loan. */
export interface LoanState {
  /** Principal still owed. */
  readonly principal: Amount;
  readonly due: number;
  /** Interest is paid up to here; beyond now when the least interest was paid early. */
  readonly paidUntil: number;
  /** Something was paid: the least interest is no longer owed. */
  readonly paid: boolean;
}

/** LoanFlags.PAID, a bit of Position.flags. */
export const paidFlag = 1;

export interface Debt {
  readonly interest: Amount;
  readonly principal: Amount;
}

export const debtTotal = ({ interest, principal }: Debt): Amount => plus(interest, principal);

export const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

export function openingState(terms: LoanTerms): LoanState {
  const due =
    terms.period === 0 ? terms.maturity : Math.min(terms.start + terms.period, terms.maturity);
  return { principal: amountOfUint96(terms.principal), due, paidUntil: terms.start, paid: false };
}

/** Simple interest on `principal` over `seconds`, rounded up. */
export function accrued(principal: TokenUnits, rate: number, seconds: number): TokenUnits {
  if (seconds <= 0) return 0n;
  return ceilDiv(principal * BigInt(rate) * BigInt(seconds), secondsPerYear * rateScale);
}

/** What closes the loan at `time` (not before the last payment). */
export function debtAt(terms: LoanTerms, state: LoanState, time: number): Debt {
  const pro = accrued(state.principal, terms.rate, time - state.paidUntil);
  const floor = state.paid ? 0n : terms.minInterest;
  // Principal and interest together never exceed one uint96, so that one payment can close any loan.
  const room = minus(maxAmount, state.principal);
  return { interest: least(pro > floor ? pro : floor, room), principal: state.principal };
}
