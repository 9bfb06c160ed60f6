import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type Amount,
  amountOfUint96,
  coinUnits,
  isAmount,
  maxAmount,
  noAmount,
  type TokenUnits,
  toAmount,
  toWei,
  type Wei,
  weiOfCoin,
} from "./amount.ts";
import { least, minus, plus, sum } from "./arithmetic.ts";
import { formatAmount } from "./format-amount.ts";
import type { ParsedAmount } from "./parse-amount.ts";

const price = toAmount(1_025_000_000n);
const balance: TokenUnits = price;
const fee = toWei(30n * 10n ** 9n);
const eurd = { symbol: "EURD", decimals: 6 };

/** Stands for whatever moves money of an order or a loan, and for whatever pays a fee. */
const pay = (amount: Amount): bigint => amount;
const payFee = (wei: Wei): bigint => wei;

describe("what the compiler refuses", () => {
  it("takes no coin for money of a token, nor the other way round", () => {
    // @ts-expect-error wei is no amount
    pay(fee);
    // @ts-expect-error an amount is no wei
    payFee(price);
    // @ts-expect-error a balance of a token is no wei
    payFee(balance);
    expectTypeOf<Wei>().not.toExtend<TokenUnits>();
    expectTypeOf<Wei>().not.toExtend<Amount>();
    expectTypeOf<Amount>().not.toExtend<Wei>();
    expectTypeOf<TokenUnits>().not.toExtend<Wei>();
    // @ts-expect-error nor can it be renamed by the way
    toWei(price);
    // @ts-expect-error nor can it be renamed by the way
    expect(() => toAmount(fee)).not.toThrow();
    // @ts-expect-error nor written like a token's
    formatAmount(fee, eurd, { locale: "en" });
  });

  it("takes no bare number for an amount: not a sum, an identifier, a date or a block", () => {
    // @ts-expect-error might be anything
    pay(7n);
    // @ts-expect-error may be more than the contract can hold
    pay(price + price);
    // @ts-expect-error a balance may be more than an amount
    pay(balance);
    // @ts-expect-error might be anything
    payFee(7n);
    expectTypeOf(price).toEqualTypeOf<Amount>();
    expectTypeOf(plus(price, price)).toEqualTypeOf<Amount>();
    expectTypeOf<Extract<ParsedAmount, { ok: true }>["amount"]>().toEqualTypeOf<Amount>();
  });

  it("compares no coin with money", () => {
    // @ts-expect-error different units are never the same
    expect(fee === price).toBe(false);
    // @ts-expect-error an amount less a fee is nothing at all
    minus(price, fee);
    // @ts-expect-error nor is the smaller of the two anything
    least(fee, price);
  });

  it("writes down what is no more than decoded or computed", () => {
    expect(formatAmount(price + 1n, eurd, { locale: "en", precision: "exact" }).text).toBe(
      "1,025.000001\u00a0EURD",
    );
    expect(formatAmount(coinUnits(fee), eurd, { locale: "en" }).integer).toBe("30,000");
    expectTypeOf(weiOfCoin(price)).toEqualTypeOf<Wei>();
  });
});

describe("arithmetic that leaves an amount", () => {
  const anyAmount = fc.bigInt({ min: 0n, max: maxAmount }).map(toAmount);
  const anything = fc.bigInt({ min: -maxAmount, max: 4n * maxAmount });

  it("is exact within the range, and stays in it", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anything, (a, b, computed) => {
        expect(plus(a, b)).toBe(a + b <= maxAmount ? a + b : maxAmount);
        expect(minus(a, b)).toBe(a > b ? a - b : 0n);
        const smaller = computed < a ? computed : a;
        expect(least(computed, a)).toBe(smaller > 0n ? smaller : 0n);
        expect(isAmount(amountOfUint96(computed < 0n ? -computed : computed))).toBe(true);
      }),
    );
  });

  it("sums", () => {
    expect(sum([])).toBe(noAmount);
    expect(sum([toAmount(1n), toAmount(20n), toAmount(300n)])).toBe(321n);
    expect(sum([maxAmount, toAmount(1n)])).toBe(maxAmount);
  });

  it("reads every uint96 as it is, and throws at none of another size", () => {
    fc.assert(fc.property(anyAmount, (amount) => amountOfUint96(BigInt(amount)) === amount));
    expect(amountOfUint96(2n ** 256n - 1n)).toBe(maxAmount);
    expect(() => toAmount(maxAmount + 1n)).toThrow(RangeError);
    expect(() => toAmount(-1n)).toThrow(RangeError);
  });
});
