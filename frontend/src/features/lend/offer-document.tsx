import { type Amount, amountOfUint96 } from "@comptoir/sdk/money/amount";
import { collateralKind, side } from "@comptoir/sdk/typed-data/offer";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { isAddressEqual, zeroAddress } from "viem";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useAmountText, useTokens } from "../../chain/use-token.ts";
import type { Reading } from "../../data/ledger-source.ts";
import { useBalances } from "../../data/use-balances.ts";
import { formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useWrite } from "../../tx/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { DocumentLayout } from "../../ui/document-layout.tsx";
import type { NamedOffer } from "./named-offers.ts";
import { OfferClocks, OfferParties, OfferProof, OfferTerms } from "./offer-parts.tsx";
import { OfferStamp, OfferStateSentence } from "./offer-stamp.tsx";
import { offerWarnings } from "./offer-warnings.ts";
import { quoteOffer } from "./quote.ts";
import { useOwnsPiece } from "./reads.ts";
import { TakeForm, takenAmount } from "./take-form.tsx";
import { TakerSentence } from "./taker-sentence.tsx";
import { WarningNotices } from "./warning-notices.tsx";
import { cancelFor, takeOffer } from "./writes.ts";

/** One offer or request: what it costs for the amount one chooses, and the way to take or cancel it. */
export function OfferDocument({ reading }: { readonly reading: Reading<NamedOffer> }) {
  const { value: row, at } = reading;
  const { offer, problem, available, remaining, signature } = row;
  const { t } = useLingui();
  const locale = useLocale();
  const navigate = useNavigate();
  const { address } = useConnection();
  const now = useChainNow(30_000) ?? at.timestamp;
  const find = useTokens([offer.token, offer.collateral]);
  const amountText = useAmountText([offer.token, offer.collateral]);
  const [text, setText] = useState("");
  const take = useWrite(takeOffer);
  const cancel = useWrite(cancelFor(offer));

  const borrows = offer.side === side.lend;
  const own = address !== undefined && isAddressEqual(address, offer.maker);
  const open = problem === "none";
  const ceiling = open ? available : amountOfUint96(offer.budget);
  const options = { ...find(offer.token), locale };
  const amount = takenAmount(offer, ceiling, text, options) ?? ceiling;
  const quote = quoteOffer(offer, amount, now);
  const obstacle = useObstacle(row, quote.collateral, amount);
  const whole = amountText(offer.budget, offer.token);
  const term = formatDuration(locale, offer.duration);
  const shown = <TokenMoney units={amount} token={offer.token} size="sm" />;

  const begin = async (units: Amount) => {
    const permits = (token: `0x${string}`) => find(token).permit;
    const outcome = await take.begin({
      offer,
      signature,
      amount: units,
      left: remaining,
      now,
      permits,
    });
    if (outcome.done) void navigate({ to: "/loans" });
  };
  return (
    <DocumentLayout
      id={row.digest}
      kind={borrows ? <Trans>Offer of a loan</Trans> : <Trans>Request for a loan</Trans>}
      title={borrows ? t`${whole} offered for ${term}` : t`${whole} wanted for ${term}`}
      stamp={<OfferStamp problem={problem} kind="document" />}
      back={
        <Link
          to="/lend"
          search={{ tab: borrows ? "borrow" : "lend", token: offer.token }}
          className="hover:underline"
        >
          <Trans>← The board</Trans>
        </Link>
      }
      figureLabel={
        own ? (
          <Trans>Still to be had</Trans>
        ) : borrows ? (
          <Trans>Interest you pay on {shown}</Trans>
        ) : (
          <Trans>Interest you earn on {shown}</Trans>
        )
      }
      figure={
        <TokenMoney
          units={own ? remaining : quote.interest}
          token={offer.token}
          size="hero"
          rounding={!own && borrows ? "up" : "down"}
        />
      }
      sentence={
        open || own ? (
          <>
            {!own && <TakerSentence offer={offer} quote={quote} />}
            {problem !== "none" && <OfferStateSentence problem={problem} own={own} />}
          </>
        ) : (
          <OfferStateSentence problem={problem} own={own} />
        )
      }
      actions={
        own ? (
          (open || problem === "notBacked") && (
            <Button
              tone="danger"
              pending={cancel.busy}
              onClick={() => void cancel.begin({ offer })}
            >
              <Trans>Cancel it</Trans>
            </Button>
          )
        ) : open ? (
          <div className="flex w-full flex-col gap-4">
            <WarningNotices
              offer={offer}
              warnings={offerWarnings(offer, {
                reader: "taker",
                lends: !borrows,
                isUnknown: (token) => find(token).pasted,
              })}
            />
            <TakeForm
              offer={offer}
              available={available}
              text={text}
              onText={setText}
              onTake={(units) => void begin(units)}
              busy={take.busy}
              connected={address !== undefined}
              obstacle={obstacle}
            />
          </div>
        ) : undefined
      }
      parties={<OfferParties offer={offer} own={own} />}
      terms={<OfferTerms row={row} quote={quote} borrows={borrows !== own} />}
      timeline={<OfferClocks offer={offer} quote={quote} now={now} borrows={borrows !== own} />}
      proof={<OfferProof row={row} at={at} />}
    />
  );
}

/** What the connected account lacks to take the offer. */
function useObstacle(row: NamedOffer, collateral: bigint, amount: Amount): string | undefined {
  const { t } = useLingui();
  const { offer } = row;
  const { address } = useConnection();
  const borrows = offer.side === side.lend;
  const token = borrows ? offer.collateral : offer.token;
  const need = borrows ? collateral : amount;
  const counts = borrows ? offer.kind === collateralKind.erc20 : true;
  const balances = useBalances(address, counts ? [token] : []);
  const ownsPiece = useOwnsPiece(address, offer);
  const amountText = useAmountText([token]);
  const { symbol } = useTokens([token])(token);
  if (!address) return undefined;
  if (!isAddressEqual(offer.taker, zeroAddress) && !isAddressEqual(offer.taker, address))
    return t`It is meant for another person alone.`;
  if (borrows && offer.kind === collateralKind.erc721) {
    const number = String(collateral);
    return ownsPiece === false ? t`${symbol} no. ${number} is not in your account.` : undefined;
  }
  const held = balances.data?.value[0]?.balance;
  if (!counts || held === undefined || held >= need) return undefined;
  const have = amountText(held, token);
  const needed = amountText(need, token, "up");
  return borrows
    ? t`You would pledge ${needed}; you have ${have}.`
    : t`You would pay out ${needed}; you have ${have}.`;
}
