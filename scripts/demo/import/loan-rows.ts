import type { CsvRow } from "./csv.ts";
import { type Decimal, parseDecimal, roundToUnits, timesIn, toUnits } from "./decimal.ts";
import type { Refusal } from "./refusals.ts";

export const loanColumns = [
  "loan_amount",
  "term",
  "interest_rate",
  "installment",
  "loan_purpose",
  "grade",
  "issue_month",
  "loan_status",
  "paid_total",
  "paid_interest",
];

/** Decimals of the test dollar. */
export const dollarDecimals = 6;

export const loanStatuses = [
  "Current",
  "Fully Paid",
  "In Grace Period",
  "Late (16-30 days)",
  "Late (31-120 days)",
  "Charged Off",
] as const;
export type FileStatus = (typeof loanStatuses)[number];

export interface LoanRow {
  readonly line: number;
  readonly status: FileStatus;
  readonly purpose: string;
  /** Units of the test dollar. */
  readonly principal: bigint;
  /** Millionths a year. */
  readonly rate: number;
  /** Monthly instalments in all. */
  readonly count: number;
  /** The file's instalment and the interest it says was paid, in units of the test dollar. */
  readonly fileInstalment: bigint;
  readonly fileInterest: bigint;
  /** Instalments paid: what was paid in all over the instalment, to the nearest whole. Of a repaid loan: see its interest. */
  readonly paid: number;
}

/** One mint of the test dollar gives at most a million; nobody in the file borrows more than a fraction of it. */
const greatest = 1_000_000n * 10n ** 6n;
/** The contract's limit of ten years, in months of 365/12 days. */
const mostMonths = 120n;
/** The contract's limit of 1,000 % a year. */
const highestRate = 10_000_000n;

/** One row of the file, or the reason why it cannot be a loan here. */
export function readLoanRow(row: CsvRow): LoanRow | Refusal {
  const { line } = row;
  const refuse = (reason: string): Refusal => ({ line, reason });
  if (!row.ok) return refuse(`malformed: ${row.reason}`);
  const field = (name: string) => (row.fields[name] ?? "").trim();
  const numbers = new Map<string, Decimal>();
  for (const name of [
    "loan_amount",
    "term",
    "interest_rate",
    "installment",
    "paid_total",
    "paid_interest",
  ]) {
    const value = parseDecimal(field(name));
    if (value === undefined) return refuse(`${name} is not a number`);
    if (value.digits < 0n) return refuse(`${name} is below zero`);
    numbers.set(name, value);
  }
  const number = (name: string): Decimal => numbers.get(name) ?? { digits: 0n, scale: 0 };
  const status = loanStatuses.find((known) => known === field("loan_status"));
  if (status === undefined) return refuse("a status that says nothing about payments");
  const principal = toUnits(number("loan_amount"), dollarDecimals);
  if (principal === undefined || principal <= 0n || principal > greatest)
    return refuse("the amount is not one that can be lent here");
  const rate = toUnits(number("interest_rate"), 4);
  if (rate === undefined || rate > highestRate)
    return refuse("the rate is finer than a millionth, or above 1,000 % a year");
  const count = toUnits(number("term"), 0);
  if (count === undefined || count < 1n || count > mostMonths)
    return refuse("the term is not one of 1 to 120 months");
  const instalment = number("installment");
  if (instalment.digits === 0n) return refuse("the instalment is zero");
  const paid = timesIn(number("paid_total"), instalment);
  if (status !== "Fully Paid" && paid >= count)
    return refuse("as many instalments paid as there are, and yet not repaid");
  return {
    line,
    status,
    purpose: field("loan_purpose"),
    principal,
    rate: Number(rate),
    count: Number(count),
    fileInstalment: roundToUnits(instalment, dollarDecimals),
    fileInterest: roundToUnits(number("paid_interest"), dollarDecimals),
    paid: status === "Fully Paid" ? 0 : Number(paid),
  };
}
