import type { Amount } from "@comptoir/sdk/money/amount";
import { side } from "@comptoir/sdk/typed-data/offer";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Security } from "../../chain/security.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useAmountText } from "../../chain/use-token.ts";
import type { BoardOffer } from "../../data/ledger-source.ts";
import { formatDate, formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { costRatio, fillFor, type Quote, quoteOffer } from "./quote.ts";
import { searchOf } from "./reads.ts";

/** An offer with what it costs for the amount asked. */
export type PricedOffer = BoardOffer & { readonly quote: Quote };

/** Offers that can give something of what is wanted, each with its price at `now`. */
export function priceOffers(
  offers: readonly BoardOffer[],
  wanted: Amount | undefined,
  now: number,
): readonly PricedOffer[] {
  return offers.flatMap((row) => {
    const amount = fillFor(row.offer, row.available, wanted);
    return amount === undefined ? [] : [{ ...row, quote: quoteOffer(row.offer, amount, now) }];
  });
}

/** Offers drawn at once: more than fit on any screen. */
const pageSize = 20;

export type OfferTableProps = {
  readonly rows: readonly PricedOffer[];
  readonly side: "lend" | "borrow";
  readonly wanted: Amount | undefined;
  readonly account: string | undefined;
};

/** The board: what each offer costs in money, beside its rate. */
export function OfferTable({ rows, side: listed, wanted, account }: OfferTableProps) {
  const { t } = useLingui();
  const borrowing = listed === "lend";
  return (
    <DataTable
      caption={borrowing ? t`Offers to borrow from` : t`Requests to lend to`}
      columns={useColumns(borrowing, wanted, account)}
      rows={rows}
      pageSize={pageSize}
      rowKey={({ digest }) => digest}
      initialSort={{ key: "cost", direction: borrowing ? "ascending" : "descending" }}
      rowLink={({ digest, offer }, content, className) => (
        <Link
          to="/lend/offer/$digest"
          params={{ digest }}
          search={searchOf(offer)}
          className={className}
        >
          {content}
        </Link>
      )}
    />
  );
}

function useColumns(
  borrowing: boolean,
  wanted: Amount | undefined,
  account: string | undefined,
): readonly Column<PricedOffer>[] {
  const { t } = useLingui();
  return [
    {
      key: "available",
      header: borrowing ? t`Available` : t`Wanted`,
      sortBy: ({ available }) => available,
      cell: ({ digest, available, offer }) => (
        <>
          <Rosette id={digest} size={32} />
          <TokenMoney units={available} token={offer.token} />
        </>
      ),
    },
    {
      key: "cost",
      header: borrowing ? t`Costs you` : t`Earns you`,
      phone: "figure",
      align: "end",
      sortBy: ({ quote }) => costRatio(quote),
      cell: (row) => <Cost row={row} wanted={wanted} />,
    },
    {
      key: "payments",
      header: borrowing ? t`You repay` : t`You are repaid`,
      align: "end",
      cell: ({ quote, offer }) => (
        <Payments quote={quote} token={offer.token} rounding={borrowing ? "up" : "down"} />
      ),
    },
    {
      key: "term",
      header: t`Term`,
      phone: "left",
      sortBy: ({ offer }) => offer.duration,
      cell: ({ offer, quote }) => <TermCell duration={offer.duration} first={quote.firstDate} />,
    },
    {
      key: "security",
      header: t`Secured by`,
      phone: "right",
      cell: ({ offer, quote }) => (
        <Security
          kind={offer.kind}
          collateral={offer.collateral}
          units={quote.collateral}
          size="sm"
        />
      ),
    },
    {
      key: "maker",
      header: borrowing ? t`Lender` : t`Borrower`,
      phone: "none",
      cell: ({ offer }) => (
        <span className="relative z-10 inline-block max-w-40">
          {offer.maker === account ? (
            <span className="inline-flex items-center gap-1.5 font-medium">
              <Rosette id={offer.maker} size={20} />
              <Trans>you</Trans>
            </span>
          ) : (
            <Address address={offer.maker} />
          )}
        </span>
      ),
    },
  ];
}

const note = "block text-xs text-ink-soft xl:whitespace-nowrap";

function Cost({
  row: { quote, offer },
  wanted,
}: {
  readonly row: PricedOffer;
  readonly wanted: Amount | undefined;
}) {
  const locale = useLocale();
  const rate = formatPercent(locale, offer.rate / 1_000_000, 0, 2);
  const differs = wanted !== undefined && wanted !== quote.amount;
  const given = useAmountText([offer.token])(quote.amount, offer.token);
  const whole = offer.minFill === offer.budget;
  return (
    <span>
      <TokenMoney
        units={quote.interest}
        token={offer.token}
        rounding={offer.side === side.lend ? "up" : "down"}
      />
      <span className={note}>
        <Trans>{rate} a year</Trans>
      </span>
      {differs && (
        <span className="block text-xs text-warn">
          {whole ? <Trans>only as a whole: {given}</Trans> : <Trans>for {given}</Trans>}
        </span>
      )}
    </span>
  );
}

type PaymentsProps = {
  readonly quote: Quote;
  readonly token: `0x${string}`;
  readonly rounding: "up" | "down";
};

function Payments({ quote, token, rounding }: PaymentsProps) {
  const count = quote.plan.length;
  return (
    <span>
      <TokenMoney
        units={count > 1 ? quote.instalment : quote.total}
        token={token}
        rounding={rounding}
      />
      <span className={note}>
        <Plural value={count} one="in one payment" other="in each of # payments" />
      </span>
    </span>
  );
}

function TermCell({ duration, first }: { readonly duration: number; readonly first: number }) {
  const locale = useLocale();
  const date = formatDate(locale, first, "short");
  return (
    <span>
      {formatDuration(locale, duration)}
      <span className={note}>
        <Trans>first due {date}</Trans>
      </span>
    </span>
  );
}
