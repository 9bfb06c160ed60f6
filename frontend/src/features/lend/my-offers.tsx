import { side } from "@comptoir/sdk/typed-data/offer";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Address } from "viem";
import { TokenMoney } from "../../chain/token-money.tsx";
import { formatDate, formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useWrite } from "../../tx/use-write.ts";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import type { NamedOffer } from "./named-offers.ts";
import { OfferStamp } from "./offer-stamp.tsx";
import { quoteOffer } from "./quote.ts";
import { searchOf, useOffersOf } from "./reads.ts";
import { cancelAll, cancelFor } from "./writes.ts";

/** What an account has on the board, and what it signed that nobody can take now; each can be cancelled. */
export function MyOffers({ account }: { readonly account: Address }) {
  const { t } = useLingui();
  const query = useOffersOf(account);
  const all = useWrite(cancelAll);
  const columns = useColumns();
  return (
    <QueryView query={query}>
      {({ value, at }) => {
        const live = value.filter(({ problem }) => problem === "none" || problem === "notBacked");
        const count = live.length;
        if (count === 0)
          return (
            <p className="text-ink-soft">
              <Trans>You have nothing on the board.</Trans>{" "}
              <Link to="/lend/new" className="underline">
                <Trans>Write an offer or a request</Trans>
              </Link>
            </p>
          );
        return (
          <div className="flex flex-col gap-3">
            <DataTable
              caption={t`My offers and requests`}
              columns={columns}
              rows={live}
              rowKey={({ digest }) => digest}
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
            <div className="flex flex-wrap items-center justify-between gap-3">
              <BlockBadge block={at.number} readAt={at.readAt} />
              <Button
                size="sm"
                tone="danger"
                pending={all.busy}
                onClick={() => void all.begin({ count })}
              >
                <Plural value={count} one="Cancel it with all I ever signed" other="Cancel all #" />
              </Button>
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}

function useColumns(): readonly Column<NamedOffer>[] {
  const { t } = useLingui();
  const locale = useLocale();
  return [
    {
      key: "what",
      header: t`On the board`,
      cell: ({ digest, offer, remaining }) => (
        <>
          <Rosette id={digest} size={28} />
          <span>
            {offer.side === side.lend ? <Trans>I lend</Trans> : <Trans>I borrow</Trans>}{" "}
            <TokenMoney units={remaining} token={offer.token} />
          </span>
        </>
      ),
    },
    {
      key: "terms",
      header: t`Interest on the whole`,
      cell: ({ offer }) => {
        const rate = formatPercent(locale, offer.rate / 1_000_000, 0, 4);
        const term = formatDuration(locale, offer.duration);
        const { interest } = quoteOffer(offer, offer.budget, 0);
        return (
          <span className="@max-4xl:text-right">
            <TokenMoney units={interest} token={offer.token} />
            <span className="block text-xs text-ink-soft">
              <Trans>
                {rate} a year, {term}
              </Trans>
            </span>
          </span>
        );
      },
    },
    {
      key: "expiry",
      header: t`Stands until`,
      sortBy: ({ offer }) => offer.expiry,
      cell: ({ offer }) => formatDate(locale, offer.expiry, "short"),
    },
    { key: "state", header: t`State`, cell: ({ problem }) => <OfferStamp problem={problem} /> },
    {
      key: "cancel",
      header: t`Cancel`,
      align: "end",
      cell: (row) => <CancelOne row={row} />,
    },
  ];
}

function CancelOne({ row: { offer } }: { readonly row: NamedOffer }) {
  const cancel = useWrite(cancelFor(offer));
  return (
    <span className="relative z-10">
      <Button size="sm" onClick={() => void cancel.begin({ offer })}>
        <Trans>Cancel</Trans>
      </Button>
    </span>
  );
}
