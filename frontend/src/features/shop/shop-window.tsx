import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import { useLocale } from "../../i18n/use-locale.ts";
import type { Ware } from "./catalogue.ts";
import { Price } from "./price.tsx";
import { useOpenShops, useWares } from "./reads.ts";

/** Things in the window of the house. */
const shown = 5;

/** The first things of each shop in turn, so that no shop fills the window alone. Nothing while there is none. */
export function ShopWindow() {
  const { shops } = useOpenShops();
  const { wares } = useWares(shops, 2);
  const turn = inTurn(wares).slice(0, shown);
  if (turn.length === 0) return null;
  return (
    <section aria-labelledby="window">
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 id="window" className="font-title text-xl font-medium">
          <Trans>On the counters</Trans>
        </h2>
        <Link
          to="/shop"
          className="text-sm font-medium underline decoration-brass decoration-2 underline-offset-4 hover:decoration-ink"
        >
          <Trans>All shops</Trans>
        </Link>
      </div>
      <ul className="-mx-4 grid snap-x scroll-px-4 grid-flow-col auto-cols-[9.5rem] gap-4 overflow-x-auto px-4 pb-2 sm:mx-0 sm:grid-flow-row sm:auto-cols-auto sm:grid-cols-5 sm:overflow-visible sm:px-0 sm:pb-0">
        {turn.map((ware) => (
          <li key={ware.cid} className="snap-start">
            <WindowPiece ware={ware} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WindowPiece({ ware: { cid, from, product } }: { readonly ware: Ware }) {
  const locale = useLocale();
  return (
    <Link
      to="/shop/$seller/$product"
      params={{ seller: from.entry.seller, product: cid }}
      className="group flex h-full flex-col"
    >
      <VerifiedPicture
        cid={product.picture}
        alt=""
        className="aspect-square w-full transition-colors group-hover:border-ink-soft"
      />
      <span className="mt-2 leading-snug font-medium text-balance group-hover:underline">
        {inLanguage(product.title, locale)}
      </span>
      <span className="text-sm text-ink-soft">{inLanguage(from.shop.name, locale)}</span>
      <span className="mt-auto pt-1">
        <Price units={BigInt(product.price.amount)} token={product.price.token} />
      </span>
    </Link>
  );
}

function inTurn(wares: readonly Ware[]): readonly Ware[] {
  const queues = [...Map.groupBy(wares, ({ from }) => from.entry.seller).values()];
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: rounds }, (_, round) =>
    queues.flatMap((queue) => queue[round] ?? []),
  ).flat();
}
