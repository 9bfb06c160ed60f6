import { describe, expect, it } from "vitest";
import { compareLive, hasMoved, type Watched } from "./live.ts";

const watched = (change: Partial<Watched> = {}): Watched => ({
  key: "price",
  label: () => "Price",
  shown: 200n,
  read: async () => 0n,
  write: String,
  ...change,
});

describe("a value that moves", () => {
  it("is marked when it is not what the page showed", () => {
    const live = compareLive([watched()], [210n], undefined);
    expect(live).toMatchObject([{ value: 210n, was: 200n }]);
    expect(hasMoved(live)).toBe(true);
  });

  it("is compared with what the sheet showed from then on", () => {
    const first = compareLive([watched()], [210n], undefined);
    expect(hasMoved(compareLive([watched()], [210n], first))).toBe(false);
    expect(compareLive([watched()], [220n], first)).toMatchObject([{ value: 220n, was: 210n }]);
    // Back to what the page showed is a change as well: the sheet said something else.
    expect(compareLive([watched()], [200n], first)).toMatchObject([{ value: 200n, was: 210n }]);
  });

  it("may move within what was said, but not in small steps beyond it", () => {
    const atMost = watched({ covers: (seen, now) => now >= seen && now <= seen + 10n });
    const first = compareLive([atMost], [208n], undefined);
    expect(hasMoved(first)).toBe(false);
    expect(hasMoved(compareLive([atMost], [212n], first))).toBe(true);
  });
});
