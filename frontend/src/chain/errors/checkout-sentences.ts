import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

const lookAgain = () =>
  msg`Look at the order again: its state has changed since this page read it.`;

/** Refusals of Checkout. */
export const checkoutSentences: Sentences = {
  AlreadyOpen: () => ({
    what: msg`This very order was paid before.`,
    next: msg`You find it under Purchases. Nothing was paid twice.`,
  }),
  NothingHeld: () => ({
    what: msg`Nothing is in escrow for this order: it was never paid, or is closed.`,
    next: lookAgain(),
  }),
  QuoteRequired: () => ({
    what: msg`An order without shipping needs a price signed by the seller.`,
    next: msg`Ask the seller for a quote, or agree on a shipping date.`,
  }),
  NotBuyer: (a, w) => ({
    what: msg`Only the buyer, ${w.person(a.address(1))}, may do this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  NotSeller: (a, w) => ({
    what: msg`Only the seller, ${w.person(a.address(1))}, may do this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  NotArbiter: (a, w) => ({
    what: msg`Only the arbiter, ${w.person(a.address(1))}, may decide this.`,
    next: msg`Choose that account in your wallet.`,
  }),
  NotParty: () => ({
    what: msg`Only the buyer or the seller may do this.`,
    next: msg`Choose the account of one of them in your wallet.`,
  }),
  NoArbiter: () => ({
    what: msg`This order has no arbiter, so nobody could decide a dispute.`,
    next: msg`Settle it with the other side: the seller can give the money back, the buyer can release it.`,
  }),
  AfterDeadline: (a, w) => ({
    what: msg`Too late: this was possible until ${w.time(a.number(1))}.`,
    next: lookAgain(),
  }),
  BeforeDeadline: (a, w) => ({
    what: msg`Too early: this is possible after ${w.time(a.number(1))}.`,
    next: msg`Come back then. Until that moment the other side may still act.`,
  }),
  NotShipped: () => ({
    what: msg`The order is not shipped yet, so only the buyer may release the money.`,
    next: msg`The seller declares it shipped first.`,
  }),
  AlreadyShipped: () => ({
    what: msg`The order is shipped already.`,
    next: lookAgain(),
  }),
  InDispute: () => ({
    what: msg`The order is in dispute; this waits for the arbiter.`,
    next: msg`The buyer may still release the money and the seller may still give it back.`,
  }),
  NotInDispute: () => ({
    what: msg`The order is not in dispute.`,
    next: lookAgain(),
  }),
  ExceedsHeld: (a, w) => ({
    what: msg`You asked for ${w.amount(a.number(0))}, but ${w.amount(a.number(1))} is in escrow.`,
    next: msg`Choose at most what is in escrow.`,
  }),
  ExceedsPaid: (a, w) => ({
    what: msg`You asked to refund ${w.amount(a.number(0))}, but the seller has received ${w.amount(a.number(1))}.`,
    next: msg`Choose at most what was received and not refunded yet.`,
  }),
  WrongValue: (a, w) => ({
    what: msg`The coin sent, ${w.coin(a.wei(0))}, is not exactly what this needs, ${w.coin(a.wei(1))}.`,
    next: msg`Begin again: the page computes the exact amount.`,
  }),
  QuoteExpired: (a, w) => ({
    what: msg`The seller's price was valid until ${w.time(a.number(1))}.`,
    next: msg`Look at the shop again for today's price.`,
  }),
  QuoteCancelled: () => ({
    what: msg`The seller has withdrawn this price.`,
    next: msg`Look at the shop again for today's price.`,
  }),
  QuoteNotForCaller: (a, w) => ({
    what: msg`This price was made for ${w.person(a.address(1))} alone.`,
    next: msg`Choose that account in your wallet, or buy at the price for everybody.`,
  }),
  OutOfStock: (a, w) => ({
    what: msg`You asked for ${w.count(a.number(1))}; the seller has ${w.count(a.number(2))} left.`,
    next: msg`Choose fewer, or ask the seller whether more will come.`,
  }),
  ExceedsDue: (a, w) => ({
    what: msg`You asked to pay ${w.amount(a.number(0))}, but ${w.amount(a.number(1))} is due.`,
    next: msg`Pay at most what is due.`,
  }),
  AlreadyReviewed: () => ({
    what: msg`You have reviewed this order.`,
    next: msg`An order is reviewed once.`,
  }),
  BadRating: (a, w) => ({
    what: msg`A rating of ${w.count(a.number(0))} does not exist.`,
    next: msg`Choose from 1 to 5.`,
  }),
  GoodsAlreadyAccepted: () => ({
    what: msg`The buyer has accepted the goods; nobody may dispute any more.`,
    next: lookAgain(),
  }),
  MixedSweep: (a, w) => ({
    what: msg`Order number ${w.count(a.number(0) + 1n)} of the list has another seller, token or agent than the first.`,
    next: msg`Collect orders of one kind together.`,
  }),
  StillProposal: () => ({
    what: msg`One of these orders is still a proposal that you have not looked at.`,
    next: msg`Open it and ship it by itself.`,
  }),
  AlreadyPledged: () => ({
    what: msg`It secures something else already.`,
    next: msg`Choose another, or close what it secures first.`,
  }),
  NotSideOwner: (a, w) => ({
    what: msg`This side of the order belongs to ${w.person(a.address(1))}.`,
    next: msg`Choose that account in your wallet.`,
  }),
  NothingAccrued: () => ({
    what: msg`Nothing has come in on this side of the order.`,
    next: lookAgain(),
  }),
  PledgeRefused: (a, w) => ({
    what: msg`${w.person(a.address(0))} did not accept the claim.`,
    next: msg`Choose another offer or another holder.`,
  }),
  ConsentMissing: (a, w) => ({
    what: msg`The consent of ${w.person(a.address(0))} is missing.`,
    next: msg`While a claim secures a loan, lowering it needs both sides.`,
  }),
  NativeNotPledgeable: () => ({
    what: msg`An order paid in the chain's own coin cannot be pledged.`,
    next: msg`Use the wrapped coin for orders that shall be pledged.`,
  }),
  NativeNotFinanceable: () => ({
    what: msg`An order in the chain's own coin can be neither financed nor pledged to a loan.`,
    next: msg`Use the wrapped coin.`,
  }),
  NotFinanced: () => ({ what: msg`This order was not financed by a loan.`, next: lookAgain() }),
  CreditRefused: (a, w) => ({
    what: msg`${w.person(a.address(0))} refused to finance this order.`,
    next: msg`Choose another offer.`,
  }),
  CreditMismatch: (a, w) => ({
    what: msg`The loan, ${w.amount(a.number(1))}, and the down-payment, ${w.amount(a.number(2))}, do not add up to the price, ${w.amount(a.number(0))}.`,
    next: msg`Begin again: the page computes both.`,
  }),
};
