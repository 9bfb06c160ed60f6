import { collateralKind, type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { Trans, useLingui } from "@lingui/react/macro";
import { Schedule } from "../../chain/schedule.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useAmountText, useToken } from "../../chain/use-token.ts";
import { formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { pledgeOf } from "./build-offer.ts";
import type { OfferWarning } from "./offer-warnings.ts";
import { quoteOffer } from "./quote.ts";
import { WarningNotices } from "./warning-notices.tsx";

export type OfferSummaryProps = {
  readonly offer: Offer;
  /** Chain time: dates are counted as if it were taken now. */
  readonly now: number;
  readonly warnings: readonly OfferWarning[];
};

/** What somebody is about to publish: one large figure, the sentence, the dates, and what to think of twice. */
export function OfferSummary({ offer, now, warnings }: OfferSummaryProps) {
  const { t } = useLingui();
  const quote = quoteOffer(offer, offer.budget, now);
  const lends = offer.side === side.lend;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <p className="label-caps">
          {lends ? <Trans>The whole earns you</Trans> : <Trans>The whole costs you</Trans>}
        </p>
        <TokenMoney
          units={quote.interest}
          token={offer.token}
          size="lg"
          rounding={lends ? "down" : "up"}
        />
      </div>
      <p>
        <OfferSentence offer={offer} />
      </p>
      <WarningNotices warnings={warnings} offer={offer} />
      <Schedule
        caption={
          lends
            ? t`You are repaid, if it is taken whole today`
            : t`You repay, if it is taken whole today`
        }
        plan={quote.plan}
        token={offer.token}
        rounding={lends ? "down" : "up"}
      />
    </div>
  );
}

/** Who, what, how much, by when, and what happens otherwise. */
export function OfferSentence({ offer }: { readonly offer: Offer }) {
  const locale = useLocale();
  const amountText = useAmountText([offer.token, offer.collateral]);
  const quote = quoteOffer(offer, offer.budget, 0);
  const amount = amountText(offer.budget, offer.token);
  // What somebody owes is rounded up, what he will have down: no shortened figure flatters.
  const rounding = offer.side === side.lend ? "down" : "up";
  const total = amountText(quote.total, offer.token, rounding);
  const interest = amountText(quote.interest, offer.token, rounding);
  const rate = formatPercent(locale, offer.rate / 1_000_000, 0, 4);
  const term = formatDuration(locale, offer.duration);
  return (
    <>
      {offer.side === side.lend ? (
        <Trans>
          You lend {amount} for {term}. You get back {total}, of which {interest} is interest at{" "}
          {rate} a year.
        </Trans>
      ) : (
        <Trans>
          You borrow {amount} for {term}. You pay back {total}, of which {interest} is interest at{" "}
          {rate} a year.
        </Trans>
      )}{" "}
      <SecuritySentence offer={offer} />
    </>
  );
}

/** The "if not" of an offer, seen by its maker. */
function SecuritySentence({ offer }: { readonly offer: Offer }) {
  const locale = useLocale();
  const amountText = useAmountText([offer.token, offer.collateral]);
  const { symbol } = useToken(offer.collateral);
  const grace = formatDuration(locale, offer.grace);
  const lends = offer.side === side.lend;
  if (offer.kind === collateralKind.none)
    return lends ? (
      <Trans>Nothing secures it: if the borrower does not pay, the money is lost.</Trans>
    ) : (
      <Trans>Nothing secures it: your record is what the lender goes by.</Trans>
    );
  const number = String(offer.criteria);
  const pledge =
    offer.kind === collateralKind.erc20
      ? amountText(pledgeOf(offer), offer.collateral)
      : `${symbol} ${number}`;
  return lends ? (
    <Trans>
      It is secured by {pledge}, which you may take if a payment is more than {grace} late.
    </Trans>
  ) : (
    <Trans>
      You pledge {pledge}, which the lender may take if a payment is more than {grace} late.
    </Trans>
  );
}
