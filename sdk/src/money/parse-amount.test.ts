import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxAmount } from "./amount.ts";
import { formatAmount, inputAmount } from "./format-amount.ts";
import type { MoneyLocale } from "./notation.ts";
import { parseAmount } from "./parse-amount.ts";

const parse = (text: string, locale: MoneyLocale, decimals = 6) => {
  const result = parseAmount(text, { decimals, locale });
  return result.ok ? result.amount : result.reason;
};

describe("what a person may type", () => {
  it.each<[string, MoneyLocale, bigint]>([
    ["1 234,56", "fr", 1_234_560_000n],
    ["1\u202f234,56", "fr", 1_234_560_000n],
    ["1\u00a0234\u00a0567", "fr", 1_234_567_000_000n],
    ["1,234.56", "en", 1_234_560_000n],
    ["1,234.56", "fr", 1_234_560_000n],
    ["1.234,56", "en", 1_234_560_000n],
    ["1.5", "en", 1_500_000n],
    ["1.5", "fr", 1_500_000n],
    ["1,5", "fr", 1_500_000n],
    ["1,5", "en", 1_500_000n],
    ["1,234", "fr", 1_234_000n],
    ["1.234", "en", 1_234_000n],
    ["0,125", "en", 125_000n],
    ["1234.567", "fr", 1_234_567_000n],
    ["1,234,567", "fr", 1_234_567_000_000n],
    [".5", "en", 500_000n],
    ["5,", "fr", 5_000_000n],
    ["007", "en", 7_000_000n],
    ["1.10000000000", "en", 1_100_000n],
    [" 12 ", "en", 12_000_000n],
  ])("%j in %s", (text, locale, amount) => expect(parse(text, locale)).toBe(amount));
});

describe("what is refused, and why", () => {
  it.each<[string, MoneyLocale, string]>([
    ["", "en", "empty"],
    ["   ", "fr", "empty"],
    ["-1", "en", "sign"],
    ["+1", "en", "sign"],
    ["\u22121", "en", "sign"],
    ["1-", "en", "sign"],
    ["1e6", "en", "exponent"],
    ["1,5E-3", "fr", "exponent"],
    ["0x10", "en", "characters"],
    ["12 €", "fr", "characters"],
    ["١٢", "en", "characters"],
    ["1.234", "fr", "ambiguous"],
    ["1,234", "en", "ambiguous"],
    ["12 34", "fr", "grouping"],
    ["1,23,456", "en", "grouping"],
    ["1.234,56,7", "en", "grouping"],
    ["1 234.567.890", "en", "grouping"],
    [".", "en", "grouping"],
    ["1.1234567", "en", "tooManyDecimals"],
    ["79228162514264337593544", "en", "tooLarge"],
  ])("%j in %s: %s", (text, locale, reason) => expect(parse(text, locale)).toBe(reason));

  it("names both readings, in the reader's own notation", () => {
    expect(parseAmount("1.234", { decimals: 6, locale: "fr" })).toEqual({
      ok: false,
      reason: "ambiguous",
      readings: ["1,234", "1234"],
    });
  });

  it("sees one reading where the token has too few decimals for the other", () => {
    expect(parse("1,234", "en", 2)).toBe(123_400n);
    expect(parse("1,230", "en", 2)).toBe("ambiguous");
    expect(parse("1.234", "fr", 0)).toBe(1_234n);
  });

  it("accepts the largest uint96 and not one more", () => {
    expect(parse(maxAmount.toString(), "en", 0)).toBe(maxAmount);
    expect(parse((maxAmount + 1n).toString(), "en", 0)).toBe("tooLarge");
  });
});

describe("round trips", () => {
  const amounts = fc.bigInt({ min: 0n, max: maxAmount });
  const locales = fc.constantFrom<MoneyLocale>("en", "fr");

  it("reads back what it writes into a field", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 18 }), locales, (amount, decimals, locale) => {
        expect(parseAmount(inputAmount(amount, decimals, locale), { decimals, locale })).toEqual({
          ok: true,
          amount,
        });
      }),
    );
  });

  it("reads back what it prints exactly, once the unit is gone, or refuses", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 18 }), locales, (amount, decimals, locale) => {
        const printed = formatAmount(
          amount,
          { decimals, symbol: "T" },
          { locale, precision: "exact" },
        );
        const back = parseAmount(printed.integer + printed.fraction, { decimals, locale });
        if (back.ok) expect(back.amount).toBe(amount);
        else expect(back.reason).toBe("ambiguous");
      }),
    );
  });

  it("never reads anything as a different amount in the two languages without a sign of the language", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,9}$/u), (digits) => {
        expect(parse(digits, "en")).toBe(parse(digits, "fr"));
      }),
    );
  });
});
