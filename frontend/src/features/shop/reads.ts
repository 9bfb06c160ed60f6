import { type ProductDocument, readProduct } from "@comptoir/sdk/catalogue/product-document";
import { readShop } from "@comptoir/sdk/catalogue/shop-document";
import { type Cid, digestToCid } from "@comptoir/sdk/content/cid";
import { decodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { channelOf, entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import { useQueries, useQuery } from "@tanstack/react-query";
import { type Address, isAddressEqual } from "viem";
import { getBlock } from "viem/actions";
import { chainKey } from "../../chain/deployment.ts";
import { useHouse } from "../../chain/house.ts";
import { ContentMissing, fetchContent } from "../../data/content.ts";
import type { ShopEntry } from "../../data/ledger-source.ts";
import { useDigest, useDocument, useShops } from "../../data/queries.ts";
import { headsOf } from "../../data/rpc/journal-board.ts";
import { newestEntries } from "../../data/rpc/journal-entries.ts";
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

/**
 * One seller's shop. Found in the list of shops, or asked for by address when it is not among the first: a link works
 * for every shop, listed or not.
 */
export function useShop(seller: Address) {
  const { client, deployment } = useHouse();
  const listed = useShops();
  const known = listed.data?.value.find((entry) => isAddressEqual(entry.seller, seller));
  const asked = useQuery({
    queryKey: [...chainKey(deployment), "shops", "of", seller],
    enabled: listed.data !== undefined && known === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async (): Promise<ShopEntry | null> => {
      const { number: blockNumber } = await getBlock(client);
      const where = { client, deployment, blockNumber };
      const channel = channelOf(entryKind.catalogue, noMarket);
      const heads = await headsOf(where, channel, [seller]);
      const [latest] = await newestEntries(where, channel, heads, 1n);
      const digest = latest && decodeCatalogueEntry(latest.data);
      return digest ? { seller, digest, sales: undefined } : null;
    },
  });
  const entry = known ?? asked.data ?? undefined;
  const document = useDigest(entry?.digest, readShop);
  const none = known === undefined && asked.data === null;
  const shop = document.data;
  const lies = shop !== undefined && !isAddressEqual(shop.seller, seller);
  const data: OpenShop | null | undefined =
    none || lies ? null : entry && shop ? { entry, shop } : undefined;
  return {
    data,
    at: listed.data?.at,
    error: listed.error ?? asked.error ?? document.error,
    isFetching: listed.isFetching || asked.isFetching || document.isFetching,
    refetch: () => {
      void listed.refetch();
      if (entry === undefined) void asked.refetch();
      else void document.refetch();
    },
  };
}

export const useProduct = (cid: Cid) => useDocument(cid, readProduct);
