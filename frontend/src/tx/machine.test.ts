import { describe, expect, it } from "vitest";
import { isOver, nextState, type TxEvent, type TxState } from "./machine.ts";

const a = `0x${"aa".repeat(32)}` as const;
const b = `0x${"bb".repeat(32)}` as const;
const fault = { kind: "nonce" } as const;
const sent: TxEvent = { type: "sent", hash: a, nonce: 3 };
const mined: TxEvent = { type: "mined", hash: a, block: 9n, blockHash: b, nonce: 3 };
const revert: TxEvent = { type: "revert", hash: a, fault };

const states: Record<TxState["at"], TxState> = {
  idle: { at: "idle" },
  preflight: { at: "preflight" },
  blocked: { at: "blocked", fault },
  ready: { at: "ready" },
  awaitingWallet: { at: "awaitingWallet" },
  rejected: { at: "rejected" },
  submitted: { at: "submitted", hash: a, nonce: 3 },
  mined: { at: "mined", hash: a, block: 9n, blockHash: b, nonce: 3 },
  final: { at: "final", hash: a, block: 9n },
  reverted: { at: "reverted", hash: a, fault },
  replaced: { at: "replaced", hash: a, by: b, nonce: 3 },
  cancelled: { at: "cancelled", by: b },
  dropped: { at: "dropped", hash: a, nonce: 3 },
  reorged: { at: "reorged", hash: a, nonce: 3 },
  lost: { at: "lost" },
};

const events: readonly TxEvent[] = [
  { type: "begin" },
  { type: "block", fault },
  { type: "ready" },
  { type: "openWallet" },
  { type: "reject" },
  sent,
  mined,
  { type: "confirm" },
  revert,
  { type: "replace", by: b },
  { type: "cancel", by: b },
  { type: "drop" },
  { type: "reorg" },
  { type: "lose" },
  { type: "effect" },
];

/** Rows: where; columns: event → where to. What is not listed must change nothing. */
const table: Record<TxState["at"], Partial<Record<TxEvent["type"], TxState["at"]>>> = {
  idle: { begin: "preflight" },
  preflight: { block: "blocked", ready: "ready" },
  blocked: { begin: "preflight" },
  ready: { begin: "preflight", block: "blocked", openWallet: "awaitingWallet" },
  awaitingWallet: {
    block: "blocked",
    reject: "rejected",
    sent: "submitted",
    lose: "lost",
    mined: "mined",
    revert: "reverted",
    effect: "final",
  },
  rejected: { begin: "preflight" },
  submitted: {
    mined: "mined",
    revert: "reverted",
    replace: "replaced",
    cancel: "cancelled",
    drop: "dropped",
    lose: "lost",
    effect: "final",
  },
  mined: { confirm: "final", reorg: "reorged" },
  final: {},
  reverted: {},
  replaced: {
    mined: "mined",
    revert: "reverted",
    replace: "replaced",
    cancel: "cancelled",
    drop: "dropped",
    lose: "lost",
    effect: "final",
  },
  cancelled: { mined: "mined" },
  dropped: {
    sent: "submitted",
    mined: "mined",
    revert: "reverted",
    replace: "replaced",
    cancel: "cancelled",
    effect: "final",
  },
  reorged: {
    sent: "submitted",
    mined: "mined",
    revert: "reverted",
    replace: "replaced",
    cancel: "cancelled",
    drop: "dropped",
    effect: "final",
  },
  lost: {
    sent: "submitted",
    mined: "mined",
    revert: "reverted",
    cancel: "cancelled",
    effect: "final",
  },
};

describe("the transaction machine", () => {
  it.each(Object.values(states))("$at goes where the table says and nowhere else", (state) => {
    for (const event of events) {
      const to = nextState(state, event);
      const expected = table[state.at][event.type];
      if (expected) expect([event.type, to.at]).toEqual([event.type, expected]);
      else expect(to).toBe(state);
    }
  });

  it("keeps the newest hash when a sped-up transaction is dropped or sped up again", () => {
    expect(nextState(states.replaced, { type: "drop" })).toEqual({
      at: "dropped",
      hash: b,
      nonce: 3,
    });
    expect(nextState(states.submitted, { type: "replace", by: b })).toEqual({
      at: "replaced",
      hash: a,
      by: b,
      nonce: 3,
    });
  });

  it("never counts an unknown end as an end", () => {
    expect(isOver(states.lost)).toBe(false);
    expect(isOver(states.dropped)).toBe(false);
    expect(isOver(states.reorged)).toBe(false);
    expect(isOver(states.final)).toBe(true);
  });
});
