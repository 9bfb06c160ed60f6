import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient, custom, toHex } from "viem";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChainClock } from "./clock.ts";

/** 3 March 2027 on the chain, whatever the computer believes. */
const chainTime = 1_804_082_709;
const day = 86_400_000;

function clockOver(state: { time: number; down?: boolean }) {
  const transport = custom(
    {
      request: async () => {
        if (state.down) throw new Error("Failed to fetch");
        return {
          number: "0x1",
          hash: toHex(state.time, { size: 32 }),
          timestamp: toHex(state.time),
          transactions: [],
        };
      },
    },
    { retryCount: 0 },
  );
  let elapsed = 0;
  const client = createClient({ transport, batch: { multicall: true } });
  const clock = new ChainClock(client as never, false, () => elapsed);
  return {
    clock,
    pass: (milliseconds: number) => {
      elapsed += milliseconds;
    },
  };
}

describe("chain time", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: (chainTime + 86_400) * 1000 }));
  afterEach(() => vi.useRealTimers());

  it("is the block's and what elapsed since, on a computer whose date is a day off", async () => {
    const { clock, pass } = clockOver({ time: chainTime });
    await clock.refresh();
    expect(clock.now()).toBe(chainTime);
    pass(61_500);
    expect(clock.now()).toBe(chainTime + 61);
  });

  it("does not move when the computer's date is set right under way", async () => {
    const { clock, pass } = clockOver({ time: chainTime });
    await clock.refresh();
    for (const date of [Date.now() - day, Date.now() + 3 * day, 0]) {
      vi.setSystemTime(date);
      expect(clock.now()).toBe(chainTime);
    }
    pass(1_000);
    expect(clock.now()).toBe(chainTime + 1);
  });

  it("uses a timer that no date can move, unless it is given one", async () => {
    const client = createClient({
      transport: custom({
        request: async () => ({
          number: "0x1",
          hash: toHex(1, { size: 32 }),
          timestamp: toHex(chainTime),
          transactions: [],
        }),
      }),
    });
    const clock = new ChainClock(client as never, false);
    await clock.refresh();
    vi.setSystemTime(Date.now() + 5 * day);
    expect(clock.now()).toBe(chainTime);
  });

  it("is not guessed from the computer's date when no block was ever seen", async () => {
    const { clock } = clockOver({ time: chainTime, down: true });
    await expect(clock.moment()).rejects.toMatchObject({ fault: { kind: "unreachable" } });
    expect(clock.now()).toBeUndefined();
  });

  it("goes on from the last block while the node is away", async () => {
    const state = { time: chainTime, down: false };
    const { clock, pass } = clockOver(state);
    await clock.refresh();
    state.down = true;
    pass(30_000);
    expect(await clock.moment()).toBe(chainTime + 30);
  });
});

it("no source takes the computer's date for the chain's time", () => {
  const folder = join(import.meta.dirname, "..");
  const guilty = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path))
    .filter((path) =>
      /Date\.now\(\)\s*\/|new Date\(\)/u.test(readFileSync(join(folder, path), "utf8")),
    );
  expect(guilty).toEqual([]);
});

describe("how often a page asks for the newest block", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const asked = async (milliseconds: number, hastened: boolean): Promise<number> => {
    const { clock } = clockOver({ time: chainTime });
    const refresh = vi.spyOn(clock, "refresh").mockResolvedValue();
    const settle = hastened ? clock.hasten() : undefined;
    const leave = clock.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(milliseconds);
    settle?.();
    leave();
    return refresh.mock.calls.length;
  };

  it("is every eight seconds for a reader, and every four while a transaction waits", async () => {
    expect(await asked(63_000, false)).toBe(8);
    expect(await asked(63_000, true)).toBe(16);
  });
});
