import { type ProductDocument, readProduct } from "@comptoir/sdk/catalogue/product-document";
import { readShop } from "@comptoir/sdk/catalogue/shop-document";
import { type Cid, digestToCid } from "@comptoir/sdk/content/cid";
import { decodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { channelOf, entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import { type SellerRow, sellersWithSales } from "@comptoir/sdk/ledger/views";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Address, isAddressEqual } from "viem";
import { getBlock } from "viem/actions";
import { chainKey } from "../../chain/deployment.ts";
import { useHouse } from "../../chain/house.ts";
import { ContentMissing, fetchContent } from "../../data/content.ts";
import { useDigest, useDocument, useLedger, useShops } from "../../data/queries.ts";
import { newestEntryOf } from "../../data/rpc/journal-entries.ts";
import { type OpenShop, type Ware, waresPerShop } from "./catalogue.ts";

/** The same key as `useDocument`, so that what one page read another need not. */
const documentQuery = <T>(cid: Cid, read: (bytes: Uint8Array<ArrayBuffer>) => T) => ({
  queryKey: ["content", cid, read.name],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
    read(await fetchContent(cid, signal)),
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false as const,
  retry: (count: number, error: unknown) => count < 2 && error instanceof ContentMissing,
});

/** Shops whose document is at hand and says the same seller as its announcement. The others are left out in silence. */
export function useOpenShops() {
  const query = useShops();
  const entries = query.data?.value ?? [];
  const documents = useQueries({
    queries: entries.map(({ digest }) => documentQuery(digestToCid(digest), readShop)),
  });
  const shops = entries.flatMap((entry, index): readonly OpenShop[] => {
    const shop = documents[index]?.data;
    return shop && isAddressEqual(shop.seller, entry.seller) ? [{ entry, shop }] : [];
  });
  return { query, shops, loading: documents.some(({ isPending }) => isPending) };
}

/** The wares of shops, in the order of the shops; what cannot be read is left out. */
export function useWares(shops: readonly OpenShop[], perShop = waresPerShop) {
  const wanted = shops.flatMap((from) =>
    from.shop.products.slice(0, perShop).map((cid) => ({ cid, from })),
  );
  const documents = useQueries({
    queries: wanted.map(({ cid }) => documentQuery(cid, readProduct)),
  });
  const wares = wanted.flatMap(({ cid, from }, index): readonly Ware[] => {
    const product: ProductDocument | undefined = documents[index]?.data;
    return product ? [{ cid, product, from }] : [];
  });
  return { wares, loading: documents.some(({ isPending }) => isPending) };
}

/** One seller's shop, from his own announcement: a link works for every shop, listed or not, and waits for no list. */
export function useShop(seller: Address) {
  const { client, deployment } = useHouse();
  const asked = useQuery({
    queryKey: [...chainKey(deployment), "shops", "of", seller],
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async () => {
      const channel = channelOf(entryKind.catalogue, noMarket);
      const [block, newest] = await Promise.all([
        getBlock(client),
        newestEntryOf({ client, deployment }, channel, seller),
      ]);
      const at = { number: block.number, readAt: Date.now() };
      return { at, digest: newest && decodeCatalogueEntry(newest.data) };
    },
  });
  const digest = asked.data?.digest;
  const document = useDigest(digest, readShop);
  const sales = useSellerRecord(seller);
  const none = asked.data !== undefined && digest === undefined;
  const shop = document.data;
  const lies = shop !== undefined && !isAddressEqual(shop.seller, seller);
  const data: OpenShop | null | undefined =
    none || lies
      ? null
      : digest && shop
        ? { entry: { seller, digest, sales: sales ?? undefined }, shop }
        : undefined;
  return {
    data,
    at: asked.data?.at,
    error: asked.error ?? document.error,
    isFetching: asked.isFetching || document.isFetching,
    refetch: () => {
      if (digest === undefined) void asked.refetch();
      else void document.refetch();
    },
  };
}

/** What the ledger knows of a seller: null for nothing, undefined while it is being read. */
export function useSellerRecord(seller: Address): SellerRow | null | undefined {
  const { data } = useLedger();
  return useMemo(
    () =>
      data &&
      (sellersWithSales(data.value).find((row) => isAddressEqual(row.seller, seller)) ?? null),
    [data, seller],
  );
}

export const useProduct = (cid: Cid) => useDocument(cid, readProduct);
