import { boardLensAbi } from "@comptoir/sdk/abi/board-lens";
import { loansReads } from "@comptoir/sdk/abi/loans-reads";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { channelOf, type EntryKind, entryKind, marketOf } from "@comptoir/sdk/journal/kinds";
import { decodeOfferEntry } from "@comptoir/sdk/journal/offer-entry";
import { amountOfUint96 } from "@comptoir/sdk/money/amount";
import { type Address, type Hex, isAddressEqual } from "viem";
import { getBlock } from "viem/actions";
import type { HouseClient } from "../../chain/clients.ts";
import { readContract } from "../../chain/read-contract.ts";
import type { BoardOffer, Reading } from "../../data/ledger-source.ts";
import { headsOf } from "../../data/rpc/journal-board.ts";
import { newestEntries } from "../../data/rpc/journal-entries.ts";

/** BoardLens.Problem, by its number. */
const problems = [
  "none",
  "badTerms",
  "expired",
  "cancelled",
  "usedUp",
  "badSignature",
  "notBacked",
] as const;
export type OfferProblem = (typeof problems)[number];

/** An announced offer, whether or not it can be taken now. */
export type NamedOffer = BoardOffer & {
  readonly problem: OfferProblem;
  readonly place: OfferPlace;
};

/** A channel of the Journal. */
export interface OfferPlace {
  readonly kind: EntryKind;
  readonly market: Address;
}

interface House {
  readonly client: HouseClient;
  readonly deployment: Deployment;
}

/** Entries of one maker read in one place: as many as the board reads. */
const newest = 16n;

/** What one maker announced in some places, newest first, judged at one block. */
export async function readOffersOf(
  { client, deployment }: House,
  maker: Address,
  places: readonly OfferPlace[],
): Promise<Reading<readonly NamedOffer[]>> {
  const { number, hash, timestamp } = await getBlock(client);
  const at = { number, hash, timestamp: Number(timestamp), readAt: Date.now() };
  const where = { client, deployment, blockNumber: number };
  const found = await Promise.all(
    places.map(async (place) => {
      const channel = channelOf(place.kind, marketOf(place.market));
      const authors = await headsOf(where, channel, [maker]);
      const entries = await newestEntries(where, channel, authors, newest);
      return entries.flatMap(({ data, number: entry }) => {
        const decoded = decodeOfferEntry(data);
        if (!decoded || !isAddressEqual(decoded.offer.maker, maker)) return [];
        return [{ ...decoded, number: entry, place }];
      });
    }),
  );
  const candidates = found.flat();
  if (candidates.length === 0) return { value: [], at };
  const [rows, lefts] = await Promise.all([
    readContract(client, {
      address: deployment.addresses.BoardLens,
      abi: boardLensAbi,
      functionName: "offers",
      args: [candidates.map(({ offer }) => offer), candidates.map(({ signature }) => signature)],
      blockNumber: number,
    }),
    Promise.all(
      candidates.map(({ offer }) =>
        readContract(client, {
          address: deployment.addresses.Loans,
          abi: loansReads,
          functionName: "remaining",
          args: [offer],
          blockNumber: number,
        }),
      ),
    ),
  ]);
  const value = candidates.flatMap((candidate, index) => {
    const row = rows[index];
    if (!row) return [];
    const problem = problems[row.problem] ?? "badTerms";
    const left = row.remaining === 0n ? (lefts[index] ?? 0n) : row.remaining;
    const [remaining, available] = [amountOfUint96(left), amountOfUint96(row.available)];
    return [{ ...candidate, digest: row.digest, remaining, available, problem }];
  });
  return { value: value.toSorted((a, b) => Number(b.number - a.number)), at };
}

/** Everywhere an account may have announced something about the tokens given. */
export function placesOf(
  tokens: readonly { readonly address: Address; readonly kind: "erc20" | "erc721" }[],
): readonly OfferPlace[] {
  return tokens.flatMap(({ address: market, kind }) => {
    const secured = { kind: entryKind.securedRequest, market };
    if (kind === "erc721") return [secured];
    return [
      secured,
      { kind: entryKind.lendOffer, market },
      { kind: entryKind.openRequest, market },
    ];
  });
}

export const findByDigest = (offers: readonly NamedOffer[], digest: Hex): NamedOffer | undefined =>
  offers.find((row) => row.digest.toLowerCase() === digest.toLowerCase());
