import { type Hash, isAddress } from "viem";
import type { Topic } from "./define-write.ts";
import { isOver, type TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";

/** Records kept for the tray; older finished ones are dropped. */
const most = 200;

/**
 * What lies in the store as a record: it may be of an earlier version of this page, or broken. Nothing if it cannot even
 * be told what was sent for whom. Where only its state cannot be read it is unknown, which is looked into, not forgotten.
 */
export function readRecord(kept: unknown): TxRecord | undefined {
  if (!isObject(kept) || kept.v !== 1) return undefined;
  const { id, name, title, account, call, nonce, fromBlock, createdAt, state } = kept;
  if (![id, name, title].every(isText) || !isText(account) || !isAddress(account)) return undefined;
  if (!isCall(call) || !isNumber(nonce) || !isNumber(createdAt)) return undefined;
  if (typeof fromBlock !== "bigint") return undefined;
  const lists = { touches: listOf<Topic>(kept.touches), hashes: listOf<Hash>(kept.hashes) };
  return { ...(kept as unknown as TxRecord), ...lists, state: readState(state) };
}

/** The finished ones that are too many, of records in the order of their time. One whose end is not known stays. */
export function surplusOf(records: readonly TxRecord[]): readonly TxRecord[] {
  return records.filter(({ state }) => isOver(state)).slice(0, Math.max(0, records.length - most));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const listOf = <Row>(value: unknown): readonly Row[] => (Array.isArray(value) ? value : []);
const isCall = (value: unknown): boolean =>
  isObject(value) && isText(value.to) && isText(value.data) && typeof value.value === "bigint";

const lost: TxState = { at: "lost" };

function readState(kept: unknown): TxState {
  if (!isObject(kept)) return lost;
  const { hash, by, nonce, block, blockHash } = kept;
  // The shape is checked here, member by member.
  const state = kept as unknown as TxState;
  switch (state.at) {
    case "awaitingWallet":
    case "lost":
    case "final":
    case "rejected":
      return state;
    case "submitted":
      return isNumber(nonce) ? state : lost;
    case "replaced":
      return isNumber(nonce) && isText(hash) && isText(by) ? state : lost;
    case "dropped":
    case "reorged":
      return isNumber(nonce) && isText(hash) ? state : lost;
    case "mined":
      return isNumber(nonce) && isText(hash) && isText(blockHash) && typeof block === "bigint"
        ? state
        : lost;
    case "reverted":
      if (!isObject(kept.fault) || !isText(kept.fault.kind)) return lost;
      // Once it was an end by itself.
      return { ...state, cause: state.cause ?? "probable", settled: state.settled ?? true };
    case "cancelled":
      return isText(by) ? { ...state, settled: state.settled ?? true } : lost;
    default:
      return lost;
  }
}
