import { collateralKind, type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { Trans } from "@lingui/react/macro";
import { useAmountText, useToken } from "../../chain/use-token.ts";
import { formatDate, formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { Quote } from "./quote.ts";

export type TakerSentenceProps = { readonly offer: Offer; readonly quote: Quote };

/** What taking an offer means for whoever takes it: how much, by when, and what happens otherwise. */
export function TakerSentence({ offer, quote }: TakerSentenceProps) {
  const locale = useLocale();
  const amountText = useAmountText([offer.token, offer.collateral]);
  const amount = amountText(quote.amount, offer.token);
  const rounding = offer.side === side.lend ? "up" : "down";
  const total = amountText(quote.total, offer.token, rounding);
  const instalment = amountText(quote.instalment, offer.token, rounding);
  const first = formatDate(locale, quote.firstDate);
  const count = quote.plan.length;
  const borrows = offer.side === side.lend;
  return (
    <>
      {borrows && count === 1 && (
        <Trans>
          You receive {amount} today and repay {total} by {first}.
        </Trans>
      )}
      {borrows && count > 1 && (
        <Trans>
          You receive {amount} today and repay {total} in {count} payments of {instalment}, the
          first by {first}.
        </Trans>
      )}
      {!borrows && count === 1 && (
        <Trans>
          You pay out {amount} today and are repaid {total} by {first}.
        </Trans>
      )}
      {!borrows && count > 1 && (
        <Trans>
          You pay out {amount} today and are repaid {total} in {count} payments of {instalment}, the
          first by {first}.
        </Trans>
      )}{" "}
      <IfNot offer={offer} quote={quote} />
    </>
  );
}

function IfNot({ offer, quote }: TakerSentenceProps) {
  const locale = useLocale();
  const amountText = useAmountText([offer.collateral]);
  const { symbol } = useToken(offer.collateral);
  const grace = formatDuration(locale, offer.grace);
  const borrows = offer.side === side.lend;
  if (offer.kind === collateralKind.none)
    return borrows ? (
      <Trans>
        Nothing is pledged. If you are more than {grace} late, the lender may close the loan as
        unpaid, for anyone to see.
      </Trans>
    ) : (
      <Trans>
        Nothing is pledged. If the borrower is more than {grace} late, you may close the loan as
        unpaid; it brings no money back.
      </Trans>
    );
  const number = String(quote.collateral);
  const pledge =
    offer.kind === collateralKind.erc20
      ? amountText(quote.collateral, offer.collateral)
      : `${symbol} ${number}`;
  return borrows ? (
    <Trans>
      You pledge {pledge}. If a payment is more than {grace} late, the lender may keep it.
    </Trans>
  ) : (
    <Trans>
      The borrower pledges {pledge}. If a payment is more than {grace} late, you may keep it.
    </Trans>
  );
}
