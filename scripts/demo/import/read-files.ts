import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { StartFailure } from "../../start/failure.ts";
import { type CsvFile, missingColumns, readCsv } from "./csv.ts";
import { type LoanPlan, planLoan } from "./loan-plan.ts";
import { loanColumns, readLoanRow } from "./loan-rows.ts";
import { matchRefunds, type RefundMatch } from "./refund-matches.ts";
import type { Refusal } from "./refusals.ts";
import { type Invoice, readSales, retailColumns } from "./retail-lines.ts";
import { stratify } from "./stratify.ts";

export interface RetailPlan {
  readonly rows: number;
  readonly orders: readonly Invoice[];
  readonly matches: readonly RefundMatch[];
  readonly refused: readonly Refusal[];
}

export interface LoansPlan {
  readonly rows: number;
  readonly plans: readonly LoanPlan[];
  readonly refused: readonly Refusal[];
}

function readFile(path: string, columns: readonly string[]): CsvFile {
  const file = readCsv(readFileSync(path, "utf8"));
  const missing = missingColumns(file, columns);
  if (missing.length === 0) return file;
  throw new StartFailure(
    `${basename(path)} has no column ${missing.join(", ")}.`,
    "`npm run demo -- --help` names the files that serve.",
  );
}

/** The first `wanted` lines of the sales. */
export function planRetail(path: string, wanted: number): RetailPlan {
  const rows = readFile(path, retailColumns).rows.slice(0, wanted);
  const sales = readSales(rows);
  const { matches, refused } = matchRefunds(sales.orders, sales.refunds);
  return {
    rows: rows.length,
    orders: sales.orders,
    matches,
    refused: [...sales.refused, ...refused].toSorted((a, b) => a.line - b.line),
  };
}

/** `wanted` loans, of every status. @param now Unix seconds at which each shall be in its recorded state. */
export function planLoans(path: string, wanted: number, now: number): LoansPlan {
  const all = readFile(path, loanColumns).rows;
  const rows = stratify(
    all,
    (row) => (row.ok ? (row.fields.loan_status ?? "") : "malformed"),
    wanted,
  );
  const read = rows.map(readLoanRow);
  return {
    rows: rows.length,
    plans: read.flatMap((loan) => ("reason" in loan ? [] : [planLoan(loan, now)])),
    refused: read.flatMap((loan) => ("reason" in loan ? [loan] : [])),
  };
}
