import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { type Cid, parseCid } from "@comptoir/sdk/content/cid";
import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Address as AddressValue, getAddress, isAddress } from "viem";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { NoShop } from "./no-shop.tsx";
import { Price } from "./price.tsx";
import { PurchaseDesk } from "./purchase-desk.tsx";
import { useProduct, useShop } from "./reads.ts";
import { SellerRecord } from "./shop-record.tsx";

const route = getRouteApi("/shop/$seller/$product");

export function ProductPage() {
  const { seller, product } = route.useParams();
  const cid = cidOrNothing(product);
  return isAddress(seller, { strict: false }) && cid ? (
    <KnownProduct key={cid} seller={getAddress(seller)} cid={cid} />
  ) : (
    <NoShop />
  );
}

function cidOrNothing(text: string): Cid | undefined {
  try {
    return parseCid(text);
  } catch {
    return undefined;
  }
}

function KnownProduct({ seller, cid }: { readonly seller: AddressValue; readonly cid: Cid }) {
  const shop = useShop(seller);
  // Its address is in the link: it is shown before its shop is found, and sold only by it.
  const product = useProduct(cid);
  if (shop.data === null) return <NoShop />;
  return (
    <QueryView query={product}>
      {(ware) => <Counter seller={seller} cid={cid} ware={ware} shop={shop} />}
    </QueryView>
  );
}

type CounterProps = {
  readonly seller: AddressValue;
  readonly cid: Cid;
  readonly ware: ProductDocument;
  readonly shop: ReturnType<typeof useShop>;
};

function Counter({ seller, cid, ware, shop }: CounterProps) {
  const locale = useLocale();
  const { at } = shop;
  const shopName = shop.data && inLanguage(shop.data.shop.name, locale);
  // As an element: a plain string would be read as markup of the translation.
  const name = <strong className="font-medium">{shopName ?? "…"}</strong>;
  const unit = inLanguage(ware.unit, locale);
  return (
    <>
      <PageHeader
        title={inLanguage(ware.title, locale)}
        eyebrow={
          <Link to="/shop/$seller" params={{ seller: seller }} className="hover:underline">
            ← {shopName ?? <Trans>Shop</Trans>}
          </Link>
        }
      >
        <span className="flex flex-wrap items-baseline gap-x-3">
          <Price units={BigInt(ware.price.amount)} token={ware.price.token} size="lg" />
          <span>{unit}</span>
        </span>
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 md:grid-cols-2 md:grid-rows-[auto_1fr] lg:grid-cols-[11fr_9fr]">
        <VerifiedPicture
          cid={ware.picture}
          alt={inLanguage(ware.pictureAlt, locale)}
          className="aspect-square w-full max-md:max-h-80"
        />
        <div className="flex flex-col gap-5 md:col-start-1 md:row-start-2">
          <p className="measure whitespace-pre-line">{inLanguage(ware.description, locale)}</p>
          <div className="flex flex-col gap-1 border-t border-hairline pt-4 text-sm text-ink-soft">
            <span className="flex flex-wrap items-center gap-x-3">
              <Trans>Sold by {name}</Trans>
              <Address address={seller} />
            </span>
            <span>
              <SellerRecord seller={seller} />
            </span>
            {at && <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />}
          </div>
        </div>
        <div className="max-md:row-start-2 md:col-start-2 md:row-span-2 md:row-start-1">
          <QueryView query={shop} skeleton={<Skeleton lines={6} />}>
            {(open) => open && <PurchaseDesk shop={open.shop} product={ware} cid={cid} />}
          </QueryView>
        </div>
      </div>
    </>
  );
}
