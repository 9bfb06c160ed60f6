import { openingState } from "@comptoir/sdk/loans/interest";
import { type Instalment, repaymentSchedule, scheduleTotals } from "@comptoir/sdk/loans/schedule";
import { type Amount, amountOfUint96, noAmount, type TokenUnits } from "@comptoir/sdk/money/amount";
import type { Offer } from "@comptoir/sdk/typed-data/offer";
import { type Terms, termsOf } from "@comptoir/sdk/typed-data/terms";
import { zeroAddress, zeroHash } from "viem";

/** What an offer costs when taken at a moment; units of its token. */
export interface Quote {
  readonly amount: Amount;
  /** Estimated: id and dates are fixed by the block that opens the loan. */
  readonly terms: Terms;
  readonly plan: readonly Instalment[];
  readonly interest: Amount;
  readonly total: Amount;
  /** The regular payment; the last one of a plan may be smaller. */
  readonly instalment: Amount;
  readonly firstDate: number;
  /** Units of the collateral, or the number of the piece. */
  readonly collateral: bigint;
}

/** The cost of `amount` out of `offer`, taken at `time`: the contract's own arithmetic, paid on every date. */
export function quoteOffer(offer: Offer, whole: TokenUnits, time: number): Quote {
  const amount = amountOfUint96(whole);
  // Who takes it and how often it was taken changes the id alone.
  const context = { taker: zeroAddress, time, digest: zeroHash, fills: 0n };
  const terms = termsOf(offer, { amount }, context);
  const plan = repaymentSchedule(terms);
  const { amount: total, interest } = scheduleTotals(plan);
  return {
    amount,
    terms,
    plan,
    interest,
    total,
    instalment: plan[0]?.amount ?? noAmount,
    firstDate: openingState(terms).due,
    collateral: terms.collateralId,
  };
}

/** The part of a wish that one loan of this offer can be; undefined when it cannot be had at all. */
export function fillFor(
  { minFill }: Pick<Offer, "minFill">,
  available: Amount,
  wanted: Amount | undefined,
): Amount | undefined {
  if (available < minFill) return undefined;
  if (wanted === undefined || wanted > available) return available;
  return wanted < minFill ? amountOfUint96(minFill) : wanted;
}

/** Interest for each unit borrowed, times 1e18: compares offers of different size. */
export const costRatio = ({ interest, amount }: Quote): bigint =>
  amount === 0n ? 0n : (interest * 10n ** 18n) / amount;

/** Number of payments if all are made on their dates. */
export const paymentsOf = ({ duration, period }: Pick<Offer, "duration" | "period">): number =>
  period === 0 ? 1 : Math.ceil(duration / period);
