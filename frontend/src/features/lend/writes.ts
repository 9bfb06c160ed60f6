import { journalAbi } from "@comptoir/sdk/abi/journal";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { encodeOfferEntry, placeOf } from "@comptoir/sdk/journal/offer-entry";
import type { Amount, TokenUnits } from "@comptoir/sdk/money/amount";
import {
  collateralKind,
  type Offer,
  offerDomain,
  offerTypes,
  side,
} from "@comptoir/sdk/typed-data/offer";
import { t } from "@lingui/core/macro";
import { type Address, type Hex, zeroAddress } from "viem";
import { defineSign, type PreparedSign } from "../../tx/define-sign.ts";
import { defineWrite, type Spend } from "../../tx/define-write.ts";
import type { ReviewLine, ReviewWords } from "../../tx/review.ts";
import { isBudgeted, pledgeOf } from "./build-offer.ts";
import { offerLines } from "./offer-lines.ts";
import { quoteOffer } from "./quote.ts";
import { watchLeft } from "./watch.ts";

/** An offer to sign: off the chain, without a fee. */
export function signOffer(offer: Offer, { chainId, addresses }: Deployment): PreparedSign {
  return defineSign({
    name: "loans.offer",
    typedData: {
      domain: offerDomain(chainId, addresses.Loans),
      types: offerTypes,
      primaryType: "Offer",
      message: offer,
    },
    describe: (signed, words) => ({
      title: signed.side === side.lend ? t`Sign an offer to lend` : t`Sign a request to borrow`,
      lines: offerLines(signed, words),
      otherwise: t`Signing moves nothing. Until it expires or you cancel it, anyone it is meant for may take it without asking you again.`,
      deadline: signed.expiry,
    }),
  });
}

export interface Announcement {
  readonly offer: Offer;
  readonly signature: Hex;
  /** What Loans may take in all from the maker: this offer and those still open. */
  readonly allowance: TokenUnits;
}

/** Announces a signed offer, after the exact approval that backs it. */
export const announceOffer = defineWrite<Announcement>()({
  name: "loans.announce",
  abi: journalAbi,
  contract: "Journal",
  functionName: "post",
  args: ({ offer, signature }) => {
    const { kind, market } = placeOf(offer);
    return [kind, market, encodeOfferEntry({ offer, signature })] as const;
  },
  spends: ({ offer, allowance }, { addresses }) => backing(offer, allowance, addresses.Loans),
  deadline: ({ offer }) => offer.expiry,
  describe: ({ params: { offer, allowance }, words }) => ({
    title: offer.side === side.lend ? t`Publish your offer` : t`Publish your request`,
    lines: [...offerLines(offer, words), ...allowanceLine(offer, allowance, words)],
    otherwise: t`It stands on the board until it is taken, cancelled, or its time is over. What you hold stays yours until then.`,
    deadline: offer.expiry,
  }),
  touches: () => ["offers", "balances"],
});

/** What the maker must hold and have allowed for the board to list the offer. */
function backing(offer: Offer, allowance: TokenUnits, spender: Address): readonly Spend[] {
  const exact = { spender, permit: false } as const;
  if (offer.side === side.lend)
    return [{ kind: "erc20", token: offer.token, amount: allowance, ...exact }];
  if (offer.kind === collateralKind.erc20)
    return [{ kind: "erc20", token: offer.collateral, amount: allowance, ...exact }];
  if (offer.kind === collateralKind.erc721)
    return [{ kind: "erc721", token: offer.collateral, spender, tokenId: pledgeOf(offer) }];
  return [];
}

function allowanceLine(
  offer: Offer,
  allowance: TokenUnits,
  words: ReviewWords,
): readonly ReviewLine[] {
  if (offer.side === side.borrow && offer.kind !== collateralKind.erc20) return [];
  const token = offer.side === side.lend ? offer.token : offer.collateral;
  const own = offer.side === side.lend ? offer.budget : pledgeOf(offer);
  return [
    {
      key: "allowance",
      label: t`Loans may then take at most`,
      value: words.amount(allowance, token),
      note:
        allowance > own ? t`this offer and your others that are still open` : t`exactly this offer`,
    },
  ];
}

export interface Taking {
  readonly offer: Offer;
  readonly signature: Hex;
  readonly amount: Amount;
  /** What the page showed as left of it. */
  readonly left: Amount;
  /** Chain time of the review; dates are counted from it. */
  readonly now: number;
  /** Both tokens, as the page knows whether they take permits. */
  readonly permits: (token: Address) => boolean;
}

/** Takes an offer, wholly or in part: borrows from a lender, or lends to a borrower. */
export const takeOffer = defineWrite<Taking>()({
  name: "loans.open",
  abi: loansAbi,
  contract: "Loans",
  functionName: "open",
  args: ({ offer, signature, amount }) =>
    [
      offer,
      signature,
      { amount, collateralId: 0n, proof: [], recipient: zeroAddress, data: "0x" },
    ] as const,
  spends: takerSpends,
  deadline: ({ offer }) => offer.expiry,
  watch: ({ offer, left }, { addresses }) => [watchLeft(offer, left, addresses.Loans)],
  describe: ({ args: [offer, , fill], params: { now }, words }) => {
    const quote = quoteOffer(offer, fill.amount, now);
    const amount = words.amount(fill.amount, offer.token);
    const maker = words.person(offer.maker);
    const borrows = offer.side === side.lend;
    return {
      title: borrows ? t`Borrow ${amount} from ${maker}` : t`Lend ${amount} to ${maker}`,
      lines: takeLines(offer, quote, words, borrows),
      otherwise: takeOtherwise(offer, words, borrows),
      deadline: offer.expiry,
    };
  },
  touches: () => ["offers", "ledger", "loans", "balances"],
});

