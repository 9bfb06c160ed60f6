import { boardLensAbi } from "@comptoir/sdk/abi/board-lens";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { decodeAnswer, encodeCall } from "@comptoir/sdk/coding/calls";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { channelOf, type EntryKind, entryKind, marketOf } from "@comptoir/sdk/journal/kinds";
import { decodeOfferEntry, placeOf } from "@comptoir/sdk/journal/offer-entry";
import { amountOfUint96, type TokenUnits } from "@comptoir/sdk/money/amount";
import { type Address, type Hex, isAddressEqual, maxUint256, zeroAddress } from "viem";
import type { HouseClient } from "../../chain/clients.ts";
import { callNode, readContract } from "../../chain/read-contract.ts";
import { inSlices } from "../in-slices.ts";
import type { BoardOffer } from "../ledger-source.ts";
import { type Author, type JournalEntry, newestEntries } from "./journal-entries.ts";

/** What one reading of a market costs at most, however much junk lies in it. */
export const limits = {
  /** Authors looked at by one call of the lens. */
  scan: 1_000,
  /** Calls of the lens; they travel in one request. */
  pages: 20,
  /** Makers read, the best backed first. */
  makers: 24,
  /** Unknown borrowers read, the newest first. */
  strangers: 16,
  /** Entries of one maker, the newest. */
  entries: 16n,
  /** Offers judged by one call of the lens. */
  judged: 24,
  /** Seconds that a listed offer may still live: what is signed for longer is no news. */
  life: 90 * 86_400,
} as const;

interface Reading {
  readonly client: HouseClient;
  readonly deployment: Deployment;
  readonly blockNumber: bigint;
}

interface Market extends Reading {
  /** Unix seconds of that block. */
  readonly time: number;
}

/**
 * Offers whose makers can back them: lenders' by money, secured requests' by collateral. Three requests in all: who could
 * back an offer, asked together with the block; what these wrote; and what of it can be taken at that block.
 */
export async function backedOffers(
  { client, deployment }: Pick<Market, "client" | "deployment">,
  kind: EntryKind,
  token: Address,
  head: Promise<Pick<Market, "blockNumber" | "time">>,
): Promise<readonly BoardOffer[]> {
  const channel = channelOf(kind, marketOf(token));
  const [at, authors] = await Promise.all([
    head,
    backedAuthors({ client, deployment }, channel, token),
  ]);
  return offersOf({ client, deployment, ...at }, kind, token, authors);
}

/** Unsecured requests: people with a record first, then the newest strangers. */
export async function openRequests(
  market: Market,
  token: Address,
  known: readonly Address[],
): Promise<readonly BoardOffer[]> {
  const channel = channelOf(entryKind.openRequest, marketOf(token));
  const newest = await newestAuthors(market, channel, limits.strangers + limits.makers);
  const strangers = newest
    .filter((author) => !known.some((other) => isAddressEqual(author, other)))
    .slice(0, limits.strangers);
  const authors = await headsOf(market, channel, [...known.slice(0, limits.makers), ...strangers]);
  return offersOf(market, entryKind.openRequest, token, authors);
}

/** Authors of a channel, newest first. */
async function newestAuthors(
  { client, deployment, blockNumber }: Reading,
  channel: Hex,
  most: number,
): Promise<readonly Address[]> {
  const journal = { address: deployment.addresses.Journal, abi: journalAbi, blockNumber } as const;
  const count = await readContract(client, {
    ...journal,
    functionName: "authorCount",
    args: [channel],
  });
  const from = count > BigInt(most) ? count - BigInt(most) : 0n;
  const authors = await readContract(client, {
    ...journal,
    functionName: "authors",
    args: [channel, from, count - from],
  });
  return authors.toReversed();
}

/**
 * Authors of a channel, newest first, with where their entries end: one call, at the newest block. The lens lists those
 * who hold and have approved at least nothing, which is everybody.
 */
export async function newestHeads(
  { client, deployment }: Pick<Reading, "client" | "deployment">,
  channel: Hex,
  most: number,
): Promise<readonly Author[]> {
  const [rows] = await readContract(client, {
    address: deployment.addresses.BoardLens,
    abi: boardLensAbi,
    functionName: "backedAuthors",
    args: [channel, zeroAddress, 0n, maxUint256, BigInt(most)],
  });
  return rows;
}

