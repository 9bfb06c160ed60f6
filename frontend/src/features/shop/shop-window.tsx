import { inLanguage } from "@comptoir/sdk/catalogue/text";
import type { Cid } from "@comptoir/sdk/content/cid";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import { useLocale } from "../../i18n/use-locale.ts";
import type { OpenShop } from "./catalogue.ts";
import { Price } from "./price.tsx";
import { useOpenShops, useProduct } from "./reads.ts";

/** Things in the window of the house, and of one shop at most. */
const shown = 5;
const ofOneShop = 2;

interface Piece {
  readonly cid: Cid;
  readonly from: OpenShop;
}

/**
 * The first things of each shop in turn, so that no shop fills the window alone. Each has its place before it is read:
 * nothing moves when it comes. Nothing at all when no shop is open.
 */
export function ShopWindow() {
  const { query, shops, loading } = useOpenShops();
  const waiting = query.data === undefined || loading;
  const pieces = waiting ? [] : inTurn(shops).slice(0, shown);
  if (!waiting && pieces.length === 0) return null;
  const frames = waiting ? Array.from({ length: shown }, () => undefined) : pieces;
  return (
    <section aria-labelledby="window" aria-busy={waiting}>
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
        {frames.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in the window, which never move
          <li key={index} className="min-w-0 snap-start">
            {piece ? <WindowPiece piece={piece} /> : <Frame />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As high as a piece whose words have come. */
function Frame() {
  return (
    <span aria-hidden="true" className="flex flex-col">
      <span className="aspect-square w-full rounded-sm border border-hairline bg-hollow" />
      <span className="mt-2 min-h-[2lh] leading-snug" />
      <span className="min-h-[1lh] text-sm" />
      <span className="min-h-[1lh] pt-1" />
    </span>
  );
}

function WindowPiece({ piece: { cid, from } }: { readonly piece: Piece }) {
  const locale = useLocale();
  const { data: product } = useProduct(cid);
  if (!product) return <Frame />;
  return (
    <Link
      to="/shop/$seller/$product"
      params={{ seller: from.entry.seller, product: cid }}
      className="group flex flex-col"
    >
      <VerifiedPicture
        cid={product.picture}
        alt=""
        className="aspect-square w-full transition-colors group-hover:border-ink-soft"
      />
      <span className="mt-2 line-clamp-2 min-h-[2lh] leading-snug font-medium text-balance group-hover:underline">
        {inLanguage(product.title, locale)}
      </span>
      <span className="truncate text-sm text-ink-soft">{inLanguage(from.shop.name, locale)}</span>
      <span className="pt-1">
        <Price units={BigInt(product.price.amount)} token={product.price.token} />
      </span>
    </Link>
  );
}

function inTurn(shops: readonly OpenShop[]): readonly Piece[] {
  return Array.from({ length: ofOneShop }, (_, round) =>
    shops.flatMap((from) => {
      const cid = from.shop.products[round];
      return cid ? [{ cid, from }] : [];
    }),
  ).flat();
}
