import type { Cid, Digest } from "@comptoir/sdk/content/cid";
import { digestToCid } from "@comptoir/sdk/content/cid";
import type { Ledger } from "@comptoir/sdk/ledger/ledger";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { chainKey } from "../chain/deployment.ts";
import { useHouse } from "../chain/house.ts";
import { ContentMissing, fetchContent } from "./content.ts";
import { useLedgerSource } from "./data-provider.tsx";
import type { BoardOffer, Reading, ShopEntry } from "./ledger-source.ts";

/** Blocks make answers old, not clocks. */
const untilInvalidated = Number.POSITIVE_INFINITY;

/** Every order and loan, with the block up to which they are known. */
export function useLedger(): UseQueryResult<Reading<Ledger>> {
  const { deployment } = useHouse();
  const source = useLedgerSource();
  return useQuery({
    queryKey: [...chainKey(deployment), "ledger"],
    queryFn: () => source.ledger(),
    staleTime: untilInvalidated,
    // Tables are Maps in which bigint keys live: comparing them member by member costs more than drawing.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

/** The ledger if some page has read it; asks for nothing itself. */
export function useKnownLedger(): Ledger | undefined {
  const { deployment } = useHouse();
  const source = useLedgerSource();
  const { data } = useQuery({
    queryKey: [...chainKey(deployment), "ledger"],
    queryFn: () => source.ledger(),
    enabled: false,
    structuralSharing: false,
  });
  return data?.value;
}

/** Lenders' offers in a token that can be taken now. */
export function useOffers(token: Address): UseQueryResult<Reading<readonly BoardOffer[]>> {
  const { deployment } = useHouse();
  const source = useLedgerSource();
  return useQuery({
    queryKey: [...chainKey(deployment), "offers", "lend", token],
    queryFn: () => source.offers(token),
    staleTime: untilInvalidated,
    structuralSharing: false,
  });
}

/** Borrowers' requests for a token that can be filled now. */
export function useRequests(
  token: Address,
  collaterals: readonly Address[],
): UseQueryResult<Reading<readonly BoardOffer[]>> {
  const { deployment } = useHouse();
  const source = useLedgerSource();
  return useQuery({
    queryKey: [...chainKey(deployment), "offers", "borrow", token, collaterals.join()],
    queryFn: () => source.requests(token, collaterals),
    staleTime: untilInvalidated,
    structuralSharing: false,
  });
}

export function useShops(): UseQueryResult<Reading<readonly ShopEntry[]>> {
  const { deployment } = useHouse();
  const source = useLedgerSource();
  return useQuery({
    queryKey: [...chainKey(deployment), "shops"],
    queryFn: () => source.shops(),
    staleTime: untilInvalidated,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

/**
 * A document behind a content address, verified and read: `useDocument(cid, readProduct)`. `read` must be a stable
 * function. What never changes is never asked twice.
 */
export function useDocument<T>(
  cid: Cid | undefined,
  read: (bytes: Uint8Array<ArrayBuffer>) => T,
): UseQueryResult<T> {
  return useQuery({
    queryKey: ["content", cid, read.name],
    enabled: cid !== undefined,
    queryFn: async ({ signal }) => {
      if (cid === undefined) throw new Error("asked without an address");
      return read(await fetchContent(cid, signal));
    },
    staleTime: untilInvalidated,
    gcTime: 30 * 60_000,
    structuralSharing: false,
    retry: (count, error) => count < 2 && error instanceof ContentMissing,
  });
}

export function useDigest<T>(
  digest: Digest | undefined,
  read: (bytes: Uint8Array<ArrayBuffer>) => T,
): UseQueryResult<T> {
  return useDocument(digest === undefined ? undefined : digestToCid(digest), read);
}
