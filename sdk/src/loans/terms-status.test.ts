import { describe, expect, it } from "vitest";
import { toAmount } from "../money/amount.ts";
import { type LoanTerms, openingState } from "./interest.ts";
import { loanStatus } from "./terms-status.ts";

const day = 86_400;
const terms: LoanTerms = {
  principal: 1_000_000n,
  minInterest: 1_000n,
  rate: 0,
  start: 0,
  maturity: 30 * day,
  period: 0,
  part: 0n,
  grace: 2 * day,
};
const facts = { terms, state: openingState(terms), secured: true };
const stage = (now: number) => loanStatus(facts, now).stage;

describe("loanStatus", () => {
  it("turns at each date, one second after it", () => {
    expect([27 * day - 1, 27 * day].map(stage)).toEqual(["current", "dueSoon"]);
    expect([30 * day - 1, 30 * day, 30 * day + 1].map(stage)).toEqual([
      "dueSoon",
      "dueSoon",
      "late",
    ]);
    expect([32 * day - 1, 32 * day, 32 * day + 1].map(stage)).toEqual([
      "late",
      "late",
      "claimable",
    ]);
  });

  it("says what is owed next, and what happens otherwise", () => {
    expect(loanStatus(facts, day)).toEqual({
      stage: "current",
      next: { date: 30 * day, amount: 1_001_000n, last: true },
      otherwise: { claimableAfter: 32 * day, takes: "collateral" },
    });
    expect(loanStatus({ ...facts, secured: false }, day).otherwise?.takes).toBe("nothing");
    expect(loanStatus(facts, 33 * day).cure).toBe(1_001_000n);
  });

  it("asks for one part between, and for the rest at the end", () => {
    const instalments = { ...terms, period: 10 * day, part: 340_000n };
    const first = { terms: instalments, state: openingState(instalments), secured: true };
    expect(loanStatus(first, day).next).toEqual({ date: 10 * day, amount: 340_000n, last: false });
    const almost = {
      ...first,
      state: { principal: toAmount(5_000n), due: 20 * day, paidUntil: 10 * day, paid: true },
    };
    expect(loanStatus(almost, 11 * day).next).toEqual({
      date: 20 * day,
      amount: 5_000n,
      last: true,
    });
  });

  it("is over when it is over, whatever the date", () => {
    expect(loanStatus({ ...facts, closed: "repaid" }, 99 * day)).toEqual({ stage: "repaid" });
    expect(loanStatus({ ...facts, closed: "claimed" }, 99 * day)).toEqual({ stage: "claimed" });
  });
});
