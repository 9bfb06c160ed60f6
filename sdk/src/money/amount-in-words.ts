import type { MoneyUnit, TokenUnits } from "./amount.ts";
import type { MoneyLocale } from "./notation.ts";
import { numberInWords } from "./number-words.ts";

/**
 * What was understood, said back before anybody signs: "one thousand and twenty-five point five EURD",
 * « mille vingt-cinq virgule cinq EURD ». A slip of a decimal sign is heard at once.
 */
export function amountInWords(amount: TokenUnits, token: MoneyUnit, locale: MoneyLocale): string {
  const scale = 10n ** BigInt(token.decimals);
  const integer = numberInWords(amount / scale, locale);
  const digits =
    token.decimals === 0
      ? ""
      : (amount % scale).toString().padStart(token.decimals, "0").replace(/0+$/u, "");
  const words =
    digits === ""
      ? integer
      : `${integer} ${locale === "fr" ? `virgule ${frDigits(digits)}` : `point ${digitByDigit(digits, "en")}`}`;
  return `${words} ${token.symbol}`;
}

/** French reads decimals as a number after naming the leading zeros: 0,05 is « zéro virgule zéro cinq ». */
function frDigits(digits: string): string {
  const zeros = /^0*/u.exec(digits)?.[0].length ?? 0;
  if (digits.length - zeros > 3) return digitByDigit(digits, "fr");
  return [...Array<string>(zeros).fill("zéro"), numberInWords(BigInt(digits), "fr")].join(" ");
}

function digitByDigit(digits: string, locale: MoneyLocale): string {
  return [...digits].map((digit) => numberInWords(BigInt(digit), locale)).join(" ");
}
