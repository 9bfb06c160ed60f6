/** Never exported: only this folder can say what a figure is counted in. */
declare const unit: unique symbol;

/**
 * An amount of money in the smallest unit of its token, 0 … 2^96−1. The decimals live in {@link MoneyUnit}. Arithmetic
 * with operators gives a plain bigint, which is no amount: see arithmetic.ts for what keeps it one.
 */
export type Amount = bigint & { readonly [unit]: "token" };

/**
 * Counted in the smallest unit of a token, of any size: an allowance, a balance (both uint256), a figure just decoded or
 * computed. A plain bigint fits, an {@link Amount} too; {@link Wei} never does.
 */
export type TokenUnits = bigint & { readonly [unit]?: "token" };

/**
 * The chain's own coin, in its smallest unit: balances, fees, what is sent along with a call. Also the price of one unit
 * of gas. It has a type of its own so that no fee is ever taken for money of an order or a loan.
 */
export type Wei = bigint & { readonly [unit]: "wei" };

/** The contracts keep every amount in uint96. */
const limit = 2n ** 96n - 1n;

export function isAmount(value: TokenUnits): value is Amount {
  return value >= 0n && value <= limit;
}

/** Brands a figure computed or written down. Throws: an amount out of range here is a mistake of the program. */
export function toAmount(value: TokenUnits): Amount {
  if (!isAmount(value)) throw new RangeError(`${value} is not an amount of money (0 … 2^96−1)`);
  return value;
}

export const maxAmount = toAmount(limit);
export const noAmount = toAmount(0n);

/**
 * Brands what our contracts declare as uint96. Never throws: where a history is read, one lying node must not stop the
 * page, and more than the contract can hold is shown as the most that it can.
 */
export function amountOfUint96(value: TokenUnits): Amount {
  return isAmount(value) ? value : maxAmount;
}

/** Brands what a node says of the coin, or what was computed from that. An amount of a token does not fit. */
export function toWei(value: bigint & { readonly [unit]?: "wei" }): Wei {
  return value as Wei;
}

export const noWei = toWei(0n);

/** Where an order is paid in the coin itself (token zero) its amount is what is sent along. */
export function weiOfCoin(amount: TokenUnits): Wei {
  return toWei(BigInt(amount));
}

/** The coin counted like a token, whose address is zero: to show it. */
export function coinUnits(wei: Wei): TokenUnits {
  return BigInt(wei);
}

/** What an amount is counted in: a token, or the chain's native coin. */
export interface MoneyUnit {
  readonly symbol: string;
  /** Digits after the decimal sign; 0 for an ERC-721. */
  readonly decimals: number;
}
