import { type Address, type Hex, isAddressEqual, keccak256, stringToHex } from "viem";
import type { PreparedWrite } from "./define-write.ts";
import type { WriteFlow } from "./flow.ts";
import { isOver } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import type { RecordStore } from "./store.ts";

/**
 * What somebody wants, without what is fresh each time he says it (a salt, the hour, a permit's signature): two records of
 * one wish are one action, begun twice.
 */
export function wishOf({
  name,
  call,
  likeness = call.data,
}: Pick<PreparedWrite, "name" | "call" | "likeness">): Hex {
  return keccak256(stringToHex([name, call.to.toLowerCase(), call.value, likeness].join("|")));
}

/**
 * The same wish of the same account, already on its way or lost. A contract refuses an order's or an offer's second
 * filling; a second payment towards a loan, or a second order alike, it cannot tell from one that is meant.
 *
 * @param known what this tab knows; the store knows the other tabs' as well.
 */
export async function findTwin(
  store: Pick<RecordStore, "all">,
  known: readonly TxRecord[],
  account: Address,
  write: PreparedWrite,
): Promise<TxRecord | undefined> {
  const kept = await store.all().catch(() => []);
  const ids = new Set(known.map(({ id }) => id));
  const wish = wishOf(write);
  return [...known, ...kept.filter(({ id }) => !ids.has(id))].find(
    (record) =>
      record.wish === wish && isAddressEqual(record.account, account) && !isOver(record.state),
  );
}

/** Somebody has still to say that he means it a second time. */
export function needsWord(flow: WriteFlow): boolean {
  return flow.twin !== undefined && flow.again !== flow.twin.id;
}
