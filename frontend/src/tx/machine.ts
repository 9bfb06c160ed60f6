import type { Hash } from "viem";
import type { Fault } from "../chain/errors/fault.ts";

/** Where one transaction stands. `lost` means unknown: it is never called failed. */
export type TxState =
  | { readonly at: "idle" }
  | { readonly at: "preflight" }
  | { readonly at: "blocked"; readonly fault: Fault }
  | { readonly at: "ready" }
  | { readonly at: "awaitingWallet" }
  | { readonly at: "rejected" }
  /** Without a hash while a wallet carries out a batch: it has an id of its own until a block has it. */
  | { readonly at: "submitted"; readonly hash?: Hash | undefined; readonly nonce: number }
  | {
      readonly at: "mined";
      readonly hash: Hash;
      readonly block: bigint;
      readonly blockHash: Hash;
      readonly nonce: number;
    }
  /** Without a hash when only its effect was found on the chain. */
  | { readonly at: "final"; readonly hash?: Hash; readonly block?: bigint }
  /** Without a hash when a wallet gave a batch up before it reached the chain. */
  | { readonly at: "reverted"; readonly hash?: Hash | undefined; readonly fault: Fault }
  /** The same action under another hash: sped up in the wallet. */
  | { readonly at: "replaced"; readonly hash: Hash; readonly by: Hash; readonly nonce: number }
  /** Something else took its place in the account's sequence. */
  | { readonly at: "cancelled"; readonly by: Hash }
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
  | {
      readonly type: "mined";
      readonly hash: Hash;
      readonly block: bigint;
      readonly blockHash: Hash;
      readonly nonce: number;
    }
  | { readonly type: "confirm" }
  | { readonly type: "revert"; readonly hash?: Hash | undefined; readonly fault: Fault }
  | { readonly type: "replace"; readonly by: Hash }
  | { readonly type: "cancel"; readonly by: Hash }
  | { readonly type: "drop" }
  | { readonly type: "reorg" }
  | { readonly type: "lose" }
  /** Its effect is on the chain, whoever sent it. */
  | { readonly type: "effect" };

type At = TxState["at"];

/** What each state listens to; anything else leaves it as it is, so a late answer can never undo an end. */
const listens: Record<At, readonly TxEvent["type"][]> = {
  idle: ["begin"],
  preflight: ["block", "ready"],
  blocked: ["begin"],
  ready: ["begin", "block", "openWallet"],
  awaitingWallet: ["block", "reject", "sent", "lose", "mined", "revert", "effect"],
  rejected: ["begin"],
  submitted: ["mined", "revert", "replace", "cancel", "drop", "lose", "effect"],
  mined: ["confirm", "reorg"],
  final: [],
  reverted: [],
  replaced: ["mined", "revert", "replace", "cancel", "drop", "lose", "effect"],
  cancelled: ["mined"],
  dropped: ["sent", "mined", "revert", "replace", "cancel", "effect"],
  reorged: ["sent", "mined", "revert", "replace", "cancel", "drop", "effect"],
  lost: ["sent", "mined", "revert", "cancel", "effect"],
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
    case "mined":
      return {
        at: "mined",
        hash: event.hash,
        block: event.block,
        blockHash: event.blockHash,
        nonce: event.nonce,
      };
    case "confirm":
      return state.at === "mined" ? { at: "final", hash: state.hash, block: state.block } : state;
    case "revert":
      return { at: "reverted", hash: event.hash, fault: event.fault };
    case "replace":
      return "nonce" in state && state.hash
        ? { at: "replaced", hash: state.hash, by: event.by, nonce: state.nonce }
        : state;
    case "cancel":
      return { at: "cancelled", by: event.by };
    case "drop": {
      const hash = hashOf(state);
      return "nonce" in state && hash ? { at: "dropped", hash, nonce: state.nonce } : state;
    }
    case "reorg":
      return "nonce" in state && state.hash
        ? { at: "reorged", hash: state.hash, nonce: state.nonce }
        : state;
    case "lose":
      return { at: "lost" };
    case "effect":
      return { at: "final" };
  }
}

/** Ended for good: nothing more is watched. */
export function isOver({ at }: TxState): boolean {
  return (
    at === "final" ||
    at === "reverted" ||
    at === "rejected" ||
    at === "cancelled" ||
    at === "blocked"
  );
}

/** The hash under which it is known now. */
export function hashOf(state: TxState): Hash | undefined {
  if (state.at === "replaced") return state.by;
  return "hash" in state ? state.hash : undefined;
}
