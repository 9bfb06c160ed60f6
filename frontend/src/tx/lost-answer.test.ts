import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { noWei } from "@comptoir/sdk/money/amount";
import { encodeFunctionData } from "viem";
import { describe, expect, it } from "vitest";
import type { Call } from "./define-write.ts";
import { DeskStage } from "./test-desk.ts";
import { until } from "./test-fund.ts";

const stage = new DeskStage(18_647);

describe("an answer that never came", () => {
  it("is found on the chain when the wallet failed after sending", async () => {
    stage.wallet.be("loseReply");
    const order = await stage.newOrder();
    const { outcome } = await stage.agree({ order, permit: true });
    expect(await outcome).toMatchObject({ done: true });
    expect(await stage.held(order)).toBe(order.amount);
    expect(stage.wallet.sent).toHaveLength(1);
  });

  it.each([-32_000, 4900, 4901])("is not taken for a no when the error is %d", async (code) => {
    stage.wallet.be(code);
    const order = await stage.newOrder();
    const { outcome } = await stage.agree({ order, permit: false });
    // The approval first.
    await until(() => expect(stage.wallet.sent.length).toBe(2));
    expect(await outcome).toMatchObject({ done: true });
  });

  it("is found while it waits for a block, and followed by its hash from then on", async () => {
    stage.wallet.be("loseReply");
    const { outcome } = await stage.submit();
    expect(stage.lastState()).toMatchObject({ hash: stage.sent().hash });
    await stage.chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({ done: true, state: { hash: stage.sent().hash } });
  });

  it("is found while the wallet is still thought to be open", async () => {
    stage.wallet.be("neverButSend");
    const { outcome } = await stage.agree({ order: await stage.newOrder(), permit: true });
    expect(await outcome).toMatchObject({
      done: true,
      state: { hash: stage.wallet.sent[0]?.hash },
    });
  });

  it.each(["former", "new"])(
    "is none when the wallet names a %s transaction that is another",
    async (which) => {
      const other = { to: stage.seller, data: "0x", value: noWei } as const;
      const former = await stage.wallet.broadcast(other);
      await stage.chain.test.mine({ blocks: 2 });
      const send = async () => (which === "former" ? former : stage.wallet.broadcast(other));
      await stage.reload({ wallet: { ...stage.wallet.port, send } });
      const order = await stage.newOrder();
      await stage.agree({ order, permit: true });
      // No payment is shown that was not made.
      await until(() => expect(stage.lastState()?.at).toBe("lost"));
      expect(stage.desk.snapshot().records.at(-1)?.hashes).toEqual([]);
    },
  );

  it("is found though the wallet named another transaction", async () => {
    const other = { to: stage.seller, data: "0x", value: noWei } as const;
    const former = await stage.wallet.broadcast(other);
    const send = async (call: Call) => {
      await stage.wallet.broadcast(call);
      return former;
    };
    await stage.reload({ wallet: { ...stage.wallet.port, send } });
    const { outcome } = await stage.agree({ order: await stage.newOrder(), permit: true });
    expect(await outcome).toMatchObject({ done: true, state: { hash: stage.sent().hash } });
  });

  it("is found by its effect when the transaction itself cannot be", async () => {
    stage.wallet.be("never");
    const order = await stage.newOrder();
    await stage.agree({ order, permit: true });
    await until(() => expect(stage.lastState()?.at).toBe("awaitingWallet"));
    stage.desk.stop();
    // The wallet re-wrote the transaction on its way (a paymaster, a batch): other calldata, the same order.
    const { Checkout } = stage.chain.deployment.addresses;
    const approve = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [Checkout, order.amount],
    });
    await stage.wallet.broadcast({ to: stage.chain.euro, data: approve, value: noWei });
    await stage.wallet.broadcast({
      to: Checkout,
      data: encodeFunctionData({ abi: checkoutAbi, functionName: "fund", args: [order] }),
      value: noWei,
    });
    await stage.reload();
    await until(() => expect(stage.lastState()?.at).toBe("final"));
  });
});

describe("a wallet that never answers", () => {
  it("leaves its question standing, and is never called failed", async () => {
    stage.wallet.be("never");
    await stage.agree({ order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.lastState()?.at).toBe("awaitingWallet"));
    await until(() => expect(stage.flowAt()).toBe("awaitingWallet"));
    // Kept before the wallet opened.
    expect(await stage.store.all()).toMatchObject([{ state: { at: "awaitingWallet" } }]);
    stage.desk.close();
    for (let look = 0; look < 5; look += 1) stage.desk.wake();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(stage.lastState()?.at).toBe("awaitingWallet");
  });

  it("is unknown after a reload, while nothing is known, and may be put away", async () => {
    stage.wallet.be("never");
    await stage.agree({ order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.lastState()?.at).toBe("awaitingWallet"));
    await stage.reload();
    await until(() => expect(stage.lastState()?.at).toBe("lost"));
    const [record] = stage.desk.snapshot().records;
    await stage.desk.forget(record?.id ?? "");
    expect(stage.desk.snapshot().records).toEqual([]);
    expect(await stage.store.all()).toEqual([]);
  });

  it("may be declined in it after all", async () => {
    let decline = () => {};
    await stage.reload({
      wallet: {
        ...stage.wallet.port,
        send: () =>
          new Promise((_, reject) => {
            decline = () => reject(Object.assign(new Error("no"), { code: 4001 }));
          }),
      },
    });
    const { outcome } = await stage.agree({ order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.flowAt()).toBe("awaitingWallet"));
    stage.desk.close();
    decline();
    expect(await outcome).toEqual({ done: false, why: "rejected" });
    expect(await stage.store.all()).toEqual([]);
  });
});

describe("a page that is away", () => {
  it("goes on after a reload while it waits for a block", async () => {
    await stage.submit();
    const hash = stage.wallet.sent[0]?.hash;
    stage.desk.stop();
    await stage.chain.test.mine({ blocks: 1 });
    stage.changed.length = 0;
    await stage.reload();
    await until(() => expect(stage.lastState()).toMatchObject({ at: "final", hash }));
    expect(stage.changed).toContain("orders");
  });

  it("catches up at once when somebody comes back, though its timers slept", async () => {
    await stage.reload({ interval: 3_600_000 });
    const { outcome } = await stage.submit();
    stage.desk.rest();
    await stage.chain.test.mine({ blocks: 1 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.lastState()?.at).toBe("submitted");
    stage.desk.wake();
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
  });

  it("asks the node nothing while nobody looks", async () => {
    let asked = 0;
    const client = stage.clientWith("eth_getTransactionReceipt", () => {
      asked += 1;
      return null;
    });
    await stage.reload({ client });
    await stage.submit();
    stage.desk.rest();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toBe(before);
    stage.desk.wake();
    await until(() => expect(asked).toBeGreaterThan(before));
  });

  it("looks with each block rather than by the clock of the computer", async () => {
    const listeners = new Set<() => void>();
    await stage.reload({
      interval: 3_600_000,
      onBlock: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const { outcome } = await stage.submit();
    await until(() => expect(listeners.size).toBe(1));
    await stage.chain.test.mine({ blocks: 1 });
    for (const listener of [...listeners]) listener();
    expect(await outcome).toMatchObject({ done: true });
    expect(listeners.size).toBe(0);
  });
});
