import type { MoneyUnit, TokenUnits } from "./amount.ts";
import { decimalSign, type MoneyLocale, minus, numberTag, unitSpace } from "./notation.ts";

/** An amount ready to be set in type. `sign + integer + fraction + no-break space + unit` is `text`. */
export interface FormattedAmount {
  readonly sign: "" | "+" | "\u2212";
  readonly negative: boolean;
  /** With thousands separators, without a sign. */
  readonly integer: string;
  /** With the decimal sign (`.00`, `,00`), or empty. */
  readonly fraction: string;
  readonly unit: string;
  readonly text: string;
  /** False when digits were left out. */
  readonly exact: boolean;
}

export interface FormatOptions {
  readonly locale: MoneyLocale;
  /**
   * `short`: cents, and of an amount below one at least two significant digits. `exact`: every digit there is, at
   * least cents. Confirmations and receipts are exact.
   */
  readonly precision?: "short" | "exact";
  /** `up` for what somebody owes, `down` (as usual) for what he has: a shortened figure never flatters. */
  readonly rounding?: "down" | "up";
  /** A plus sign before what is not negative. */
  readonly plus?: boolean;
}

/** Significant digits that `short` leaves to an amount below one. */
const significant = 2;

/** Without floating point: the integer part is grouped by Intl from bigint, the fraction is cut from the digits. */
export function formatAmount(
  amount: TokenUnits,
  token: MoneyUnit,
  options: FormatOptions,
): FormattedAmount {
  const { locale, precision = "short", rounding = "down", plus = false } = options;
  const { decimals } = token;
  const magnitude = amount < 0n ? -amount : amount;
  const kept = precision === "exact" ? decimals : shortDigits(magnitude, decimals);
  const step = 10n ** BigInt(decimals - kept);
  const rest = magnitude % step;
  const shown = magnitude - rest + (rest > 0n && rounding === "up" ? step : 0n);

  const scale = 10n ** BigInt(decimals);
  const integer = integerFormat(locale).format(shown / scale);
  const digits =
    decimals === 0 ? "" : (shown % scale).toString().padStart(decimals, "0").slice(0, kept);
  const least = Math.min(2, decimals);
  const trimmed = digits.slice(0, least) + digits.slice(least).replace(/0+$/u, "");
  const fraction = trimmed === "" ? "" : decimalSign(locale) + trimmed;
  const sign = amount < 0n ? minus : plus ? "+" : "";
  return {
    sign,
    negative: amount < 0n,
    integer,
    fraction,
    unit: token.symbol,
    text: `${sign}${integer}${fraction}${unitSpace}${token.symbol}`,
    exact: rest === 0n,
  };
}

/** The amount as a person would type it: no thousands separators, no unit, no trailing zeros. `parseAmount` reads it back. */
export function inputAmount(amount: TokenUnits, decimals: number, locale: MoneyLocale): string {
  const scale = 10n ** BigInt(decimals);
  const fraction =
    decimals === 0 ? "" : (amount % scale).toString().padStart(decimals, "0").replace(/0+$/u, "");
  return `${amount / scale}${fraction === "" ? "" : decimalSign(locale) + fraction}`;
}

function shortDigits(magnitude: bigint, decimals: number): number {
  const cents = Math.min(2, decimals);
  if (magnitude === 0n || magnitude >= 10n ** BigInt(decimals)) return cents;
  const leadingZeros = decimals - magnitude.toString().length;
  return Math.min(decimals, Math.max(cents, leadingZeros + significant));
}

const integerFormats = new Map<MoneyLocale, Intl.NumberFormat>();

function integerFormat(locale: MoneyLocale): Intl.NumberFormat {
  const known =
    integerFormats.get(locale) ??
    new Intl.NumberFormat(numberTag(locale), { maximumFractionDigits: 0 });
  integerFormats.set(locale, known);
  return known;
}
