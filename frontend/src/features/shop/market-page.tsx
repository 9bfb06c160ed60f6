import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { findWares, type OpenShop } from "./catalogue.ts";
import { CategoryChips } from "./category-chips.tsx";
import { useOpenShops, useWares } from "./reads.ts";
import { ShopCard } from "./shop-card.tsx";
import { WareGrid } from "./ware-grid.tsx";

const route = getRouteApi("/shop");

/** All shops' counters in one room: who has sold before comes first. */
export function MarketPage() {
  const { t } = useLingui();
  const { query, shops, loading } = useOpenShops();
  const at = query.data?.at;
  return (
    <>
      <PageHeader
        title={t`Shops`}
        eyebrow={at && <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />}
      >
        <Trans>
          What you pay rests in escrow until you confirm receipt. If the seller does not ship in
          time, you take it back.
        </Trans>
      </PageHeader>
      <QueryView
        query={query}
        empty={
          <EmptyState drawing="counter" title={<Trans>No shop has opened yet</Trans>}>
            <Trans>A seller opens one by announcing his catalogue in the Journal.</Trans>
          </EmptyState>
        }
        isEmpty={({ value }) => value.length === 0}
      >
        {() => (shops.length === 0 && loading ? <Skeleton /> : <Market shops={shops} />)}
      </QueryView>
    </>
  );
}

function Market({ shops }: { readonly shops: readonly OpenShop[] }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { wares, loading } = useWares(shops);
  const found = findWares(wares, search);
  const present = new Set(wares.map(({ product }) => product.category));
  const searching = search.q !== undefined || search.category !== undefined;
  const proven = shops.filter(({ entry }) => entry.sales !== undefined);
  const fresh = shops.filter(({ entry }) => entry.sales === undefined);
  const { q } = search;
  return (
    <div className="flex flex-col gap-8">
      <search className="flex flex-col gap-4">
        <div className="max-w-md">
          <TextField
            label={t`Search the counters`}
            type="search"
            value={q ?? ""}
            placeholder={t`lamp, bread, ledger`}
            onChange={(text) =>
              void navigate({
                search: {
                  ...(text === "" ? {} : { q: text }),
                  ...(search.category ? { category: search.category } : {}),
                },
                replace: true,
              })
            }
          />
        </div>
        <CategoryChips present={present} current={search.category} />
      </search>
      {!searching && (
        <>
          <ShopRow title={t`Shops with sales`} shops={proven} />
          <ShopRow title={t`New shops`} shops={fresh} />
        </>
      )}
      <section aria-label={t`Goods`} aria-busy={loading}>
        {found.length > 0 && (
          <h2 className="mb-4 font-title text-xl font-medium">
            {searching ? <Trans>Found</Trans> : <Trans>On the counters</Trans>}
          </h2>
        )}
        <WareGrid key={`${q} ${search.category}`} wares={found} showShop />
        {loading && found.length === 0 && <Skeleton />}
        {!loading && found.length === 0 && (
          <EmptyState
            drawing="parcel"
            title={<Trans>Nothing of that kind is on the counters</Trans>}
            action={
              <Button asChild>
                <Link to="/shop">
                  <Trans>Show everything</Trans>
                </Link>
              </Button>
            }
          />
        )}
      </section>
    </div>
  );
}

function ShopRow({
  title,
  shops,
}: {
  readonly title: string;
  readonly shops: readonly OpenShop[];
}) {
  if (shops.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 font-title text-xl font-medium">{title}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {shops.map((open) => (
          <li key={open.entry.seller}>
            <ShopCard open={open} />
          </li>
        ))}
      </ul>
    </section>
  );
}
