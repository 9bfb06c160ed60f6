import fc from "fast-check";
import { zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { anyHistory, contracts, logOf, placed } from "./arbitrary-history.ts";
import { decodeLogs } from "./decode-logs.ts";
import { fold } from "./fold.ts";
import { emptyLedger, keptKey } from "./ledger.ts";
import { readLog } from "./logs.ts";
import { buyer, foldAll, funded, id, order, other } from "./sample-history.ts";

describe("logs", () => {
  it("reads every log of a history, and none of another contract", () => {
    fc.assert(
      fc.property(anyHistory, (logs) => {
        expect(decodeLogs(logs, contracts)).toHaveLength(logs.length);
        const elsewhere = logs.map((log) => ({ ...log, address: other }));
        expect(decodeLogs(elsewhere, contracts)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("ignores unknown events, short data and logs without topics", () => {
    const [log] = placed([funded()]);
    if (log === undefined) throw new Error("no log");
    expect(readLog(log, contracts)).toMatchObject({
      eventName: "Funded",
      args: { id, amount: 1_000n },
      at: { block: 10 },
    });
    expect(readLog({ ...log, topics: [] }, contracts)).toBeUndefined();
    expect(readLog({ ...log, topics: [zeroHash] }, contracts)).toBeUndefined();
    expect(readLog({ ...log, data: "0x12" }, contracts)).toBeUndefined();
  });
});

describe("fold", () => {
  it("in batches, with overlaps, or at once: the same ledger", () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.array(fc.nat(60), { maxLength: 6 }),
        fc.nat(5),
        (logs, cuts, overlap) => {
          const events = decodeLogs(logs, contracts);
          const bounds = [...cuts.toSorted((a, b) => a - b), events.length];
          let ledger = emptyLedger;
          let from = 0;
          for (const to of bounds) {
            ledger = fold(ledger, events.slice(Math.max(0, from - overlap), to));
            from = Math.max(from, to);
          }
          expect(ledger).toEqual(fold(emptyLedger, events));
        },
      ),
    );
  });

  it("does not depend on the order in which a node hands over the logs", () => {
    const shuffled = anyHistory.chain((logs) =>
      fc.tuple(fc.constant(logs), fc.shuffledSubarray([...logs], { minLength: logs.length })),
    );
    fc.assert(
      fc.property(shuffled, ([logs, mixed]) => {
        const ledger = foldAll([...mixed, ...mixed]);
        expect(ledger).toEqual(foldAll(logs));
        expect([...ledger.orders.keys()]).toEqual([...foldAll(logs).orders.keys()]);
      }),
    );
  });

  it("changes nothing that it was given", () => {
    fc.assert(
      fc.property(anyHistory, (logs) => {
        const events = decodeLogs(logs, contracts);
        const half = fold(emptyLedger, events.slice(0, events.length >> 1));
        const before = structuredClone(half);
        fold(half, events);
        expect(half).toEqual(before);
        expect(emptyLedger.orders.size + emptyLedger.seen.size).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it("loses no money: every order's amount is held, released or returned", () => {
    fc.assert(
      fc.property(anyHistory, (logs) => {
        for (const row of foldAll(logs).orders.values()) {
          expect(row.held + row.released + row.returned).toBe(row.order.amount);
          expect(row.paid).toBe(row.released - row.refunded);
          expect(row.held >= 0n && row.paid >= 0n).toBe(true);
          expect(row.state === "closed").toBe(row.held === 0n);
        }
      }),
    );
  });

  it("forgets an order whose opening was reorganised away: what follows it says nothing", () => {
    const ledger = foldAll(
      placed([logOf("Checkout", "Shipped", { id, trace: zeroHash, until: 5 })]),
    );
    expect(ledger.orders.size).toBe(0);
    expect(ledger.seen.size).toBe(1);
  });

  it("takes the same log of another block for another event", () => {
    const kept = placed([
      logOf("Checkout", "Kept", { token: order.token, account: buyer, amount: 5n }),
    ]);
    const moved = kept.map((log) => ({ ...log, blockHash: id }));
    expect(foldAll([...kept, ...kept, ...moved]).kept.get(keptKey(order.token, buyer))).toBe(10n);
  });
});
