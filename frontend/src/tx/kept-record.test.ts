import { describe, expect, it } from "vitest";
import { readRecord, surplusOf } from "./kept-record.ts";
import { isOver, type TxState } from "./machine.ts";
import { hashA, hashB, recordAt, states } from "./sample-records.ts";

const fault = { kind: "revert", message: undefined } as const;
/** A state as it may lie in the store, whatever the types say now. */
const kept = (state: unknown) => recordAt(state as TxState);

describe("a record out of the store", () => {
  it.each(Object.entries(states))("comes back as it was: %s", (_, state) => {
    const record = recordAt(state as TxState);
    expect(readRecord(record)).toEqual(record);
  });

  it.each([
    ["a refusal", { at: "reverted", hash: hashA, fault }],
    ["a cancellation", { at: "cancelled", by: hashB }],
  ])("of a former version is still an end, and not asked about for ever: %s", (_, state) => {
    const record = readRecord(kept(state));
    expect(record?.state.at).toBe(state.at);
    expect(record && isOver(record.state)).toBe(true);
  });

  it.each([
    undefined,
    null,
    "mined",
    {},
    { at: "of a later version" },
    { at: "mined", hash: hashA },
    { at: "submitted" },
    { at: "reverted" },
  ])("whose state is broken is unknown, not forgotten: %j", (state) => {
    expect(readRecord(kept(state))?.state).toEqual({ at: "lost" });
  });

  it.each([
    undefined,
    7,
    {},
    { v: 1 },
    { ...recordAt(states.lost), v: 2 },
    { ...recordAt(states.lost), account: "0x12" },
    { ...recordAt(states.lost), call: {} },
    { ...recordAt(states.lost), fromBlock: 1 },
  ])("that tells nothing is left out: case %#", (value) => {
    expect(readRecord(value)).toBeUndefined();
  });
});

it("of many, only ended ones are dropped", () => {
  const record = (at: TxState, index: number) => recordAt(at, { id: String(index) });
  const open = Array.from({ length: 100 }, (_, index) => record(states.lost, index));
  const ended = Array.from({ length: 120 }, (_, index) => record(states.final, 100 + index));
  expect(surplusOf([...open, ...ended]).map(({ id }) => id)).toEqual(
    ended.slice(0, 20).map(({ id }) => id),
  );
  expect(surplusOf([...open, ...open, ...open])).toEqual([]);
  expect(surplusOf(open)).toEqual([]);
});
