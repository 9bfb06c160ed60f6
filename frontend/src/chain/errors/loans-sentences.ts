import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

const anotherOffer = () => msg`Choose another offer on the board.`;
const lookAgain = () => msg`Look at the loan again: its state has changed since this page read it.`;

/** Unix seconds of 2001: older than any chain, and more than any count of payments. */
const earliestMoment = 1_000_000_000n;

/** Refusals of Loans and of Mandates. */
export const loansSentences: Sentences = {
  OfferExpired: (a, w) => ({
    what: msg`The offer could be taken until ${w.time(a.number(1))}.`,
    next: anotherOffer(),
  }),
  EpochPassed: () => ({
    what: msg`Its maker has cancelled everything signed so far, this offer too.`,
    next: anotherOffer(),
  }),
  OfferUsed: () => ({ what: msg`The offer was taken or cancelled.`, next: anotherOffer() }),
  BudgetWasCancelled: () => ({
    what: msg`Its maker has cancelled this offer.`,
    next: anotherOffer(),
  }),
  BudgetExceeded: (a, w) => ({
    what: msg`You asked for ${w.amount(a.number(0))}, but ${w.amount(a.number(1))} is left of the offer.`,
    next: msg`Ask for what is left, or choose another offer.`,
  }),
  FillOutOfRange: (a, w) => ({
    what: msg`${w.amount(a.number(0))} is outside what one loan of this offer may be: from ${w.amount(a.number(1))} to ${w.amount(a.number(2))}.`,
    next: msg`Choose an amount in that range.`,
  }),
  WrongTaker: (a, w) => ({
    what: msg`The offer is meant for ${w.person(a.address(1))} alone.`,
    next: anotherOffer(),
  }),
  SelfLoan: () => ({
    what: msg`This is your own offer; nobody lends to himself.`,
    next: msg`Choose another account or another offer.`,
  }),
  BadSignature: (a, w) => ({
    what: msg`The signature is not that of ${w.person(a.address(0))}.`,
    next: msg`Do not rely on this document; choose another.`,
  }),
  WrongCollateral: () => ({
    what: msg`This is not the collateral that the offer names.`,
    next: msg`Choose the collateral of the offer.`,
  }),
  CollateralNotReceived: () => ({
    what: msg`The collateral did not arrive, although its contract said so.`,
    next: msg`This collection cannot be used here.`,
  }),
  NoLoan: () => ({ what: msg`This loan is closed: it was repaid or claimed.`, next: lookAgain() }),
  // Of a loan: the time and from when on. Of a mandate: payments asked for and payments due, both far below any date.
  NotDue: (a, w) =>
    a.number(1) < earliestMoment
      ? {
          what: msg`Payments asked for: ${w.count(a.number(0))}; due: ${w.count(a.number(1))}.`,
          next: msg`Collect what is due; the next payment comes by its own date.`,
        }
      : {
          what: msg`Too early: this is possible after ${w.time(a.number(1))}.`,
          next: msg`Come back then. Until that moment the debt may still be paid.`,
        },
  NotNoteHolder: (a, w) => ({
    what: msg`This is for the holder of the lender's note, ${w.person(a.address(1))}.`,
    next: msg`Choose that account in your wallet.`,
  }),
  ZeroAmount: () => ({ what: msg`The amount is zero.`, next: msg`Enter an amount.` }),
  BelowInterest: (a, w) => ({
    what: msg`A payment covers at least the interest so far, ${w.amount(a.number(1))}; yours is ${w.amount(a.number(0))}.`,
    next: msg`Pay at least the interest.`,
  }),
  PartialAfterDue: (a, w) => ({
    what: msg`The loan may be claimed, and ${w.amount(a.number(0))} would not prevent it.`,
    next: msg`Pay at least ${w.amount(a.number(1))}.`,
  }),
  NothingKept: () => ({ what: msg`Nothing is kept here for you.`, next: lookAgain() }),
  InexactTransfer: (a, w) => ({
    what: msg`The token delivered ${w.amount(a.number(1))} instead of ${w.amount(a.number(0))}.`,
    next: msg`Tokens that take a fee or change balances by themselves cannot be used here.`,
  }),
  NotCheckout: () => ({
    what: msg`Only the contract Checkout may do this.`,
    next: msg`Begin again from the order's page.`,
  }),
  AdvanceTooHigh: (a, w) => ({
    what: msg`You asked for ${w.amount(a.number(0))}; against this order at most ${w.amount(a.number(1))} is lent.`,
    next: msg`Ask for less.`,
  }),
  NotBorrower: (a, w) => ({
    what: msg`Only the borrower, ${w.person(a.address(1))}, may do this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  PriceTooHigh: (a, w) => ({
    what: msg`The price is ${w.amount(a.number(0))}, more than your limit of ${w.amount(a.number(1))}.`,
    next: msg`Wait for the price to fall, or raise your limit.`,
  }),
  NoAuction: () => ({
    what: msg`This loan's collateral is not sold by auction.`,
    next: lookAgain(),
  }),
  AlreadyMinted: () => ({ what: msg`The borrower's note exists already.`, next: lookAgain() }),
  HookRefused: (a, w) => ({
    what: msg`The condition both sides agreed to, ${w.person(a.address(0))}, is not met.`,
    next: anotherOffer(),
  }),
  BadCallback: (a, w) => ({
    what: msg`The recipient, ${w.person(a.address(0))}, did not answer as a contract should.`,
    next: msg`Choose another recipient.`,
  }),
  CollateralChanged: () => ({
    what: msg`The collateral is no longer what the offer was made for.`,
    next: anotherOffer(),
  }),
  NotPayer: (a, w) => ({
    what: msg`Only the payer, ${w.person(a.address(1))}, may do this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  Cancelled: () => ({
    what: msg`The payer has cancelled this mandate.`,
    next: msg`Ask for a new one.`,
  }),
  Ended: () => ({
    what: msg`All payments of this mandate were collected.`,
    next: msg`Nothing more is owed under it.`,
  }),
  StillOwed: () => ({
    what: msg`The loan that this mandate repays is still owed.`,
    next: msg`Repay the loan; the mandate then ends by itself.`,
  }),
};
