import { loanFacts } from "@comptoir/sdk/loans/facts";
import { type LoanStage, loanStatus } from "@comptoir/sdk/loans/terms-status";
import { loanId } from "@comptoir/sdk/typed-data/terms";
import type { Book } from "./book.ts";
import type { ImportedLoan } from "./import-loans.ts";
import { stagesOf } from "./loan-plan.ts";
import { type FileStatus, loanStatuses } from "./loan-rows.ts";

/** A loan as the file and as the chain has it at the end. */
export interface LoanOutcome {
  readonly loan: ImportedLoan;
  readonly stage: LoanStage;
  /** Interest that the chain says was paid, in units of the token. */
  readonly interest: bigint;
  readonly daysLate: number;
  /** Whether our own arithmetic puts it where the file does. */
  readonly agrees: boolean;
}

export function outcomesOf(loans: readonly ImportedLoan[], book: Book): readonly LoanOutcome[] {
  return loans.map((loan) => {
    const row = loan.terms && book.ledger.loans.get(loanId(loan.terms));
    if (row === undefined)
      throw new Error(`the loan of line ${loan.plan.row.line} is not on the chain`);
    const { stage } = loanStatus(loanFacts(row), book.time);
    return {
      loan,
      stage,
      interest: row.payments.reduce((total, { interest }) => total + interest, 0n),
      daysLate:
        row.status === "open" && book.time > row.due
          ? Math.floor((book.time - row.due) / 86_400)
          : 0,
      agrees: stagesOf[loan.plan.row.status].includes(stage),
    };
  });
}

export interface StatusSummary {
  readonly status: FileStatus;
  readonly count: number;
  readonly agree: number;
  readonly stages: readonly string[];
  readonly daysLate: readonly [least: number, most: number];
  readonly fileInterest: bigint;
  readonly interest: bigint;
}

export function summarise(outcomes: readonly LoanOutcome[]): readonly StatusSummary[] {
  return loanStatuses.flatMap((status): StatusSummary[] => {
    const own = outcomes.filter(({ loan }) => loan.plan.row.status === status);
    if (own.length === 0) return [];
    const late = own.map(({ daysLate }) => daysLate);
    return [
      {
        status,
        count: own.length,
        agree: own.filter(({ agrees }) => agrees).length,
        stages: [...new Set(own.map(({ stage }) => stage))].sort(),
        daysLate: [Math.min(...late), Math.max(...late)],
        fileInterest: own.reduce((total, { loan }) => total + loan.plan.row.fileInterest, 0n),
        interest: own.reduce((total, { interest }) => total + interest, 0n),
      },
    ];
  });
}
