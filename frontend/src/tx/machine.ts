import type { Wei } from "@comptoir/sdk/money/amount";
import type { Hash } from "viem";
import type { Fault } from "../chain/errors/fault.ts";

/** What a known transaction waits for, other than its turn in the next block. */
export type Hindrance =
  /** An earlier number of the account was never sent, or is lost: nothing after it can be mined. */
  | { readonly is: "gap"; readonly missing: number }
  /** So many earlier transactions of the account wait too. */
  | { readonly is: "queue"; readonly ahead: number }
  /** The next block costs more than it offers at most; both in wei for each unit of gas. */
  | { readonly is: "fee"; readonly offered: Wei; readonly needed: Wei };

/** Whether the node told why a transaction was refused, or it was played again and may have met other circumstances. */
export type Cause = "known" | "probable";

/** The block in which a number of an account was used up. */
export interface InBlock {
  readonly block: bigint;
  readonly blockHash: Hash;
  readonly nonce: number;
}

/** Where one transaction stands. `lost` means unknown: it is never called failed. */
export type TxState =
  | { readonly at: "idle" }
  | { readonly at: "preflight" }
  | { readonly at: "blocked"; readonly fault: Fault }
  | { readonly at: "ready" }
  | { readonly at: "awaitingWallet" }
  | { readonly at: "rejected" }
  /** Without a hash while a wallet carries out a batch: it has an id of its own until a block has it. */
  | {
      readonly at: "submitted";
      readonly hash?: Hash | undefined;
      readonly nonce: number;
      readonly held?: Hindrance;
    }
  | ({ readonly at: "mined"; readonly hash: Hash } & InBlock)
  /** Without a hash when only its effect was found on the chain. */
  | { readonly at: "final"; readonly hash?: Hash; readonly block?: bigint }
  /**
   * Without a hash and a block when a wallet gave a batch up before it reached the chain. Until it is `settled` the chain
   * may take the block back in which it was refused.
   */
  | {
      readonly at: "reverted";
      readonly hash?: Hash | undefined;
      readonly fault: Fault;
      readonly cause: Cause;
      readonly where?: InBlock | undefined;
      readonly settled: boolean;
    }
  /** The same action under another hash: sped up in the wallet. */
  | {
      readonly at: "replaced";
      readonly hash: Hash;
      readonly by: Hash;
      readonly nonce: number;
      readonly held?: Hindrance;
    }
  /** Something else took its place in the account's sequence; ours was `hash`. */
  | {
      readonly at: "cancelled";
      readonly hash: Hash;
      readonly by: Hash;
      readonly where?: InBlock | undefined;
      readonly settled: boolean;
    }
  | { readonly at: "dropped"; readonly hash: Hash; readonly nonce: number }
  | { readonly at: "reorged"; readonly hash: Hash; readonly nonce: number }
  | { readonly at: "lost" };

export type TxEvent =
  | { readonly type: "begin" }
  | { readonly type: "block"; readonly fault: Fault }
  | { readonly type: "ready" }
  | { readonly type: "openWallet" }
  | { readonly type: "reject" }
  | { readonly type: "sent"; readonly hash?: Hash | undefined; readonly nonce: number }
  /** By nothing: it waits for its turn only. */
  | { readonly type: "held"; readonly by: Hindrance | undefined }
  | ({ readonly type: "mined"; readonly hash: Hash } & InBlock)
  | { readonly type: "confirm" }
  | {
      readonly type: "revert";
      readonly hash?: Hash | undefined;
      readonly fault: Fault;
      readonly cause?: Cause;
      readonly where?: InBlock;
    }
  | { readonly type: "replace"; readonly by: Hash }
  | { readonly type: "cancel"; readonly by: Hash; readonly where: InBlock }
  | { readonly type: "drop" }
  | { readonly type: "reorg" }
  | { readonly type: "lose" }
  /** No wallet is open for it any more, and no answer came. */
  | { readonly type: "unanswered" }
  /** Its effect is on the chain, whoever sent it. */
  | { readonly type: "effect" };

type At = TxState["at"];

