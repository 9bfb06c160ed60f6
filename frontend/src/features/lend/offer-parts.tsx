import { loansOf } from "@comptoir/sdk/ledger/views";
import { collateralKind, type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Address as Hex20 } from "viem";
import { isAddressEqual, zeroAddress } from "viem";
import { Schedule } from "../../chain/schedule.tsx";
import { Security } from "../../chain/security.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useAmountText } from "../../chain/use-token.ts";
import type { ReadAt } from "../../data/ledger-source.ts";
import { useLedger } from "../../data/queries.ts";
import { formatDate, formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { type Definition, DefinitionList } from "../../ui/definition-list.tsx";
import { ProofList } from "../../ui/proof-list.tsx";
import { Term } from "../../ui/term.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import type { NamedOffer } from "./named-offers.ts";
import type { Quote } from "./quote.ts";

export function OfferParties({ offer, own }: { readonly offer: Offer; readonly own: boolean }) {
  const lends = offer.side === side.lend;
  const maker = own ? <Trans>you</Trans> : <Address address={offer.maker} />;
  const items: Definition[] = [
    {
      key: "maker",
      term: lends ? <Trans>Lender</Trans> : <Trans>Borrower</Trans>,
      value: maker,
      note: <Record account={offer.maker} side={lends ? "lent" : "borrowed"} />,
    },
  ];
  if (!isAddressEqual(offer.taker, zeroAddress))
    items.push({
      key: "taker",
      term: <Trans>Only for</Trans>,
      value: <Address address={offer.taker} />,
    });
  return <DefinitionList items={items} />;
}

/** What the ledger of this house knows of somebody; a friend of his may have helped, so it proves little. */
function Record({
  account,
  side: part,
}: {
  readonly account: Hex20;
  readonly side: "lent" | "borrowed";
}) {
  const { data } = useLedger();
  if (!data) return null;
  const loans = loansOf(data.value, account)[part];
  const repaid = loans.filter(({ status }) => status === "repaid").length;
  const unpaid = loans.filter(({ status }) => status === "claimed").length;
  const open = loans.length - repaid - unpaid;
  if (loans.length === 0) return <Trans>no loans here before</Trans>;
  return (
    <>
      <Plural value={repaid} _0="none repaid" one="# repaid" other="# repaid" />
      {" · "}
      <Plural value={open} one="# open" other="# open" />
      {" · "}
      <Plural value={unpaid} _0="none unpaid" one="# unpaid" other="# unpaid" />
    </>
  );
}

export type OfferTermsProps = {
  readonly row: NamedOffer;
  readonly quote: Quote;
  /** The reader is the one who borrows. */
  readonly borrows: boolean;
};

export function OfferTerms({ row, quote, borrows }: OfferTermsProps) {
  const { offer, remaining } = row;
  const locale = useLocale();
  const amountText = useAmountText([offer.token]);
  const rate = formatPercent(locale, offer.rate / 1_000_000, 0, 4);
  const least = amountText(offer.minFill, offer.token);
  const rounding = borrows ? "up" : "down";
  const interest = amountText(quote.interest, offer.token, rounding);
  const on = amountText(quote.amount, offer.token);
  const period = formatDuration(locale, offer.period);
  const count = quote.plan.length;
  const items: (Definition | false)[] = [
    {
      key: "amount",
      term: <Trans>Amount in all</Trans>,
      value: <TokenMoney units={offer.budget} token={offer.token} />,
      note:
        offer.minFill < offer.budget ? (
          <Trans>in parts of at least {least}</Trans>
        ) : (
          <Trans>only as a whole</Trans>
        ),
    },
    remaining !== offer.budget && {
      key: "remaining",
      term: <Trans>Not yet taken</Trans>,
      value: <TokenMoney units={remaining} token={offer.token} />,
    },
    {
      key: "rate",
      term: <Trans>Interest a year</Trans>,
      value: rate,
      note: (
        <Trans>
          {interest} on {on}
        </Trans>
      ),
    },
    offer.minInterest > 0n && {
      key: "minInterest",
      term: (
        <Term explanation={<Trans>Owed even if the loan is repaid the next day.</Trans>}>
          <Trans>Least interest</Trans>
        </Term>
      ),
      value: <TokenMoney units={quote.terms.minInterest} token={offer.token} />,
    },
    { key: "term", term: <Trans>Term</Trans>, value: formatDuration(locale, offer.duration) },
    count > 1 && {
      key: "part",
      term: <Plural value={count} one="# payment of" other="# payments of" />,
      value: <TokenMoney units={quote.instalment} token={offer.token} rounding={rounding} />,
      note: <Trans>one every {period}</Trans>,
    },
    {
      key: "security",
      term: <Trans>Secured by</Trans>,
      value: <Security kind={offer.kind} collateral={offer.collateral} units={quote.collateral} />,
      note:
        offer.kind === collateralKind.none ? undefined : (
          <Address address={offer.collateral} bare />
        ),
    },
    { key: "grace", term: <Trans>Grace</Trans>, value: formatDuration(locale, offer.grace) },
    {
      key: "expiry",
      term: <Trans>Stands until</Trans>,
      value: formatDate(locale, offer.expiry, "dateTime"),
    },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

export type OfferClocksProps = {
  readonly offer: Offer;
  readonly quote: Quote;
  readonly now: number;
  /** The reader is the one who borrows. */
  readonly borrows: boolean;
};

/** The dates, if it is taken now. */
export function OfferClocks({ offer, quote, now, borrows }: OfferClocksProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const short = (seconds: number) => formatDate(locale, seconds, "short");
  const last = quote.plan.at(-1)?.date ?? quote.firstDate;
  const one = quote.plan.length <= 1;
  return (
    <div className="flex flex-col gap-6">
      <Timeline
        label={t`Dates if it is taken today`}
        steps={[
          {
            key: "today",
            state: "current",
            title: <Trans>Taken today</Trans>,
            date: short(now),
            explanation: <Trans>Interest counts from this second.</Trans>,
          },
          {
            key: "first",
            state: "future",
            title: one ? <Trans>All is due</Trans> : <Trans>First payment</Trans>,
            date: short(quote.firstDate),
            explanation: <Trans>Paying earlier is always possible, and costs less interest.</Trans>,
          },
          ...(one
            ? []
            : [
                {
                  key: "last",
                  state: "future" as const,
                  title: <Trans>Last payment</Trans>,
                  date: short(last),
                },
              ]),
          {
            key: "claim",
            state: "future",
            title: <Trans>If the first date is missed</Trans>,
            date: short(quote.firstDate + offer.grace),
            explanation:
              offer.kind === collateralKind.none ? (
                <Trans>From then on the lender may close the loan as unpaid.</Trans>
              ) : (
                <Trans>From then on the lender may take what is pledged.</Trans>
              ),
          },
        ]}
      />
      <Schedule
        caption={borrows ? t`What you repay` : t`What you are repaid`}
        plan={quote.plan}
        token={offer.token}
        rounding={borrows ? "up" : "down"}
      />
    </div>
  );
}

export function OfferProof({ row, at }: { readonly row: NamedOffer; readonly at: ReadAt }) {
  const { digest, signature } = row;
  return (
    <ProofList
      lines={[
        { key: "digest", term: <Trans>Digest of the offer (EIP-712)</Trans>, value: digest },
        { key: "signature", term: <Trans>Signature of its maker</Trans>, value: signature },
      ]}
    >
      <BlockBadge block={at.number} readAt={at.readAt} />
    </ProofList>
  );
}
