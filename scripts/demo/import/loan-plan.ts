import { accrued, ceilDiv, wad } from "@comptoir/sdk/loans/interest";
import { annuityPart, repaymentSchedule } from "@comptoir/sdk/loans/schedule";
import type { LoanStage } from "@comptoir/sdk/loans/terms-status";
import { day, month } from "../stage/time.ts";
import type { FileStatus, LoanRow } from "./loan-rows.ts";

/** The platform's grace period; ours is the same, so that its "in grace" is our "late". */
export const graceDays = 15;

/** When everything happens to a loan so that at `now` it is where the file says. Times in Unix seconds. */
export interface LoanPlan {
  readonly row: LoanRow;
  /** Instalment as a share of the principal, times 1e18, and as an amount. */
  readonly part: bigint;
  readonly instalment: bigint;
  readonly start: number;
  /** Whole instalments paid on their dates. */
  readonly paid: number;
  readonly payoff?: number;
  readonly claim?: number;
  /** What the borrower pays at most in all. */
  readonly cost: bigint;
}

/** What our own arithmetic must say of a loan at the end. */
export const stagesOf: Readonly<Record<FileStatus, readonly LoanStage[]>> = {
  Current: ["current", "dueSoon"],
  "Fully Paid": ["repaid"],
  "In Grace Period": ["late"],
  "Late (16-30 days)": ["claimable"],
  "Late (31-120 days)": ["claimable"],
  "Charged Off": ["claimed"],
};

/** Days that the next instalment is overdue at the end: a range of each status, spread by line. Below zero: not yet due. */
const overdue: Readonly<
  Record<Exclude<FileStatus, "Fully Paid">, readonly [least: number, most: number]>
> = {
  Current: [-29, -1],
  "In Grace Period": [1, 14],
  "Late (16-30 days)": [16.5, 29.5],
  "Late (31-120 days)": [31.5, 119],
  "Charged Off": [125, 150],
};

/** Days after a missed date at which a loan is written off. */
const writtenOffAfter = 121;

/** From 0 to 1, the same for the same line: a spread that needs no chance. */
const spreadOf = (line: number): number => ((line * 7919) % 997) / 997;

export function planLoan(row: LoanRow, now: number): LoanPlan {
  const part = annuityPart({ rate: row.rate, period: month, count: row.count });
  const common = { row, part, instalment: ceilDiv(row.principal * part, wad) };
  const spread = spreadOf(row.line);
  if (row.status === "Fully Paid")
    return planRepaid(common, now - Math.round((3 + spread * 40) * day));
  const [least, most] = overdue[row.status];
  const due = now - Math.round((least + spread * (most - least)) * day);
  const start = due - (row.paid + 1) * month;
  return {
    ...common,
    start,
    paid: row.paid,
    cost: common.instalment * BigInt(row.paid),
    ...(row.status === "Charged Off" ? { claim: due + writtenOffAfter * day } : {}),
  };
}

/**
 * The file does not say when a loan was repaid; the interest that was paid does. As many instalments as it covers come
 * first, the rest of the debt follows half a month after the last.
 */
function planRepaid(
  common: Pick<LoanPlan, "row" | "part" | "instalment">,
  payoff: number,
): LoanPlan {
  const { row, instalment } = common;
  const plan = repaymentSchedule({
    principal: row.principal,
    minInterest: 0n,
    rate: row.rate,
    start: 0,
    maturity: row.count * month,
    period: month,
    part: instalment,
    grace: 0,
  });
  let paid = 0;
  let interest = 0n;
  for (const { interest: next } of plan.slice(0, -1)) {
    interest += next;
    if (interest > row.fileInterest) break;
    paid += 1;
  }
  const start = payoff - paid * month - month / 2;
  const most = row.principal + accrued(row.principal, row.rate, payoff - start) + instalment;
  return { ...common, start, paid, payoff, cost: most };
}
