import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Address } from "viem";
import { Security } from "../../chain/security.tsx";
import { useTokenBook } from "../../chain/token-book.ts";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import { useOffers } from "../../data/queries.ts";
import { formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Rosette } from "../../ui/rosette.tsx";
import { type PricedOffer, priceOffers } from "./offer-table.tsx";
import { costRatio } from "./quote.ts";
import { searchOf } from "./reads.ts";

/** Offers shown. */
const shown = 3;

/** The cheapest money on the board, in the first currency of the house. Nothing while nobody offers any. */
export function BestOffers() {
  const { tokens } = useTokenBook();
  const token = tokens.find(({ kind }) => kind === "erc20")?.address;
  return token ? <BestOffersIn token={token} /> : null;
}

function BestOffersIn({ token }: { readonly token: Address }) {
  const { data } = useOffers(token);
  const now = useChainNow(30_000);
  // The height of the whole section: what stands below does not move when it comes.
  if (!data) return <div className="min-h-64" />;
  if (data.value.length === 0) return null;
  const { value, at } = data;
  const best = priceOffers(value, undefined, now ?? at.timestamp)
    .toSorted((a, b) => (costRatio(a.quote) < costRatio(b.quote) ? -1 : 1))
    .slice(0, shown);
  const count = value.length;
  return (
    <section aria-labelledby="best-offers">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="best-offers" className="font-title text-xl font-medium">
          <Trans>Money on the board</Trans>
        </h2>
        <Link
          to="/lend"
          className="text-sm font-medium underline decoration-brass decoration-2 underline-offset-4 hover:decoration-ink"
        >
          <Plural value={count} one="# offer" other="All # offers" />
        </Link>
      </div>
      <ul className="border-t border-edge">
        {best.map((row) => (
          <BestOffer key={row.digest} row={row} />
        ))}
      </ul>
    </section>
  );
}

function BestOffer({ row: { offer, digest, available, quote } }: { readonly row: PricedOffer }) {
  const locale = useLocale();
  const rate = formatPercent(locale, offer.rate / 1_000_000, 0, 2);
  const term = formatDuration(locale, offer.duration);
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-b border-hairline px-1 py-3 transition-colors hover:bg-hollow md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Link
        to="/lend/offer/$digest"
        params={{ digest }}
        search={searchOf(offer)}
        className="flex min-w-0 items-center gap-3 font-medium after:absolute after:inset-0 after:content-[''] hover:underline"
      >
        <Rosette id={digest} size={32} />
        <TokenMoney units={available} token={offer.token} />
      </Link>
      <span className="text-ink-soft max-md:order-3">
        <Trans>for {term}</Trans>
      </span>
      <span className="max-md:hidden">
        <Security
          kind={offer.kind}
          collateral={offer.collateral}
          units={quote.collateral}
          size="sm"
        />
      </span>
      <span className="text-right">
        <Trans>
          costs <TokenMoney units={quote.interest} token={offer.token} rounding="up" />
        </Trans>
        <span className="block text-xs text-ink-soft">
          <Trans>{rate} a year</Trans>
        </span>
      </span>
    </li>
  );
}
