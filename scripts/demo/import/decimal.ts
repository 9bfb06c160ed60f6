/** A decimal number exactly as it was written: `digits / 10^scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Longer numbers are no amounts of money, and cost time to compute. */
const longest = 40;
const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads plain and scientific notation (`1e+05`) without a float; nothing for `NA`, blanks and anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  const match = trimmed.length <= longest ? form.exec(trimmed) : null;
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  if (whole + fraction === "") return undefined;
  const magnitude = BigInt(whole + fraction);
  const digits = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - Number(power);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** In units of 10^-decimals; nothing if that would lose a digit. */
export function toUnits({ digits, scale }: Decimal, decimals: number): bigint | undefined {
  if (scale <= decimals) return digits * 10n ** BigInt(decimals - scale);
  const step = 10n ** BigInt(scale - decimals);
  return digits % step === 0n ? digits / step : undefined;
}

/** In units of 10^-decimals, halves away from zero: for figures that are only printed. */
export function roundToUnits({ digits, scale }: Decimal, decimals: number): bigint {
  if (scale <= decimals) return digits * 10n ** BigInt(decimals - scale);
  return roundedQuotient(digits, 10n ** BigInt(scale - decimals));
}

/** a / b to the nearest whole number, halves away from zero. @param b above zero. */
export function roundedQuotient(a: bigint, b: bigint): bigint {
  const half = a < 0n ? -b : b;
  return (2n * a + half) / (2n * b);
}

/** How many times `part` goes into `whole`, to the nearest whole number. @param part above zero. */
export function timesIn(whole: Decimal, part: Decimal): bigint {
  const scale = Math.max(whole.scale, part.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return roundedQuotient(at(whole), at(part));
}
