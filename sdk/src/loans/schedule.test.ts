import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAmount } from "../money/amount.ts";
import { ceilDiv, type LoanTerms, wad } from "./interest.ts";
import { annuityPart, repaymentSchedule, scheduleTotals } from "./schedule.ts";

const month = 2_592_000;
const terms = (principal: bigint, rate: number, count: number, period = month): LoanTerms => ({
  principal,
  minInterest: 0n,
  rate,
  start: 1_000_000,
  maturity: 1_000_000 + count * period,
  period,
  part: ceilDiv(annuityPart({ rate, period, count }) * principal, wad),
  grace: 0,
});

describe("annuityPart", () => {
  it("is an equal share without interest", () => {
    expect(annuityPart({ rate: 0, period: month, count: 4 })).toBe(wad / 4n);
    expect(annuityPart({ rate: 0, period: month, count: 3 })).toBe(wad / 3n + 1n);
  });

  it("is the textbook annuity: 12 % a year, twelve twelfths of a year: 8.884879 % of the loan", () => {
    const part = annuityPart({ rate: 120_000, period: 31_536_000 / 12, count: 12 });
    expect(Number(part) / 1e18).toBeCloseTo(0.0888487887, 9);
  });

  it("refuses a number of instalments that is none", () => {
    expect(() => annuityPart({ rate: 0, period: 1, count: 0 })).toThrow(RangeError);
  });
});

describe("repaymentSchedule", () => {
  it("has one line for a single repayment", () => {
    const bullet = { ...terms(1_000_000n, 100_000, 12), period: 0, part: 0n };
    expect(repaymentSchedule(bullet)).toEqual([
      {
        date: bullet.maturity,
        amount: 1_098_631n,
        interest: 98_631n,
        principal: 1_000_000n,
        left: 0n,
      },
    ]);
  });

  it("closes any annuity on its last date, every payment the same and the last no larger", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10_000_000n, max: 2n ** 80n }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 36 }),
        (principal, rate, count) => {
          const loan = terms(principal, rate, count);
          const plan = repaymentSchedule(loan);
          const last = plan.at(-1);
          expect(last?.left).toBe(0n);
          expect(plan.length).toBeLessThanOrEqual(count);
          for (const row of plan.slice(0, -1)) expect(row.amount).toBe(loan.part);
          // Interest is rounded up by less than one unit a payment, so the last may be larger by that much.
          expect((last?.amount ?? 0n) <= loan.part + BigInt(count) * 3n).toBe(true);
          const sums = scheduleTotals(plan);
          expect(sums.amount - sums.interest).toBe(principal);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves a balance to the last date when the part is small", () => {
    const loan = { ...terms(1_200_000n, 0, 12), part: 50_000n };
    const plan = repaymentSchedule(loan);
    expect(plan).toHaveLength(12);
    expect(plan.at(-1)?.amount).toBe(650_000n);
  });

  it("goes on from where a loan stands", () => {
    const loan = terms(1_200_000n, 0, 12);
    const state = {
      principal: toAmount(600_000n),
      due: loan.start + 7 * month,
      paidUntil: loan.start + 6 * month,
      paid: true,
    };
    expect(repaymentSchedule(loan, state).map(({ date }) => date)).toEqual(
      [7, 8, 9, 10, 11, 12].map((n) => loan.start + n * month),
    );
  });
});
