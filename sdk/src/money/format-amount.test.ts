import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxAmount } from "./amount.ts";
import { formatAmount } from "./format-amount.ts";

const eurd = { decimals: 6, symbol: "EURD" };
const coin = { decimals: 18, symbol: "ETH" };

describe("formatAmount", () => {
  it("sets French with narrow no-break spaces and a comma", () => {
    expect(formatAmount(1_234_567_890_000n, eurd, { locale: "fr" }).text).toBe(
      "1\u202f234\u202f567,89\u00a0EURD",
    );
    expect(formatAmount(1_025_000_000n, eurd, { locale: "en" }).text).toBe("1,025.00\u00a0EURD");
  });

  it("shows cents, and of less than one what matters", () => {
    expect(formatAmount(1_999_999n, eurd, { locale: "en" })).toMatchObject({
      integer: "1",
      fraction: ".99",
      exact: false,
    });
    expect(formatAmount(123_456n, coin, { locale: "en" })).toMatchObject({
      integer: "0",
      fraction: ".00000000000012",
      exact: false,
    });
    expect(formatAmount(1n, eurd, { locale: "en" })).toMatchObject({
      fraction: ".000001",
      exact: true,
    });
    expect(formatAmount(0n, eurd, { locale: "en" }).text).toBe("0.00\u00a0EURD");
  });

  it("rounds a debt up when asked, also across the decimal sign", () => {
    expect(formatAmount(1_999_999n, eurd, { locale: "en", rounding: "up" }).text).toBe(
      "2.00\u00a0EURD",
    );
    expect(formatAmount(999_001n, eurd, { locale: "en", rounding: "up" }).text).toBe(
      "1.00\u00a0EURD",
    );
  });

  it("keeps every digit of an exact figure, and no idle zero", () => {
    expect(formatAmount(1_500_000n, eurd, { locale: "en", precision: "exact" }).text).toBe(
      "1.50\u00a0EURD",
    );
    expect(formatAmount(1_500_001n, eurd, { locale: "en", precision: "exact" }).text).toBe(
      "1.500001\u00a0EURD",
    );
  });

  it("has no decimal sign for a token without decimals", () => {
    expect(formatAmount(1_234n, { decimals: 0, symbol: "No" }, { locale: "en" }).text).toBe(
      "1,234\u00a0No",
    );
  });

  it("signs with a real minus", () => {
    expect(formatAmount(-1_500_000n, eurd, { locale: "en" })).toMatchObject({
      sign: "\u2212",
      negative: true,
      integer: "1",
    });
    expect(formatAmount(1_500_000n, eurd, { locale: "en", plus: true }).text).toBe(
      "+1.50\u00a0EURD",
    );
  });

  it("never shows more than there is when rounding down, nor less when rounding up, and says when it is exact", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: maxAmount }),
        fc.integer({ min: 0, max: 18 }),
        (amount, decimals) => {
          const read = (rounding: "down" | "up") => {
            const { integer, fraction, exact } = formatAmount(
              amount,
              { decimals, symbol: "T" },
              { locale: "en", rounding },
            );
            const digits = fraction.slice(1);
            return {
              value: BigInt(integer.replaceAll(",", "") + digits.padEnd(decimals, "0")),
              exact,
            };
          };
          const [low, high] = [read("down"), read("up")];
          expect(low.value <= amount && amount <= high.value).toBe(true);
          expect(low.exact).toBe(low.value === amount);
          expect(low.exact).toBe(high.value === amount);
          // Something is never shown as nothing.
          expect(low.value === 0n).toBe(amount === 0n);
        },
      ),
    );
  });
});
