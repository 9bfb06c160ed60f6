import { type Amount, amountOfUint96, noAmount, type TokenUnits } from "./amount.ts";

/**
 * What can be done to amounts and leaves an amount. None throws: the contracts check the same sums and refuse what
 * leaves the range, so a result outside it can only come of a history with a hole, and is held at the bound.
 */
export const plus = (a: Amount, b: Amount): Amount => amountOfUint96(a + b);

/** Zero where `b` is more than `a`. */
export const minus = (a: Amount, b: Amount): Amount => (b < a ? amountOfUint96(a - b) : noAmount);

export const sum = (amounts: Iterable<Amount>): Amount => {
  let all = noAmount;
  for (const amount of amounts) all = plus(all, amount);
  return all;
};

/** The smaller of the two: an amount, however large `units` was computed. Zero where that is negative. */
export const least = (units: TokenUnits, bound: Amount): Amount => {
  if (units >= bound) return bound;
  return units > 0n ? amountOfUint96(units) : noAmount;
};
