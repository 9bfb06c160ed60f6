/**
 * A language as a page names it: `en`, `fr`, `de`. Any that Intl knows can be written and read; words for amounts exist
 * in English and French, and are English elsewhere.
 */
export type MoneyLocale = string;

/** English is written as in Great Britain; other languages as Intl writes them. */
export const numberTag = (locale: MoneyLocale): string => (locale === "en" ? "en-GB" : locale);

const decimalSigns = new Map<MoneyLocale, "." | ",">();

/** The decimal sign: a point or a comma. Languages with another one are read with a point. */
export function decimalSign(locale: MoneyLocale): "." | "," {
  const known = decimalSigns.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(numberTag(locale)).formatToParts(0.5);
  const sign = parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  decimalSigns.set(locale, sign);
  return sign;
}

/** U+2212: as wide as a plus sign, unlike the hyphen. */
export const minus = "\u2212";

/** U+00A0 stands between a number and its unit. */
export const unitSpace = "\u00a0";
