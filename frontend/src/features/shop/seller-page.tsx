import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Address as AddressValue, getAddress, isAddress } from "viem";
import { formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { OpenShop } from "./catalogue.ts";
import { NoShop } from "./no-shop.tsx";
import { useShop, useWares } from "./reads.ts";
import { SellerRecord } from "./shop-record.tsx";
import { WareGrid } from "./ware-grid.tsx";

const route = getRouteApi("/shop/$seller");
const day = 86_400;

/** Products of a shop document, at most. */
const all = 500;

export function SellerPage() {
  const { seller } = route.useParams();
  return isAddress(seller, { strict: false }) ? (
    <KnownSeller seller={getAddress(seller)} />
  ) : (
    <NoShop />
  );
}

function KnownSeller({ seller }: { readonly seller: AddressValue }) {
  const query = useShop(seller);
  const at = query.at;
  return (
    <QueryView query={query}>
      {(open) =>
        open === null ? (
          <NoShop />
        ) : (
          <ShopFront
            open={open}
            badge={at && <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />}
          />
        )
      }
    </QueryView>
  );
}

function ShopFront({ open, badge }: { readonly open: OpenShop; readonly badge: React.ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { entry, shop } = open;
  const { wares, loading } = useWares([open], all);
  const days = (count: number) => formatDuration(locale, count * day);
  const ship = days(shop.shipping.shipWithinDays);
  const arbitration = days(shop.shipping.arbitrationDays);
  return (
    <>
      <PageHeader
        title={inLanguage(shop.name, locale)}
        eyebrow={
          <span className="flex flex-wrap items-center justify-between gap-3">
            <Link to="/shop" className="hover:underline">
              ← <Trans>Shops</Trans>
            </Link>
          </span>
        }
        actions={<Rosette id={entry.seller} size={88} />}
      >
        {inLanguage(shop.motto, locale)}
      </PageHeader>
      <div className="mb-10 grid gap-x-12 gap-y-6 md:grid-cols-[3fr_2fr]">
        <div>
          <p className="measure whitespace-pre-line">{inLanguage(shop.about, locale)}</p>
          <p className="mt-4">{badge}</p>
        </div>
        <DefinitionList
          items={[
            { key: "who", term: t`Keeper`, value: <Address address={entry.seller} /> },
            {
              key: "record",
              term: t`Record`,
              value: <SellerRecord seller={entry.seller} />,
              note: t`Counted from the chain.`,
            },
            { key: "ship", term: t`Ships within`, value: ship },
            {
              key: "inspection",
              term: t`You look at the goods for`,
              value: days(shop.shipping.inspectionDays),
            },
            {
              key: "arbiter",
              term: t`Arbiter`,
              value: shop.arbiter ? <Address address={shop.arbiter} /> : t`none`,
              note: shop.arbiter ? t`Rules within ${arbitration}.` : undefined,
            },
          ]}
        />
      </div>
      <section aria-label={t`Goods`} aria-busy={loading}>
        <WareGrid wares={wares} showShop={false} />
        {wares.length === 0 &&
          (loading ? (
            <Skeleton />
          ) : (
            <EmptyState drawing="counter" title={<Trans>The counter is empty</Trans>} />
          ))}
      </section>
    </>
  );
}
