import { toWei } from "@comptoir/sdk/money/amount";
import { describe, expect, it } from "vitest";
import { isOver, nextState, type TxEvent, type TxState } from "./machine.ts";

const a = `0x${"aa".repeat(32)}` as const;
const b = `0x${"bb".repeat(32)}` as const;
const fault = { kind: "nonce" } as const;
const sent: TxEvent = { type: "sent", hash: a, nonce: 3 };
const mined: TxEvent = { type: "mined", hash: a, block: 9n, blockHash: b, nonce: 3 };
const where = { block: 9n, blockHash: b, nonce: 3 };
const revert: TxEvent = { type: "revert", hash: a, fault, cause: "known", where };
const gap = { is: "gap", missing: 2 } as const;

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
  reverted: { at: "reverted", hash: a, fault, cause: "known", where, settled: false },
  replaced: { at: "replaced", hash: a, by: b, nonce: 3 },
  cancelled: { at: "cancelled", hash: a, by: b, where, settled: false },
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
  { type: "held", by: gap },
  mined,
  { type: "confirm" },
  revert,
  { type: "replace", by: b },
  { type: "cancel", by: b, where },
  { type: "drop" },
  { type: "reorg" },
  { type: "lose" },
  { type: "unanswered" },
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
    unanswered: "lost",
    mined: "mined",
    revert: "reverted",
    effect: "final",
  },
  rejected: { begin: "preflight" },
  submitted: {
    held: "submitted",
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
  reverted: { confirm: "reverted", reorg: "reorged" },
  replaced: {
    held: "replaced",
    mined: "mined",
    revert: "reverted",
    replace: "replaced",
    cancel: "cancelled",
    drop: "dropped",
    lose: "lost",
    effect: "final",
  },
  cancelled: { confirm: "cancelled", reorg: "reorged" },
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

  it("calls a refusal and a cancellation an end only when the chain cannot take them back", () => {
    for (const state of [states.reverted, states.cancelled]) {
      expect(isOver(state)).toBe(false);
      const settled = nextState(state, { type: "confirm" });
      expect(isOver(settled)).toBe(true);
      expect(nextState(settled, { type: "reorg" })).toBe(settled);
      expect(nextState(state, { type: "reorg" })).toEqual({ at: "reorged", hash: a, nonce: 3 });
    }
    // A batch the wallet gave up never was in a block: there is nothing to wait for.
    const abandoned = nextState(states.submitted, { type: "revert", fault });
    expect(isOver(abandoned)).toBe(true);
  });

  it("remembers what a transaction waits for, until it waits no longer", () => {
    const held = nextState(states.submitted, { type: "held", by: gap });
    expect(held).toMatchObject({ at: "submitted", hash: a, held: gap });
    expect(nextState(held, { type: "held", by: { ...gap } })).toBe(held);
    expect(nextState(held, { type: "held", by: undefined })).toEqual(states.submitted);
    const fee = (needed: bigint): TxEvent => ({
      type: "held",
      by: { is: "fee", offered: toWei(5n), needed: toWei(needed) },
    });
    const dear = nextState(held, fee(7n));
    expect(dear).toMatchObject({ held: { is: "fee", needed: 7n } });
    // The fee moves with each block; only that it is too high is news.
    expect(nextState(dear, fee(8n))).toBe(dear);
  });

  it("never counts an unknown end as an end", () => {
    expect(isOver(states.lost)).toBe(false);
    expect(isOver(states.dropped)).toBe(false);
    expect(isOver(states.reorged)).toBe(false);
    expect(isOver(states.final)).toBe(true);
  });
});
