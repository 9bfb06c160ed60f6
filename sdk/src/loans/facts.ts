import type { LoanRow } from "../ledger/ledger.ts";
import { collateralKind } from "../typed-data/offer.ts";
import type { LoanFacts } from "./terms-status.ts";

/** A row of the ledger as the arithmetic takes it. */
export function loanFacts(row: LoanRow): LoanFacts {
  const { terms, principal, due, paidUntil, payments, status } = row;
  return {
    terms,
    state: { principal, due, paidUntil, paid: payments.length > 0 },
    closed: status === "open" ? undefined : status,
    secured: terms.kind !== collateralKind.none,
  };
}
