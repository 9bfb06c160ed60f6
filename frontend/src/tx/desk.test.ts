import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { noWei } from "@comptoir/sdk/money/amount";
import { encodeFunctionData } from "viem";
import { describe, expect, it } from "vitest";
import { DeskStage } from "./test-desk.ts";
import { fund, until } from "./test-fund.ts";

const stage = new DeskStage(18_640);

describe("an action that goes well", () => {
  it("signs a permit and pays, in one transaction, without any standing allowance", async () => {
    const order = await stage.newOrder();
    const outcome = stage.desk.begin(fund, { order, permit: true });
    await until(() => expect(stage.flowAt()).toBe("ready"));
    expect(stage.desk.snapshot().flow?.steps.map(({ kind }) => kind)).toEqual(["permit", "action"]);
    void stage.desk.confirm();
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
    expect(stage.wallet.sent).toHaveLength(1);
    expect(await stage.held(order)).toBe(order.amount);
    expect(stage.changed).toContain("orders");
    expect(stage.desk.snapshot().flow).toBeUndefined();
  });

  it("approves exactly the amount where there is no permit", async () => {
    const order = await stage.newOrder();
    const { outcome } = await stage.agree({ order, permit: false });
    expect(await outcome).toMatchObject({ done: true });
    const { Checkout } = stage.chain.deployment.addresses;
    expect(stage.wallet.sent.map(({ call }) => call.to)).toEqual([stage.chain.euro, Checkout]);
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [Checkout, order.amount],
    });
    expect(stage.wallet.sent[0]?.call.data).toBe(data);
  });

  it("asks for no allowance that is there already", async () => {
    const { Checkout } = stage.chain.deployment.addresses;
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [Checkout, 9_000_000n],
    });
    await stage.wallet.broadcast({ to: stage.chain.euro, data, value: noWei });
    void stage.desk.begin(fund, { order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.flowAt()).toBe("ready"));
    expect(stage.desk.snapshot().flow?.steps.map(({ kind }) => kind)).toEqual(["action"]);
  });

  it("reviews what the calldata says", async () => {
    void stage.desk.begin(fund, { order: await stage.newOrder(1_234_567n), permit: true });
    await until(() => expect(stage.flowAt()).toBe("ready"));
    const { flow } = stage.desk.snapshot();
    const words = {
      locale: "en",
      amount: String,
      unit: () => ({ symbol: "EURD", decimals: 6 }),
      person: String,
      time: String,
      duration: String,
    } as const;
    expect(flow?.kind === "write" && flow.write.review(words).title).toBe("Pay 1234567");
  });
});

describe("what stops before the wallet opens", () => {
  it("too little money", async () => {
    void stage.desk.begin(fund, { order: await stage.newOrder(30_000_000n), permit: true });
    await until(() =>
      expect(stage.fault()).toMatchObject({
        kind: "balanceTooLow",
        have: 20_000_000n,
        need: 30_000_000n,
      }),
    );
    expect(stage.wallet.sent).toEqual([]);
  });

  it("too little coin for the fee", async () => {
    await stage.chain.test.setBalance({ address: stage.wallet.address, value: 1_000n });
    void stage.desk.begin(fund, { order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.fault()).toMatchObject({ kind: "insufficientFunds" }));
    expect(stage.wallet.sent).toEqual([]);
  });

  it("what the contract would refuse, by name and number", async () => {
    const order = await stage.newOrder();
    void stage.desk.begin(fund, {
      order: { ...order, buyer: stage.seller, seller: stage.wallet.address },
      permit: true,
    });
    await until(() => expect(stage.fault()).toMatchObject({ kind: "contract", name: "NotBuyer" }));
  });

  it("a date that has passed", async () => {
    const order = { ...(await stage.newOrder()), payBy: 10 };
    void stage.desk.begin(fund, { order, permit: true });
    await until(() => expect(stage.fault()).toEqual({ kind: "deadlinePassed", deadline: 10 }));
  });

  it("a wallet on another network, and goes on once that is put right", async () => {
    stage.wallet.onChain(1);
    void stage.desk.begin(fund, { order: await stage.newOrder(), permit: true });
    await until(() => expect(stage.fault()).toMatchObject({ kind: "wrongChain", actual: 1 }));
    stage.wallet.onChain(undefined);
    stage.desk.retry();
    await until(() => expect(stage.flowAt()).toBe("ready"));
    expect(stage.wallet.sent).toEqual([]);
  });

  it("paying the same order twice", async () => {
    const order = await stage.newOrder();
    const { outcome } = await stage.agree({ order, permit: true });
    await outcome;
    void stage.desk.begin(fund, { order, permit: true });
    await until(() =>
      expect(stage.fault()).toMatchObject({ kind: "contract", name: "AlreadyOpen" }),
    );
  });
});

describe("the person says no", () => {
  it("leaves nothing behind and lets him begin again", async () => {
    stage.wallet.be("reject");
    const { outcome } = await stage.agree({ order: await stage.newOrder(), permit: false });
    await until(() => expect(stage.flowAt()).toBe("rejected"));
    expect(stage.desk.snapshot().records).toEqual([]);
    expect(await stage.store.all()).toEqual([]);
    stage.wallet.be("approve");
    stage.desk.retry();
    await until(() => expect(stage.flowAt()).toBe("ready"));
    void stage.desk.confirm();
    expect(await outcome).toMatchObject({ done: true });
  });
});