function takerSpends(
  { offer, amount, permits }: Taking,
  { addresses }: Deployment,
): readonly Spend[] {
  const spender = addresses.Loans;
  if (offer.side === side.borrow)
    return [{ kind: "erc20", token: offer.token, spender, amount, permit: permits(offer.token) }];
  const { collateral } = quoteOffer(offer, amount, 0);
  if (offer.kind === collateralKind.erc20) {
    const permit = permits(offer.collateral);
    return [{ kind: "erc20", token: offer.collateral, spender, amount: collateral, permit }];
  }
  if (offer.kind === collateralKind.erc721)
    return [{ kind: "erc721", token: offer.collateral, spender, tokenId: collateral }];
  return [];
}

function takeLines(
  offer: Offer,
  quote: ReturnType<typeof quoteOffer>,
  words: ReviewWords,
  borrows: boolean,
): readonly ReviewLine[] {
  const { plan, firstDate, instalment, interest, total, collateral } = quote;
  const count = plan.length;
  const first = words.time(firstDate);
  const lines: (ReviewLine | false)[] = [
    {
      key: "amount",
      label: borrows ? t`You receive` : t`You pay out`,
      value: words.amount(quote.amount, offer.token),
      main: true,
    },
    {
      key: "total",
      label: borrows ? t`You repay in all` : t`You are repaid in all`,
      value: words.amount(total, offer.token),
      note: t`of which interest: ${words.amount(interest, offer.token)}`,
    },
    count > 1
      ? {
          key: "instalment",
          label: t`In ${count} payments of`,
          value: words.amount(instalment, offer.token),
          note: t`the first by about ${first}`,
        }
      : { key: "due", label: t`Due by about`, value: first },
    offer.kind === collateralKind.erc20 && {
      key: "collateral",
      label: borrows ? t`You pledge` : t`The borrower pledges`,
      value: words.amount(collateral, offer.collateral),
    },
    offer.kind === collateralKind.erc721 && {
      key: "collateral",
      label: borrows ? t`You pledge` : t`The borrower pledges`,
      value: t`number ${String(collateral)} of ${words.person(offer.collateral)}`,
    },
  ];
  return lines.filter((line) => line !== false);
}

function takeOtherwise(offer: Offer, words: ReviewWords, borrows: boolean): string {
  const grace = words.duration(offer.grace);
  if (offer.kind === collateralKind.none)
    return borrows
      ? t`Nothing is pledged. If a payment is more than ${grace} late, the lender may close the loan, and it stays on your record as unpaid.`
      : t`Nothing is pledged. If it is not repaid, you have no claim on anything here.`;
  return borrows
    ? t`If a payment is more than ${grace} late, the lender may take the collateral. It comes back to you when all is repaid.`
    : t`If a payment is more than ${grace} late, you may take the collateral.`;
}

/** Cancels one offer of one's own. */
const cancelOnce = defineWrite<{ readonly offer: Offer }>()({
  name: "loans.cancel",
  abi: loansAbi,
  contract: "Loans",
  functionName: "cancel",
  args: ({ offer }) => [offer.nonce >> 8n, 1n << (offer.nonce & 255n)] as const,
  describe: ({ params: { offer }, words }) => cancelReview(offer, words),
  touches: () => ["offers"],
});

const cancelBudget = defineWrite<{ readonly offer: Offer }>()({
  name: "loans.cancelBudget",
  abi: loansAbi,
  contract: "Loans",
  functionName: "cancelBudget",
  args: ({ offer }) => [offer.nonce] as const,
  describe: ({ params: { offer }, words }) => cancelReview(offer, words),
  touches: () => ["offers"],
});

/** The one of the two that fits the offer. */
export const cancelFor = (offer: Offer) => (isBudgeted(offer) ? cancelBudget : cancelOnce);

function cancelReview(offer: Offer, words: ReviewWords) {
  return {
    title: offer.side === side.lend ? t`Cancel your offer` : t`Cancel your request`,
    lines: [
      { key: "amount", label: t`Amount`, value: words.amount(offer.budget, offer.token) },
      { key: "expiry", label: t`It would have stood until`, value: words.time(offer.expiry) },
    ],
    otherwise: t`Loans already opened from it are not touched.`,
  };
}

export const cancelAll = defineWrite<{ readonly count: number }>()({
  name: "loans.cancelAll",
  abi: loansAbi,
  contract: "Loans",
  functionName: "cancelAll",
  args: () => [] as const,
  describe: ({ params: { count } }) => ({
    title: t`Cancel all your offers and requests`,
    lines: [{ key: "count", label: t`Open on the board now`, value: String(count) }],
    otherwise: t`Everything you have signed so far becomes void, also what was never announced. Loans already opened are not touched.`,
  }),
  touches: () => ["offers"],
});
