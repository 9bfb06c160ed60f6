import { zeroAddress } from "viem";
import { openingState, rateScale, secondsPerYear } from "../loans/interest.ts";
import { amountOfUint96, noAmount } from "../money/amount.ts";
import { minus, plus } from "../money/arithmetic.ts";
import type { Terms } from "../typed-data/terms.ts";
import type { LoanRow } from "./ledger.ts";
import type { LoansEvent } from "./logs.ts";

/** The row after an event of its loan; nothing for an event about a loan that was never opened. */
export function foldLoan(row: LoanRow | undefined, event: LoansEvent): LoanRow | undefined {
  if (event.eventName === "Opened") return openLoan(event);
  if (row === undefined) return undefined;
  const change = changeOf(row, event);
  return change && { ...row, ...change, timeline: [...row.timeline, event] };
}

function openLoan(event: Extract<LoansEvent, { eventName: "Opened" }>): LoanRow {
  const { id, lender, borrower, offer, terms } = event.args;
  return {
    id,
    terms,
    lender,
    borrower,
    holder: lender,
    offer,
    ...openingState(terms),
    status: "open",
    payments: [],
    keptPayment: noAmount,
    openedAt: event.at,
    timeline: [event],
  };
}

function changeOf(row: LoanRow, event: LoansEvent): Partial<LoanRow> | undefined {
  switch (event.eventName) {
    case "Repaid":
      return repaid(row, event);
    case "Claimed":
      return { status: "claimed" };
    case "Transfer":
      // Burnt when the loan ends: who held the note last remains of interest.
      return event.args.to === zeroAddress ? undefined : { holder: event.args.to };
    case "PaymentKept":
      return { keptPayment: plus(row.keptPayment, amountOfUint96(event.args.amount)) };
    case "PaymentWithdrawn":
      return { keptPayment: minus(row.keptPayment, amountOfUint96(event.args.amount)) };
    case "CollateralKept":
      return { keptCollateral: event.args.account };
    case "CollateralWithdrawn":
      return { keptCollateral: undefined };
    default:
      return undefined;
  }
}

function repaid(
  row: LoanRow,
  event: Extract<LoansEvent, { eventName: "Repaid" }>,
): Partial<LoanRow> {
  const { payer, due } = event.args;
  const left = amountOfUint96(event.args.left);
  const payment = {
    payer,
    interest: amountOfUint96(event.args.interest),
    principal: amountOfUint96(event.args.principal),
    left,
    due,
    at: event.at,
  };
  const bought = row.paid ? row.paidUntil : boughtUntil(row.terms);
  return {
    principal: left,
    due,
    paidUntil: Math.max(bought, event.at.time),
    paid: true,
    status: left === 0n ? "repaid" : "open",
    payments: [...row.payments, payment],
  };
}

/** How far the least interest, owed with the first payment, pays interest ahead: the one fact that no event carries. */
function boughtUntil({ principal, rate, start, minInterest }: Terms): number {
  if (rate === 0 || minInterest === 0n) return start;
  const seconds = (minInterest * secondsPerYear * rateScale) / (principal * BigInt(rate));
  const until = BigInt(start) + seconds;
  return Number(until < latest ? until : latest);
}

/** The contract's times are uint40. */
const latest = 2n ** 40n - 1n;
