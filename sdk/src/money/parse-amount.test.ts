import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxAmount } from "./amount.ts";
import { formatAmount, inputAmount } from "./format-amount.ts";
import type { MoneyLocale } from "./notation.ts";
import { parseAmount } from "./parse-amount.ts";

const parse = (text: string, locale: MoneyLocale, decimals = 6) => {
  const result = parseAmount(text, { decimals, locale, symbol: "EURD" });
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
    ["1\u202f234,56\u00a0EURD", "fr", 1_234_560_000n],
    ["EURD 1,234.56", "en", 1_234_560_000n],
    ["1.5eurd", "en", 1_500_000n],
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
    ["$12", "en", "characters"],
    ["12 USDC", "en", "characters"],
    ["EURD", "en", "empty"],
    ["12 EURD EURD", "en", "characters"],
    ["EURD -1", "en", "sign"],
    ["١٢", "en", "characters"],
    ["１２", "en", "characters"],
    ["1'234.50", "en", "characters"],
    ["1_000", "en", "characters"],
    ["1.5.", "en", "grouping"],
    ["1,5,", "fr", "grouping"],
    ["Infinity", "en", "characters"],
    ["1e", "en", "characters"],
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
    // What has no decimals has no decimal sign either, not even before zeros.
    expect(parse("1,000", "en", 0)).toBe(1_000n);
  });

  it("accepts the largest uint96 and not one more", () => {
    expect(parse(maxAmount.toString(), "en", 0)).toBe(maxAmount);
    expect(parse((maxAmount + 1n).toString(), "en", 0)).toBe("tooLarge");
  });
});

describe("round trips", () => {
  const amounts = fc.bigInt({ min: 0n, max: maxAmount });
  const locales = fc.constantFrom<MoneyLocale>("en", "fr");

  const decimals = fc.integer({ min: 0, max: 36 });

  it("reads back what it writes into a field", () => {
    fc.assert(
      fc.property(amounts, decimals, locales, (amount, digits, locale) => {
        const text = inputAmount(amount, digits, locale);
        expect(parseAmount(text, { decimals: digits, locale })).toEqual({ ok: true, amount });
      }),
    );
  });

  it("reads back what it prints exactly, with its separators and its unit", () => {
    fc.assert(
      fc.property(amounts, decimals, locales, (amount, digits, locale) => {
        const unit = { decimals: digits, symbol: "EURD" };
        const { text } = formatAmount(amount, unit, { locale, precision: "exact" });
        expect(parseAmount(text, { ...unit, locale })).toEqual({ ok: true, amount });
      }),
      { numRuns: 500 },
    );
  });

  it("reads what it prints in one language as the same amount in the other, or refuses", () => {
    fc.assert(
      fc.property(amounts, decimals, (amount, digits) => {
        const unit = { decimals: digits, symbol: "EURD" };
        for (const [from, to] of [
          ["en", "fr"],
          ["fr", "en"],
        ] as const) {
          const { text } = formatAmount(amount, unit, { locale: from, precision: "exact" });
          const read = parseAmount(text, { ...unit, locale: to });
          if (read.ok) expect(read.amount).toBe(amount);
          else expect(read.reason).toBe("ambiguous");
        }
      }),
      { numRuns: 500 },
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