/** Where given authors' entries end; those who wrote nothing are left out. */
export async function headsOf(
  { client, deployment, blockNumber }: Reading,
  channel: Hex,
  authors: readonly Address[],
): Promise<readonly Author[]> {
  if (authors.length === 0) return [];
  const heads = await readContract(client, {
    address: deployment.addresses.BoardLens,
    abi: boardLensAbi,
    functionName: "heads",
    args: [channel, authors],
    blockNumber,
  });
  return authors
    .map((author, index) => ({
      author,
      latest: heads[index]?.latest ?? 0n,
      count: heads[index]?.count ?? 0n,
    }))
    .filter(({ count }) => count > 0n);
}

/**
 * Authors who hold and have approved something, the best backed first. Asked at the newest block and not at one stated:
 * they only say whose entries are read; these are then judged at one block.
 */
async function backedAuthors(
  { client, deployment }: Pick<Reading, "client" | "deployment">,
  channel: Hex,
  token: Address,
): Promise<readonly Author[]> {
  const scan = BigInt(limits.scan);
  const page = async (before: bigint) => {
    const args = [channel, token, 1n, before, scan] as const;
    const data = encodeCall({ abi: boardLensAbi, functionName: "backedAuthors", args });
    // Not through Multicall3, which would put all pages under one limit of gas.
    const answer = await callNode(client, deployment.addresses.BoardLens, data);
    const [found, next] = decodeAnswer({
      abi: boardLensAbi,
      functionName: "backedAuthors",
      data: answer,
    });
    return { found, next };
  };
  const newest = await page(maxUint256);
  // Only in a market of more than a thousand makers is there anything left; these pages travel together.
  const pages = Math.min(limits.pages - 1, Math.ceil(Number(newest.next) / limits.scan));
  const older = await Promise.all(
    Array.from({ length: pages }, (_, index) => page(newest.next - BigInt(index) * scan)),
  );
  const backing = ({
    balance,
    allowance,
  }: {
    readonly balance: TokenUnits;
    readonly allowance: TokenUnits;
  }) => (balance < allowance ? balance : allowance);
  return [newest, ...older]
    .flatMap(({ found }) => found)
    .toSorted((a, b) => (backing(b) > backing(a) ? 1 : backing(b) < backing(a) ? -1 : 0))
    .slice(0, limits.makers);
}

async function offersOf(
  market: Market,
  kind: EntryKind,
  token: Address,
  authors: readonly Author[],
): Promise<readonly BoardOffer[]> {
  const channel = channelOf(kind, marketOf(token));
  const entries = await newestEntries(market, channel, authors, limits.entries);
  const believed = await inSlices(entries, believable(kind, token));
  const offers = believed
    .filter((row) => row !== undefined)
    .filter(({ offer }) => offer.expiry <= market.time + limits.life);
  const judged = await judge(market, offers);
  const rank = new Map(authors.map(({ author }, index) => [author, index]));
  const place = (row: BoardOffer) => rank.get(row.offer.maker) ?? authors.length;
  return judged.toSorted((a, b) => place(a) - place(b) || Number(b.number - a.number));
}

type Candidate = Pick<BoardOffer, "offer" | "signature" | "number">;

/** Only what its own maker announced, where it belongs. */
const believable =
  (kind: EntryKind, token: Address) =>
  ({ author, data, number }: JournalEntry): Candidate | undefined => {
    const entry = decodeOfferEntry(data);
    if (!entry || !isAddressEqual(entry.offer.maker, author)) return undefined;
    const place = placeOf(entry.offer);
    return place.kind === kind && isAddressEqual(place.token, token)
      ? { ...entry, number }
      : undefined;
  };

async function judge(
  { client, deployment, blockNumber }: Market,
  candidates: readonly Candidate[],
): Promise<readonly BoardOffer[]> {
  const groups = Array.from({ length: Math.ceil(candidates.length / limits.judged) }, (_, index) =>
    candidates.slice(index * limits.judged, (index + 1) * limits.judged),
  );
  const judged = await Promise.all(
    groups.map(async (group) => {
      const args = [
        group.map(({ offer }) => offer),
        group.map(({ signature }) => signature),
      ] as const;
      const data = encodeCall({ abi: boardLensAbi, functionName: "offers", args });
      const answer = await callNode(client, deployment.addresses.BoardLens, data, blockNumber);
      const rows = decodeAnswer({
        abi: boardLensAbi,
        functionName: "offers",
        data: answer,
      });
      return group.map((candidate, index) => ({ candidate, row: rows[index] }));
    }),
  );
  return judged.flat().flatMap(({ candidate, row }) => {
    // Problem.NONE: it can be taken now.
    if (row?.problem !== 0) return [];
    const remaining = amountOfUint96(row.remaining);
    const available = amountOfUint96(row.available);
    return [{ ...candidate, digest: row.digest, remaining, available }];
  });
}
