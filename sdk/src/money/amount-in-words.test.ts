import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInWords } from "./amount-in-words.ts";
import { numberInWords } from "./number-words.ts";

describe("numbers in words", () => {
  it.each([
    [0n, "zero", "zéro"],
    [1n, "one", "un"],
    [17n, "seventeen", "dix-sept"],
    [21n, "twenty-one", "vingt et un"],
    [70n, "seventy", "soixante-dix"],
    [71n, "seventy-one", "soixante et onze"],
    [80n, "eighty", "quatre-vingts"],
    [81n, "eighty-one", "quatre-vingt-un"],
    [91n, "ninety-one", "quatre-vingt-onze"],
    [99n, "ninety-nine", "quatre-vingt-dix-neuf"],
    [100n, "one hundred", "cent"],
    [200n, "two hundred", "deux cents"],
    [201n, "two hundred and one", "deux cent un"],
    [1_000n, "one thousand", "mille"],
    [1_025n, "one thousand and twenty-five", "mille vingt-cinq"],
    [1_234n, "one thousand two hundred and thirty-four", "mille deux cent trente-quatre"],
    [80_000n, "eighty thousand", "quatre-vingt mille"],
    [200_000n, "two hundred thousand", "deux cent mille"],
    [1_000_000n, "one million", "un million"],
    [80_000_000n, "eighty million", "quatre-vingts millions"],
    [2_000_000_001n, "two billion and one", "deux milliards un"],
    [10n ** 27n, "one octillion", "un quadrilliard"],
  ])("%d", (value, en, fr) => {
    expect(numberInWords(value, "en")).toBe(en);
    expect(numberInWords(value, "fr")).toBe(fr);
  });

  it("never gives two numbers the same words", () => {
    const numbers = fc.bigInt({ min: 0n, max: 10n ** 30n - 1n });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        for (const locale of ["en", "fr"] as const) {
          expect(numberInWords(a, locale) === numberInWords(b, locale)).toBe(a === b);
        }
      }),
    );
    for (const locale of ["en", "fr"] as const) {
      expect(
        new Set(Array.from({ length: 10_000 }, (_, n) => numberInWords(BigInt(n), locale))).size,
      ).toBe(10_000);
    }
  });
});

describe("amounts in words", () => {
  const eurd = { decimals: 6, symbol: "EURD" };
  it("says the decimals as each language does", () => {
    expect(amountInWords(1_025_500_000n, eurd, "en")).toBe(
      "one thousand and twenty-five point five EURD",
    );
    expect(amountInWords(1_025_500_000n, eurd, "fr")).toBe("mille vingt-cinq virgule cinq EURD");
    expect(amountInWords(50_000n, eurd, "fr")).toBe("zéro virgule zéro cinq EURD");
    expect(amountInWords(12_345n, eurd, "fr")).toBe(
      "zéro virgule zéro un deux trois quatre cinq EURD",
    );
    expect(amountInWords(7_000_000n, eurd, "en")).toBe("seven EURD");
  });
});
