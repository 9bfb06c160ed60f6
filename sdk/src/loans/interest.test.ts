import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAmount } from "../money/amount.ts";
import {
  accrued,
  debtAt,
  debtTotal,
  type LoanState,
  type LoanTerms,
  openingState,
} from "./interest.ts";
import { applyPayment, cureAmount } from "./payment.ts";

const year = 31_536_000;
const bullet: LoanTerms = {
  principal: 1_000_000_000n,
  minInterest: 0n,
  rate: 100_000,
  start: 1_000_000,
  maturity: 1_000_000 + year,
  period: 0,
  part: 0n,
  grace: 86_400,
};

const payUnits = (
  terms: LoanTerms,
  state: LoanState,
  units: bigint,
  time: number,
  secured: boolean,
) => applyPayment(terms, state, toAmount(units), time, secured);

describe("interest", () => {
  it("is a tenth of the principal after a year at 10 %", () => {
    expect(accrued(1_000_000_000n, 100_000, year)).toBe(100_000_000n);
  });

  it("rounds up by less than one unit, and is nothing for no time", () => {
    expect(accrued(1n, 1, 1)).toBe(1n);
    expect(accrued(1_000n, 100_000, 0)).toBe(0n);
    expect(accrued(1_000n, 100_000, -5)).toBe(0n);
  });

  it("is at least the floor until something is paid", () => {
    const terms = { ...bullet, minInterest: 5_000_000n };
    const opened = openingState(terms);
    expect(debtAt(terms, opened, terms.start).interest).toBe(5_000_000n);
    expect(debtAt(terms, opened, terms.maturity).interest).toBe(100_000_000n);
  });

  it("never shrinks with time", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 96n - 1n }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.nat(10 * year),
        fc.nat(10 * year),
        (principal, rate, a, b) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          expect(accrued(principal, rate, early) <= accrued(principal, rate, late)).toBe(true);
        },
      ),
    );
  });
});

describe("payments", () => {
  it("pays interest first, then principal", () => {
    const half = bullet.start + year / 2;
    const result = payUnits(bullet, openingState(bullet), 250_000_000n, half, true);
    expect(result).toMatchObject({
      ok: true,
      closed: false,
      paid: { interest: 50_000_000n, principal: 200_000_000n },
    });
    if (!result.ok) return;
    expect(result.state).toEqual({
      principal: 800_000_000n,
      due: bullet.maturity,
      paidUntil: half,
      paid: true,
    });
    expect(debtAt(bullet, result.state, half).interest).toBe(0n);
  });

  it("closes with what is owed and takes no more", () => {
    const result = payUnits(bullet, openingState(bullet), 2n ** 96n - 1n, bullet.maturity, true);
    expect(result).toMatchObject({
      ok: true,
      closed: true,
      paid: { interest: 100_000_000n, principal: 1_000_000_000n },
    });
  });

  it("refuses nothing and less than the interest", () => {
    const opened = openingState(bullet);
    expect(payUnits(bullet, opened, 0n, bullet.start, true)).toEqual({
      ok: false,
      reason: "zero",
    });
    expect(payUnits(bullet, opened, 99_999_999n, bullet.maturity, true)).toEqual({
      ok: false,
      reason: "belowInterest",
      interest: 100_000_000n,
    });
    expect(payUnits(bullet, opened, 100_000_000n, bullet.maturity, true).ok).toBe(true);
  });

  it("asks for the least interest once, also where time costs nothing", () => {
    const terms = { ...bullet, rate: 0, minInterest: 7n };
    const result = payUnits(terms, openingState(terms), 10n, terms.start, true);
    expect(result).toMatchObject({
      ok: true,
      paid: { interest: 7n, principal: 3n },
      state: { paidUntil: terms.start },
    });
    if (result.ok) expect(debtAt(terms, result.state, terms.start).interest).toBe(0n);
  });

  it("keeps the whole debt within one uint96", () => {
    const terms = { ...bullet, principal: 2n ** 96n - 2n };
    expect(debtTotal(debtAt(terms, openingState(terms), terms.maturity))).toBe(2n ** 96n - 1n);
  });

  it("does not ask for interest again that the floor has paid in advance", () => {
    // The floor is 36.5 days of interest.
    const terms = { ...bullet, minInterest: 10_000_000n };
    const result = payUnits(terms, openingState(terms), 10_000_000n, terms.start, true);
    expect(result).toMatchObject({
      ok: true,
      state: { paidUntil: terms.start + 36.5 * 86_400, principal: terms.principal },
    });
    if (!result.ok) return;
    expect(debtAt(terms, result.state, terms.start + 36.5 * 86_400).interest).toBe(0n);
    expect(debtAt(terms, result.state, terms.maturity)).toEqual({
      interest: 90_000_000n,
      principal: terms.principal,
    });
  });

  describe("instalments", () => {
    const month = 2_592_000;
    const terms = {
      ...bullet,
      maturity: bullet.start + 12 * month,
      period: month,
      part: 90_000_000n,
    };
    const opened = openingState(terms);

    it("moves the date one period for each whole part, and no further than maturity", () => {
      const pay = (amount: bigint) => payUnits(terms, opened, amount, terms.start + month, true);
      expect(pay(89_999_999n)).toMatchObject({
        ok: true,
        datesMoved: 0,
        state: { due: terms.start + month },
      });
      expect(pay(90_000_000n)).toMatchObject({
        ok: true,
        datesMoved: 1,
        state: { due: terms.start + 2 * month },
      });
      expect(pay(270_000_001n)).toMatchObject({ ok: true, datesMoved: 3 });
      expect(
        payUnits({ ...terms, part: 1n }, opened, 90_000_000n, terms.start + month, true),
      ).toMatchObject({
        state: { due: terms.maturity },
      });
    });

    it("asks a claimable secured loan for enough parts to be current again, and an unsecured one for nothing more", () => {
      const claimable = opened.due + terms.grace;
      expect(cureAmount(terms, opened, claimable)).toBe(0n);
      expect(cureAmount(terms, opened, claimable + 1)).toBe(terms.part);
      expect(cureAmount(terms, opened, claimable + month)).toBe(terms.part);
      expect(cureAmount(terms, opened, claimable + month + 1)).toBe(2n * terms.part);
      expect(cureAmount(terms, opened, terms.maturity + terms.grace + 1)).toBe(
        debtTotal(debtAt(terms, opened, terms.maturity + terms.grace + 1)),
      );
      expect(payUnits(terms, opened, 50_000_000n, claimable, true).ok).toBe(true);
      expect(payUnits(terms, opened, 50_000_000n, claimable + 1, true)).toEqual({
        ok: false,
        reason: "mustCure",
        required: terms.part,
      });
      expect(payUnits(terms, opened, 50_000_000n, claimable + 1, false).ok).toBe(true);
    });
  });

  it("never leaves a debt larger than before, whatever is paid when", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2_000_000_000n }),
        fc.nat(2 * year),
        (amount, after) => {
          const terms = { ...bullet, minInterest: 3_000_000n };
          const time = terms.start + after;
          const before = debtTotal(debtAt(terms, openingState(terms), time));
          const result = payUnits(terms, openingState(terms), amount, time, false);
          if (!result.ok) return;
          const left = result.closed ? 0n : debtTotal(debtAt(terms, result.state, time));
          const paid = result.paid.interest + result.paid.principal;
          expect(left + paid).toBe(before);
        },
      ),
    );
  });
});