/** What each state listens to; anything else leaves it as it is, so a late answer can never undo an end. */
const listens: Record<At, readonly TxEvent["type"][]> = {
  idle: ["begin"],
  preflight: ["block", "ready"],
  blocked: ["begin"],
  ready: ["begin", "block", "openWallet"],
  awaitingWallet: ["block", "reject", "sent", "lose", "unanswered", "mined", "revert", "effect"],
  rejected: ["begin"],
  submitted: ["held", "mined", "revert", "replace", "cancel", "drop", "lose", "effect"],
  mined: ["confirm", "reorg"],
  final: [],
  reverted: ["confirm", "reorg"],
  replaced: ["held", "mined", "revert", "replace", "cancel", "drop", "lose", "effect"],
  cancelled: ["confirm", "reorg"],
  dropped: ["sent", "mined", "revert", "replace", "cancel", "effect"],
  reorged: ["sent", "mined", "revert", "replace", "cancel", "drop", "effect"],
  lost: ["sent", "mined", "revert", "effect"],
};

/** Pure. An event that a state does not listen to changes nothing. */
export function nextState(state: TxState, event: TxEvent): TxState {
  return listens[state.at].includes(event.type) ? apply(state, event) : state;
}

function apply(state: TxState, event: TxEvent): TxState {
  switch (event.type) {
    case "begin":
      return { at: "preflight" };
    case "block":
      return { at: "blocked", fault: event.fault };
    case "ready":
      return { at: "ready" };
    case "openWallet":
      return { at: "awaitingWallet" };
    case "reject":
      return { at: "rejected" };
    case "sent":
      return { at: "submitted", hash: event.hash, nonce: event.nonce };
    case "held":
      return holding(state, event.by);
    case "mined": {
      const { hash, block, blockHash, nonce } = event;
      return { at: "mined", hash, block, blockHash, nonce };
    }
    case "confirm":
      return confirmed(state);
    case "revert": {
      const { hash, fault, cause = "known", where } = event;
      return { at: "reverted", hash, fault, cause, where, settled: where === undefined };
    }
    case "replace":
      return "nonce" in state && state.hash
        ? { at: "replaced", hash: state.hash, by: event.by, nonce: state.nonce }
        : state;
    case "cancel": {
      const hash = hashOf(state);
      return hash
        ? { at: "cancelled", hash, by: event.by, where: event.where, settled: false }
        : state;
    }
    case "drop": {
      const hash = hashOf(state);
      return "nonce" in state && hash ? { at: "dropped", hash, nonce: state.nonce } : state;
    }
    case "reorg":
      return takenBack(state);
    case "lose":
    case "unanswered":
      return { at: "lost" };
    case "effect":
      return { at: "final" };
  }
}

function confirmed(state: TxState): TxState {
  if (state.at === "mined") return { at: "final", hash: state.hash, block: state.block };
  if (state.at === "reverted" || state.at === "cancelled")
    return state.settled ? state : { ...state, settled: true };
  return state;
}

function takenBack(state: TxState): TxState {
  const nonce = inBlockOf(state)?.nonce;
  const hash = hashOf(state);
  return nonce === undefined || hash === undefined ? state : { at: "reorged", hash, nonce };
}

function holding(state: TxState, by: Hindrance | undefined): TxState {
  if (state.at !== "submitted" && state.at !== "replaced") return state;
  if (isSameHindrance(state.held, by)) return state;
  const { held: _, ...free } = state;
  return by ? { ...free, held: by } : free;
}

function isSameHindrance(a: Hindrance | undefined, b: Hindrance | undefined): boolean {
  if (a?.is === "gap" && b?.is === "gap") return a.missing === b.missing;
  if (a?.is === "queue" && b?.is === "queue") return a.ahead === b.ahead;
  // What is needed moves with every block; that the offer is too small is the news.
  if (a?.is === "fee" && b?.is === "fee") return a.offered === b.offered;
  return a === b;
}

/** Ended for good: nothing more is watched. */
export function isOver(state: TxState): boolean {
  switch (state.at) {
    case "final":
    case "rejected":
    case "blocked":
      return true;
    case "reverted":
    case "cancelled":
      return state.settled;
    default:
      return false;
  }
}

/** The block that decides about it, while the chain may still take that block back. */
export function inBlockOf(state: TxState): InBlock | undefined {
  if (state.at === "mined") return state;
  if (state.at === "reverted" || state.at === "cancelled")
    return state.settled ? undefined : state.where;
  return undefined;
}

/** The hash under which it is known now. */
export function hashOf(state: TxState): Hash | undefined {
  if (state.at === "replaced") return state.by;
  return "hash" in state ? state.hash : undefined;
}
