import type { Address } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import type { ReviewWords } from "./review.ts";

/** A value that can move on the chain while somebody reads: what the page showed, and how to look again. */
export interface Watched {
  /** Of the review's line that shows it; a value without such a line gets one of its own. */
  readonly key: string;
  readonly label: () => string;
  /** What the page showed when the action was begun. */
  readonly shown: bigint;
  readonly read: (client: HouseClient, account: Address) => Promise<bigint>;
  readonly write: (value: bigint, words: ReviewWords) => string;
  /** Whether what the reader saw still covers the value now ("at most"). Equality when absent. */
  readonly covers?: (seen: bigint, now: bigint) => boolean;
}

/** A watched value as the sheet shows it. */
export interface LiveValue extends Pick<Watched, "key" | "label" | "write"> {
  readonly value: bigint;
  /** What was seen before; present while a change waits for agreement. */
  readonly was: bigint | undefined;
}

/** Reads all at once; the client sends them in one request. */
export async function readLive(
  client: HouseClient,
  account: Address,
  watched: readonly Watched[],
): Promise<readonly bigint[]> {
  return Promise.all(watched.map(({ read }) => read(client, account)));
}

/** What the sheet shows of values just read, against what was seen before: first on the page, then in the sheet. */
export function compareLive(
  watched: readonly Watched[],
  now: readonly bigint[],
  seen: readonly LiveValue[] | undefined,
): readonly LiveValue[] {
  return watched.map(({ key, label, write, shown, covers }, index) => {
    const before = seen?.find((live) => live.key === key)?.value ?? shown;
    const value = now[index] ?? before;
    const holds = covers ? covers(before, value) : before === value;
    // A value that is still covered keeps standing as it was read: small steps must not add up unseen.
    return holds
      ? { key, label, write, value: before, was: undefined }
      : { key, label, write, value, was: before };
  });
}

export const hasMoved = (live: readonly LiveValue[]): boolean =>
  live.some(({ was }) => was !== undefined);
