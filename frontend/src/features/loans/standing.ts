import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { loanFacts } from "@comptoir/sdk/loans/facts";
import { type LoanStatus, loanStatus } from "@comptoir/sdk/loans/terms-status";
import { type Address, isAddressEqual } from "viem";
import type { LoanFigure } from "../../data/figures.ts";

export type Role = "borrower" | "lender" | "other";

/** A loan with what the contract said of it at one block. */
export interface Standing {
  readonly row: LoanRow;
  /** Nothing while it is being read. */
  readonly figure: LoanFigure | undefined;
  readonly status: LoanStatus;
  readonly role: Role;
}

/** The ledger says how it came about, the contract what is owed: where both speak, the contract is right. */
export function standingOf(
  row: LoanRow,
  figure: LoanFigure | undefined,
  account: Address | undefined,
  now: number,
): Standing {
  const facts = loanFacts(row);
  const state = figure?.lives ? figure.state : facts.state;
  return { row, figure, role: roleOf(row, account), status: loanStatus({ ...facts, state }, now) };
}

function roleOf({ borrower, holder }: LoanRow, account: Address | undefined): Role {
  if (account === undefined) return "other";
  if (isAddressEqual(account, borrower)) return "borrower";
  return isAddressEqual(account, holder) ? "lender" : "other";
}

/** What the reader owes is rounded up, what he will have down: no shortened figure flatters him. */
export const roundingFor = (role: Role): "up" | "down" => (role === "lender" ? "down" : "up");

/** The name of a loan in addresses of pages, and what its rosette is drawn from. */
export const loanKey = (id: bigint): `0x${string}` => `0x${id.toString(16).padStart(64, "0")}`;

/** The loan a page's address names, if it names one. */
export function parseLoanKey(text: string): bigint | undefined {
  return /^0x[\da-f]{1,64}$/iu.test(text) || /^\d{1,78}$/u.test(text) ? BigInt(text) : undefined;
}
