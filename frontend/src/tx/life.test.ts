import { noWei } from "@comptoir/sdk/money/amount";
import { describe, expect, it } from "vitest";
import { DeskStage, high } from "./test-desk.ts";
import { until } from "./test-fund.ts";

const stage = new DeskStage(18_641);
const mine = (blocks = 1) => stage.chain.test.mine({ blocks });

describe("a transaction that waits for its block", () => {
  it("is followed when the wallet speeds it up", async () => {
    const { outcome } = await stage.submit();
    const first = stage.sent();
    const second = await stage.wallet.broadcast(first.call, { ...high, nonce: first.nonce });
    await until(() => expect(stage.lastState()).toMatchObject({ at: "replaced", by: second }));
    await mine();
    expect(await outcome).toMatchObject({ done: true, state: { at: "final", hash: second } });
  });

  it("is cancelled when something else takes its place", async () => {
    const { outcome } = await stage.submit();
    const by = await stage.wallet.broadcast(
      { to: stage.wallet.address, data: "0x", value: noWei },
      { ...high, nonce: stage.sent().nonce },
    );
    await mine();
    expect(await outcome).toMatchObject({
      done: false,
      why: "over",
      state: { at: "cancelled", by, settled: true },
    });
  });

  it("may be dropped by the node, and is found again when it comes back", async () => {
    const { outcome } = await stage.submit();
    const first = stage.sent();
    await stage.chain.test.dropTransaction({ hash: first.hash });
    await until(() => expect(stage.lastState()?.at).toBe("dropped"));
    const again = await stage.wallet.broadcast(first.call, { ...high, nonce: first.nonce });
    stage.desk.wake();
    await mine();
    stage.desk.wake();
    expect(await outcome).toMatchObject({ done: true, state: { hash: again } });
  });

  it("is never called dropped because a node did not answer", async () => {
    await stage.submit();
    let asked = 0;
    const tooMany = () => {
      asked += 1;
      throw new Error("429 Too Many Requests");
    };
    // Nor does it show what waits, as most public nodes do not.
    const blind = stage.clientWith("eth_getBlockByNumber", () => null);
    await stage.reload({ client: stage.clientWith("eth_getTransactionByHash", tooMany, blind) });
    await until(() => expect(asked).toBeGreaterThan(5));
    expect(stage.lastState()?.at).toBe("submitted");
  });
});

describe("what holds a transaction up", () => {
  const held = () => {
    const state = stage.lastState();
    return state?.at === "submitted" ? state.held : "not submitted";
  };
  /** A wallet that gives the transaction another number or price than it should. */
  const sentWith = (fees: Parameters<typeof stage.wallet.broadcast>[1]) =>
    stage.reload({
      wallet: {
        ...stage.wallet.port,
        send: (call) => stage.wallet.broadcast(call, { ...high, ...fees }),
      },
    });
  const filler = { to: stage.seller, data: "0x", value: noWei } as const;

  it("is an earlier number of the account that is missing, until it is there", async () => {
    await sentWith({ nonce: 2 });
    const { outcome } = await stage.submit();
    await until(() => expect(held()).toEqual({ is: "gap", missing: 0 }));
    await stage.wallet.broadcast(filler, { ...high, nonce: 0 });
    await until(() => expect(held()).toEqual({ is: "gap", missing: 1 }));
    await stage.wallet.broadcast(filler, { ...high, nonce: 1 });
    await until(() => expect(held()).toEqual({ is: "queue", ahead: 2 }));
    await mine();
    expect(await outcome).toMatchObject({ done: true });
  });

  it("is a fee that rose above what it offers, until it falls", async () => {
    const offered = 3n * 10n ** 9n;
    await sentWith({ maxFeePerGas: offered, maxPriorityFeePerGas: 1n });
    const { outcome } = await stage.submit();
    expect(held()).toBeUndefined();
    const needed = 80n * 10n ** 9n;
    await stage.chain.test.setNextBlockBaseFeePerGas({ baseFeePerGas: needed });
    await until(() => expect(held()).toEqual({ is: "fee", offered, needed }));
    await stage.chain.test.setNextBlockBaseFeePerGas({ baseFeePerGas: 10n ** 9n });
    await until(() => expect(held()).toBeUndefined());
    await mine();
    expect(await outcome).toMatchObject({ done: true });
  });
});

describe("a chain that takes a block back", () => {
  const snapshot = () => stage.chain.test.snapshot();
  const back = async (id: Awaited<ReturnType<typeof snapshot>>) => {
    await stage.chain.test.revert({ id });
    // Reverting sets the chain's ways back to those of the snapshot.
    await stage.chain.test.setAutomine(false);
  };

  it("is noticed before the transaction counts as certain, and it is mined again", async () => {
    await stage.reload({ confirmations: 3 });
    const before = await snapshot();
    const { outcome } = await stage.submit();
    const { hash, call, nonce } = stage.sent();
    await mine();
    await until(() => expect(stage.lastState()?.at).toBe("mined"));
    stage.changed.length = 0;
    await back(before);
    // Another branch, as long as the former: the block of the same height is another.
    await mine(2);
    await until(() => expect(stage.lastState()).toMatchObject({ at: "reorged", hash }));
    expect(stage.changed).toContain("orders");
    await stage.wallet.broadcast(call, { ...high, nonce });
    await mine(3);
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
  });

  it("may lose the transaction with it", async () => {
    await stage.reload({ confirmations: 3 });
    const before = await snapshot();
    await stage.submit();
    await mine();
    await until(() => expect(stage.lastState()?.at).toBe("mined"));
    await back(before);
    await mine(2);
    await until(() => expect(stage.lastState()?.at).toBe("dropped"));
    expect(await stage.store.all()).toMatchObject([{ state: { at: "dropped" } }]);
  });

  it("may give back what it had cancelled", async () => {
    await stage.reload({ confirmations: 3 });
    const { outcome } = await stage.submit();
    const { call, nonce } = stage.sent();
    const before = await snapshot();
    await stage.wallet.broadcast(
      { to: stage.seller, data: "0x", value: noWei },
      { ...high, nonce },
    );
    await mine();
    await until(() => expect(stage.lastState()).toMatchObject({ at: "cancelled", settled: false }));
    await back(before);
    await mine(4);
    // The very transaction that had lost its place waits again, or is sent again by its wallet.
    await stage.wallet.broadcast(call, { ...high, nonce }).catch(() => undefined);
    await mine(4);
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
  });
});
