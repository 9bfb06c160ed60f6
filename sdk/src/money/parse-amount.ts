import { type Amount, isAmount, maxAmount } from "./amount.ts";
import { decimalSign, type MoneyLocale } from "./notation.ts";

/** Why what was typed is not an amount. Figures are for the sentence that says so. */
export type AmountProblem =
  | { readonly reason: "empty" }
  /** A plus or minus sign: an amount of money has none. */
  | { readonly reason: "sign" }
  /** Scientific notation (`1e6`). */
  | { readonly reason: "exponent" }
  | { readonly reason: "characters"; readonly character: string }
  /** Thousands separators at the wrong place, or two decimal signs. */
  | { readonly reason: "grouping" }
  /** `1.234` to a French reader: 1,234 or 1 234? Both readings, in plain digits with the decimal sign of the locale. */
  | { readonly reason: "ambiguous"; readonly readings: readonly [string, string] }
  | { readonly reason: "tooManyDecimals"; readonly decimals: number; readonly limit: number }
  | { readonly reason: "tooLarge"; readonly limit: Amount };

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Amount }
  | ({ readonly ok: false } & AmountProblem);

/** Every space a keyboard, a spreadsheet or this page puts between thousands. */
const spaces = /[ \u00a0\u2007\u2009\u202f]/gu;

const refuse = (problem: AmountProblem): ParsedAmount => ({ ok: false, ...problem });

export interface ParseOptions {
  /** Digits after the decimal sign that the token has, 0 … 36. */
  readonly decimals: number;
  readonly locale: MoneyLocale;
  /** The token's: an amount copied with it, before or after, is read; any other unit is refused by its first letter. */
  readonly symbol?: string;
}

/**
 * What a person typed, as money. The decimal sign of the page's language is always one: `1.234` in English is less than
 * two, `1,234` in French too. The other sign is understood where only one reading exists (`1.5` on a French numeric pad,
 * `1,234.56` pasted) and refused where two do: `1,234` in English, `1.234` in French, for a reader may have kept the
 * habit of another language, and nobody should find out after signing.
 */
export function parseAmount(text: string, options: ParseOptions): ParsedAmount {
  const trimmed = withoutUnit(text.trim(), options.symbol);
  if (trimmed === "") return refuse({ reason: "empty" });
  if (/^[+\-\u2212]|[+\-\u2212]$/u.test(trimmed)) return refuse({ reason: "sign" });
  if (/^[\d.,]+e[+-]?\d+$/iu.test(trimmed)) return refuse({ reason: "exponent" });
  const spaced = trimmed.replace(spaces, " ");
  const stranger = /[^\d., ]/u.exec(spaced);
  if (stranger) return refuse({ reason: "characters", character: stranger[0] });

  const split = splitDecimal(spaced, options);
  if ("reason" in split) return refuse(split);
  const integer = ungroup(split.integer);
  if (integer === undefined || !/^\d*$/u.test(split.fraction) || integer + split.fraction === "")
    return refuse({ reason: "grouping" });

  // Zeros beyond the token's decimals lose nothing.
  const fraction = split.fraction.replace(/0+$/u, "");
  if (fraction.length > options.decimals) {
    return refuse({
      reason: "tooManyDecimals",
      decimals: fraction.length,
      limit: options.decimals,
    });
  }
  const value = BigInt(integer + fraction.padEnd(options.decimals, "0") || "0");
  return isAmount(value)
    ? { ok: true, amount: value }
    : refuse({ reason: "tooLarge", limit: maxAmount });
}

function withoutUnit(text: string, symbol: string | undefined): string {
  if (!symbol) return text;
  const [plain, unit] = [text.toLowerCase(), symbol.toLowerCase()];
  if (plain.endsWith(unit)) return text.slice(0, -symbol.length).trim();
  return plain.startsWith(unit) ? text.slice(symbol.length).trim() : text;
}

type Split = { readonly integer: string; readonly fraction: string };

/** Finds the decimal sign, if there is one. */
function splitDecimal(
  text: string,
  { decimals, locale }: { decimals: number; locale: MoneyLocale },
): Split | AmountProblem {
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  const cut = (sign: string): Split => {
    const at = text.lastIndexOf(sign);
    return { integer: text.slice(0, at), fraction: text.slice(at + 1) };
  };
  if (points + commas === 0) return { integer: text, fraction: "" };
  if (points > 0 && commas > 0) {
    const last = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    return (last === "." ? points : commas) === 1 ? cut(last) : { reason: "grouping" };
  }
  // The same sign twice separates thousands.
  if (points + commas > 1) return { integer: text, fraction: "" };

  const own = decimalSign(locale);
  const sign = points === 1 ? "." : ",";
  const { integer, fraction } = cut(sign);
  if (sign === own || text.includes(" ")) return { integer, fraction };
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(integer);
  if (!couldGroup) return { integer, fraction };
  const couldBeDecimal = decimals > 0 && fraction.replace(/0+$/u, "").length <= decimals;
  if (!couldBeDecimal) return { integer: integer + fraction, fraction: "" };
  return { reason: "ambiguous", readings: [`${integer}${own}${fraction}`, integer + fraction] };
}

/** Removes thousands separators, one kind only, each before exactly three digits. */
function ungroup(integer: string): string | undefined {
  if (/^\d*$/u.test(integer)) return integer;
  return /^\d{1,3}(?:(?: \d{3})+|(?:\.\d{3})+|(?:,\d{3})+)$/u.test(integer)
    ? integer.replace(/[., ]/gu, "")
    : undefined;
}
