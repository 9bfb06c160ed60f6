import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

const again = () => msg`Load the page again and begin anew.`;

/** Refusals of claims, invoices, catalogues and what reads them together. */
export const claimSentences: Sentences = {
  AlreadySecures: () => ({
    what: msg`The order secures a loan already.`,
    next: msg`Repay that loan first, or choose another order.`,
  }),
  ExceedsAccrued: (a, w) => ({
    what: msg`You asked for ${w.amount(a.number(0))}, but ${w.amount(a.number(1))} has come in.`,
    next: msg`Ask for at most what has come in.`,
  }),
  GradeRefused: () => ({
    what: msg`The lender does not accept an order at this stage.`,
    next: msg`Choose another offer.`,
  }),
  NotDrawn: (a, w) => ({
    what: msg`${w.amount(a.number(2))} that came in was not drawn yet.`,
    next: msg`Draw it first.`,
  }),
  NotInCatalogue: () => ({
    what: msg`The seller's catalogue does not contain this line.`,
    next: again(),
  }),
  NotInvoice: () => ({ what: msg`This order is not an accepted invoice.`, next: again() }),
  NotLater: (a, w) => ({
    what: msg`The new date must be later than ${w.time(a.number(1))}.`,
    next: msg`Choose a later date.`,
  }),
  NotMaker: (a, w) => ({
    what: msg`Only its maker, ${w.person(a.address(1))}, may do this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  NothingToReview: () => ({
    what: msg`There is nothing to review in this order.`,
    next: msg`A review needs a sale that was completed.`,
  }),
  OrderWithdrawn: () => ({ what: msg`The buyer has withdrawn this order.`, next: again() }),
  WrongCart: () => ({ what: msg`The goods are not those of the order's document.`, next: again() }),
  WrongLoan: () => ({ what: msg`This is another loan than the one named.`, next: again() }),
  WrongTotal: (a, w) => ({
    what: msg`The lines add up to ${w.amount(a.number(0))}, not to ${w.amount(a.number(1))}.`,
    next: again(),
  }),
};
