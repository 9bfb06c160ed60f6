import { hashOf, nextState, type TxEvent } from "./machine.ts";
import type { TxRecord } from "./record.ts";

/**
 * A record after something happened to it; the same if it does not listen to that.
 *
 * @param now milliseconds of this computer's clock.
 */
export function withEvent(record: TxRecord, event: TxEvent, now: number): TxRecord {
  const state = nextState(record.state, event);
  if (state === record.state) return record;
  const hash = hashOf(state);
  const isNew = hash !== undefined && !record.hashes.includes(hash);
  const hashes = isNew ? [...record.hashes, hash] : record.hashes;
  const changed = { ...record, state, hashes };
  return state.at === record.state.at ? changed : { ...changed, since: now };
}
