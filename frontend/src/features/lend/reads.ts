import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import type { EntryKind } from "@comptoir/sdk/journal/kinds";
import { placeOf } from "@comptoir/sdk/journal/offer-entry";
import { collateralKind, type Offer } from "@comptoir/sdk/typed-data/offer";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type Address, type Hex, isAddressEqual } from "viem";
import { chainKey } from "../../chain/deployment.ts";
import { useHouse } from "../../chain/house.ts";
import { readContract } from "../../chain/read-contract.ts";
import { useTokenBook } from "../../chain/token-book.ts";
import { useLedgerSource } from "../../data/data-provider.tsx";
import type { Reading } from "../../data/ledger-source.ts";
import type { OfferSearch } from "./board-search.ts";
import { findByDigest, type NamedOffer, placesOf, readOffersOf } from "./named-offers.ts";

const live = {
  staleTime: Number.POSITIVE_INFINITY,
  placeholderData: keepPreviousData,
  structuralSharing: false,
} as const;

/** Everything an account announced about tokens of the book, takeable or not. */
export function useOffersOf(
  maker: Address | undefined,
): UseQueryResult<Reading<readonly NamedOffer[]>> {
  const house = useHouse();
  const { tokens } = useTokenBook();
  return useQuery({
    ...live,
    queryKey: [...chainKey(house.deployment), "offers", "maker", maker, tokens.length],
    enabled: maker !== undefined,
    queryFn: () => {
      if (maker === undefined) throw new Error("asked without an account");
      return readOffersOf(house, maker, placesOf(tokens));
    },
  });
}

/** One offer by its digest: where its link says, or among all that the boards of known tokens list. */
export function useNamedOffer(
  digest: Hex,
  search: OfferSearch,
): UseQueryResult<Reading<NamedOffer | undefined>> {
  const house = useHouse();
  const source = useLedgerSource();
  const { tokens } = useTokenBook();
  const { maker, kind, market } = search;
  return useQuery({
    ...live,
    queryKey: [...chainKey(house.deployment), "offers", "named", digest, maker, kind, market],
    queryFn: async () => {
      if (maker && kind && market) {
        const place = { kind: kind as EntryKind, market };
        const { value, at } = await readOffersOf(house, maker, [place]);
        return { value: findByDigest(value, digest), at };
      }
      const lent = tokens.filter(({ kind: kindOf }) => kindOf === "erc20");
      const all = tokens.map(({ address }) => address);
      const boards = await Promise.all(
        lent.flatMap(({ address }) => [source.offers(address), source.requests(address, all)]),
      );
      const row = boards.flatMap(({ value }) => value).find((one) => one.digest === digest);
      const at = boards[0]?.at ?? (await source.head());
      if (!row) return { value: undefined, at };
      const { kind: found, token } = placeOf(row.offer);
      return {
        value: { ...row, problem: "none", place: { kind: found, market: token } },
        at,
      };
    },
  });
}

/** The search parameters under which an offer's page finds it. */
export function searchOf(offer: Offer): OfferSearch {
  const { kind, token } = placeOf(offer);
  return { maker: offer.maker, kind, market: token };
}

/** Whether the account owns the piece that an offer is secured by. */
export function useOwnsPiece(
  account: Address | undefined,
  offer: Pick<Offer, "kind" | "collateral" | "criteria">,
): boolean | undefined {
  const { client, deployment } = useHouse();
  const { collateral, criteria, kind } = offer;
  const { data } = useQuery({
    ...live,
    queryKey: [...chainKey(deployment), "balances", "piece", collateral, String(criteria)],
    enabled: kind === collateralKind.erc721,
    queryFn: async () =>
      readContract(client, {
        address: collateral,
        abi: erc721Abi,
        functionName: "ownerOf",
        args: [criteria],
      }).catch(() => null),
  });
  if (data === undefined || account === undefined) return undefined;
  return data !== null && isAddressEqual(data, account);
}
