declare const amountBrand: unique symbol;

/** An amount of money in the smallest unit of its token, 0 … 2^96−1. The decimals live in {@link MoneyUnit}. */
export type Amount = bigint & { readonly [amountBrand]: "Amount" };

/** The contracts keep every amount in uint96. */
export const maxAmount = 2n ** 96n - 1n;

export function isAmount(value: bigint): value is Amount {
  return value >= 0n && value <= maxAmount;
}

/** Brands a figure read from the chain or computed. Throws: an amount out of range here is a mistake of the program. */
export function toAmount(value: bigint): Amount {
  if (!isAmount(value)) throw new RangeError(`${value} is not an amount of money (0 … 2^96−1)`);
  return value;
}

/** What an amount is counted in: a token, or the chain's native coin. */
export interface MoneyUnit {
  readonly symbol: string;
  /** Digits after the decimal sign; 0 for an ERC-721. */
  readonly decimals: number;
}
