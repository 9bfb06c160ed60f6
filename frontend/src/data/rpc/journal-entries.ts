import { journalAbi } from "@comptoir/sdk/abi/journal";
import { decodeEvent, eventIn, signatureHash } from "@comptoir/sdk/coding/calls";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { type Address, type Hex, numberToHex, pad } from "viem";
import type { HouseClient } from "../../chain/clients.ts";

const entryEvent = eventIn(journalAbi, "Entry");

/** An author of a channel and where his entries end. */
export interface Author {
  readonly author: Address;
  /** Block of his newest entry. */
  readonly latest: bigint;
  /** Number of his entries, and of the newest. */
  readonly count: bigint;
}

export interface JournalEntry {
  readonly author: Address;
  readonly number: bigint;
  readonly data: Hex;
}

interface Where {
  readonly client: HouseClient;
  readonly deployment: Deployment;
  readonly blockNumber: bigint;
}

/**
 * The newest entries of some authors, at most `each` of one, in a single question: channel, author and number are
 * topics, so a node answers from its index whatever else was written.
 */
export async function newestEntries(
  where: Where,
  channel: Hex,
  authors: readonly Author[],
  each: bigint,
): Promise<readonly JournalEntry[]> {
  if (authors.length === 0) return [];
  const { client, deployment, blockNumber } = where;
  const numbers = new Set<bigint>();
  for (const { count } of authors)
    for (let n = count; n > 0n && n > count - each; n -= 1n) numbers.add(n);
  const filter = {
    address: deployment.addresses.Journal,
    fromBlock: numberToHex(deployment.startBlock),
    toBlock: numberToHex(blockNumber),
    topics: [
      signatureHash(entryEvent),
      channel,
      authors.map(({ author }) => pad(author)),
      [...numbers].map((n) => numberToHex(n, { size: 32 })),
    ],
  };
  const logs = await entriesBy(client, filter);
  const counts = new Map(authors.map(({ author, count }) => [author.toLowerCase(), count]));
  // Numbers were asked for all authors together: of each keep only his own newest.
  return logs.filter(({ author, number }) => {
    const count = counts.get(author.toLowerCase()) ?? 0n;
    return number <= count && number > count - each;
  });
}

/** What one author wrote last, without asking first how much he wrote: his junk costs his own readers alone. */
export async function newestEntryOf(
  { client, deployment }: Omit<Where, "blockNumber">,
  channel: Hex,
  author: Address,
): Promise<JournalEntry | undefined> {
  const logs = await entriesBy(client, {
    address: deployment.addresses.Journal,
    fromBlock: numberToHex(deployment.startBlock),
    toBlock: "latest",
    topics: [signatureHash(entryEvent), channel, pad(author)],
  });
  return logs.reduce<JournalEntry | undefined>(
    (newest, entry) => (newest && newest.number > entry.number ? newest : entry),
    undefined,
  );
}

interface EntryFilter {
  readonly address: Address;
  readonly fromBlock: Hex;
  readonly toBlock: Hex | "latest";
  readonly topics: (Hex | Hex[] | null)[];
}

async function entriesBy(
  client: HouseClient,
  filter: EntryFilter,
): Promise<readonly JournalEntry[]> {
  const logs = await client.request({ method: "eth_getLogs", params: [filter] });
  return logs.flatMap(({ topics, data }) => {
    try {
      const { author, number, data: content } = decodeEvent(entryEvent, topics, data);
      return [{ author, number, data: content } as JournalEntry];
    } catch {
      // Not what was asked for: one bad line of a node does not cost the whole list.
      return [];
    }
  });
}
