import { describe, expect, it } from "vitest";
import { noAmount, toAmount } from "../money/amount.ts";
import { escrowFacts, orderFlag } from "./flags.ts";
import { type EscrowFacts, type OrderTerms, orderStatus, silentSplit } from "./status.ts";

const buyer = "0x00000000000000000000000000000000000000b1";
const seller = "0x00000000000000000000000000000000000000a1";
const arbiter = "0x00000000000000000000000000000000000000c1";
const order: OrderTerms = {
  buyer,
  seller,
  arbiter,
  amount: 1_000n,
  silenceBps: 3_333,
  payBy: 100,
  shipBy: 200,
};
const escrow = (flags: number, more: Partial<EscrowFacts> = {}): EscrowFacts => ({
  ...escrowFacts({ held: 1_000n, paid: 0n, clock: 0, flags }),
  ...more,
});

describe("dates are inclusive: the one who must act still may at the very second, anyone only after it", () => {
  const unpaid = escrow(0, { held: noAmount });
  const open = escrow(orderFlag.opened);
  const shipped = escrow(orderFlag.opened | orderFlag.shipped, { clock: 300 });
  const disputed = escrow(orderFlag.opened | orderFlag.shipped | orderFlag.disputed, {
    clock: 400,
  });

  it.each([
    [unpaid, 99, "unpaid", "lapsed", 100],
    [open, 199, "proposal", "overdue", 200],
    [shipped, 299, "shipped", "releasable", 300],
    [disputed, 399, "disputed", "silent", 400],
  ] as const)("%#", (facts, before, stage, after, at) => {
    const stages = [before, at, at + 1].map((now) => orderStatus(order, facts, now, buyer).stage);
    expect(stages).toEqual([stage, stage, after]);
    const { deadline } = orderStatus(order, facts, at, buyer);
    expect(deadline?.at).toBe(at);
  });

  it.each([
    [open, 200, "reclaim"],
    [shipped, 300, "release"],
    [disputed, 400, "ruleByDefault"],
  ] as const)("gives the exit to a stranger one second later (%#)", (facts, at, verb) => {
    expect(orderStatus(order, facts, at, undefined).verbs).toEqual([]);
    expect(orderStatus(order, facts, at + 1, undefined).verbs).toEqual([verb]);
  });
});

describe("who may do what", () => {
  const open = escrow(orderFlag.opened);
  it("while the seller has not shipped", () => {
    expect(orderStatus(order, open, 150, buyer).verbs).toEqual(["release", "dispute"]);
    expect(orderStatus(order, open, 150, seller).verbs).toEqual(["ship", "void", "dispute"]);
    expect(orderStatus(order, open, 150, arbiter).verbs).toEqual([]);
  });

  it("once the seller is late he can only give the money back", () => {
    expect(orderStatus(order, open, 201, seller).verbs).toEqual(["reclaim", "void"]);
  });

  it("in dispute the buyer may concede, the seller give back, the arbiter rule", () => {
    const facts = escrow(orderFlag.opened | orderFlag.disputed, { clock: 400 });
    expect(orderStatus(order, facts, 300, buyer).verbs).toEqual(["release"]);
    expect(orderStatus(order, facts, 300, seller).verbs).toEqual(["void"]);
    expect(orderStatus(order, facts, 300, arbiter).verbs).toEqual(["rule"]);
    expect(orderStatus(order, facts, 401, arbiter).verbs).toEqual(["ruleByDefault"]);
  });

  it("when the arbiter is silent the buyer gets all of what was never shipped, else the share of the terms", () => {
    const outcome = (flags: number) =>
      orderStatus(
        order,
        escrow(orderFlag.opened | orderFlag.disputed | flags, { clock: 400 }),
        401,
        buyer,
      ).deadline?.otherwise;
    expect(outcome(0)).toEqual({ what: "silence", toBuyer: 1_000n, toSeller: 0n });
    expect(outcome(orderFlag.shipped)).toEqual({ what: "silence", toBuyer: 333n, toSeller: 667n });
  });

  it("without an arbiter nobody disputes", () => {
    const alone = { ...order, arbiter: "0x0000000000000000000000000000000000000000" } as const;
    expect(orderStatus(alone, open, 150, buyer).verbs).toEqual(["release"]);
    // The zero address is nobody, also when it looks.
    expect(orderStatus(alone, open, 150, alone.arbiter).role).toBe("other");
  });

  it("addresses are compared without regard to case", () => {
    expect(orderStatus(order, open, 150, "0x00000000000000000000000000000000000000B1").role).toBe(
      "buyer",
    );
  });
});

describe("how it ended", () => {
  const closed = (paid: bigint) =>
    orderStatus(
      order,
      escrow(orderFlag.opened, { held: noAmount, paid: toAmount(paid) }),
      999,
      seller,
    );
  it("tells paid, returned and shared apart", () => {
    expect(closed(1_000n)).toMatchObject({ stage: "paid", verbs: ["refund"], turn: "nobody" });
    expect(closed(0n)).toMatchObject({ stage: "returned", verbs: [] });
    expect(closed(600n)).toMatchObject({ stage: "split", verbs: ["refund"] });
    expect(closed(1_000n).deadline).toBeUndefined();
  });
});

it("rounds the buyer's silent share down and loses nothing", () => {
  expect(silentSplit(toAmount(1_000n), 3_333)).toEqual({ toBuyer: 333n, toSeller: 667n });
  expect(silentSplit(toAmount(1n), 9_999)).toEqual({ toBuyer: 0n, toSeller: 1n });
});
