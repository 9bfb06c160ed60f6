import { collateralKind, type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { t } from "@lingui/core/macro";
import { isAddressEqual, zeroAddress } from "viem";
import { formatPercent } from "../../i18n/format.ts";
import type { ReviewLine, ReviewWords } from "../../tx/review.ts";
import { pledgeOf } from "./build-offer.ts";
import { paymentsOf, quoteOffer } from "./quote.ts";

/** An offer line by line, computed from the very members that are signed. */
export function offerLines(offer: Offer, words: ReviewWords): readonly ReviewLine[] {
  const quote = quoteOffer(offer, offer.budget, 0);
  const lends = offer.side === side.lend;
  const interest = words.amount(quote.interest, offer.token);
  const count = paymentsOf(offer);
  const period = words.duration(offer.period);
  const lines: (ReviewLine | false)[] = [
    {
      key: "amount",
      label: lends ? t`You lend up to` : t`You borrow`,
      value: words.amount(offer.budget, offer.token),
      note:
        offer.minFill < offer.budget
          ? t`in parts of at least ${words.amount(offer.minFill, offer.token)}`
          : t`only as a whole`,
      main: true,
    },
    {
      key: "interest",
      label: lends ? t`You receive as interest` : t`You pay as interest`,
      value: interest,
      note: t`${ratePercent(offer.rate, words)} a year, for the whole amount and term`,
    },
    { key: "term", label: t`Term`, value: words.duration(offer.duration) },
    count > 1 && {
      key: "instalments",
      label: t`In ${count} payments of`,
      value: words.amount(quote.instalment, offer.token),
      note: t`one every ${period}`,
    },
    securityLine(offer, words),
    { key: "grace", label: t`Grace after a missed date`, value: words.duration(offer.grace) },
    !isAddressEqual(offer.taker, zeroAddress) && {
      key: "taker",
      label: t`Only for`,
      value: words.person(offer.taker),
    },
    { key: "expiry", label: t`Stands until`, value: words.time(offer.expiry) },
  ];
  return lines.filter((line) => line !== false);
}

function securityLine(offer: Offer, words: ReviewWords): ReviewLine {
  const label = t`Secured by`;
  if (offer.kind === collateralKind.erc20)
    return {
      key: "security",
      label,
      value: words.amount(pledgeOf(offer), offer.collateral),
      note: offer.minFill < offer.budget ? t`in proportion for a part` : undefined,
    };
  if (offer.kind === collateralKind.erc721)
    return {
      key: "security",
      label,
      value: t`number ${String(offer.criteria)} of ${words.person(offer.collateral)}`,
    };
  return { key: "security", label, value: t`nothing` };
}

/** Millionths a year as per cent. */
const ratePercent = (rate: number, { locale }: ReviewWords): string =>
  formatPercent(locale, rate / 1_000_000, 0, 4);
