import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { type Order, orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { encodeFunctionData, zeroAddress, zeroHash } from "viem";
import { getBlock, readContract } from "viem/actions";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { defineWrite, type Topic } from "./define-write.ts";
import { Desk } from "./desk.ts";
import { memoryStore, type RecordStore } from "./store.ts";
import { accountAt, startTestChain, type TestChain } from "./test-chain.ts";
import { testWallet } from "./test-wallet.ts";

let chain: TestChain;
let wallet: ReturnType<typeof testWallet>;
let desk: Desk;
let store: RecordStore;
let changed: Topic[];
let salt = 0n;
/** Beyond the accounts that the chain and the tests use by name. */
let index = 20;
const desks: Desk[] = [];
const seller = accountAt(8).address;

interface Fund {
  readonly order: Order;
  readonly permit: boolean;
}

const fund = defineWrite<Fund>()({
  name: "checkout.fund",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "fund",
  args: ({ order }) => [order] as const,
  spends: ({ order, permit }, { addresses }) => [
    {
      kind: "erc20",
      token: order.token,
      spender: addresses.Checkout,
      amount: order.amount,
      permit,
    },
  ],
  deadline: ({ order }) => order.payBy,
  proof: ({ order }, { addresses, chainId }) => ({
    to: addresses.Checkout,
    data: encodeFunctionData({
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [orderId(order, orderDomain(chainId, addresses.Checkout))],
    }),
    is: "nonzero",
  }),
  describe: ({ args: [order], words }) => ({
    title: `Pay ${words.amount(order.amount, order.token)}`,
    lines: [],
  }),
  touches: () => ["orders", "balances"],
});

const open = (at: RecordStore) => {
  const made = new Desk({
    deployment: chain.deployment,
    client: chain.client,
    wallet: wallet.port,
    store: at,
    now: async () => Number((await getBlock(chain.client, { blockTag: "pending" })).timestamp),
    confirmations: 1,
    interval: 40,
    title: (write, step) => `${write.name}:${step.kind}`,
    onChanged: (topics) => changed.push(...topics),
  });
  desks.push(made);
  return made;
};

async function newOrder(amount = 5_000_000n): Promise<Order> {
  const { timestamp } = await getBlock(chain.client);
  const now = Number(timestamp);
  salt += 1n;
  return {
    buyer: wallet.address,
    seller,
    token: chain.euro,
    agent: zeroAddress,
    arbiter: zeroAddress,
    financier: zeroAddress,
    amount,
    feeBps: 0,
    silenceBps: 0,
    payBy: now + 86_400,
    shipBy: now + 172_800,
    inspection: 86_400,
    arbitration: 0,
    cart: zeroHash,
    salt,
  };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 20 });
const flowAt = () => desk.snapshot().flow?.state.at;
const lastState = () => desk.snapshot().records.at(-1)?.state;

/** Begins, waits for the review, and agrees to it. */
async function agree(params: Fund) {
  const outcome = desk.begin(fund, params);
  await until(() => expect(flowAt()).toBe("ready"));
  void desk.confirm();
  return { outcome };
}

const held = async (order: Order) => {
  const { Checkout } = chain.deployment.addresses;
  const id = orderId(order, orderDomain(chain.deployment.chainId, Checkout));
  return (
    await readContract(chain.client, {
      address: Checkout,
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [id],
    })
  ).held;
};

beforeAll(async () => {
  chain = await startTestChain(18_640);
}, 60_000);

afterAll(async () => chain.stop());

beforeEach(async () => {
  await chain.test.setAutomine(true);
  // A fresh account for each test: nothing of one can pass for something of another.
  wallet = testWallet(chain, index);
  index += 1;
  await chain.test.setBalance({ address: wallet.address, value: 10n ** 18n });
  await chain.mint(wallet.address, 20_000_000n);
  store = memoryStore();
  changed = [];
  desk = open(store);
});

afterEach(async () => {
  for (const made of desks.splice(0)) made.stop();
  await chain.test.setAutomine(true);
  await chain.test.mine({ blocks: 1 });
});

describe("an action that goes well", () => {
  it("signs a permit and pays, in one transaction, without any standing allowance", async () => {
    const order = await newOrder();
    const outcome = desk.begin(fund, { order, permit: true });
    await until(() => expect(flowAt()).toBe("ready"));
    expect(desk.snapshot().flow?.steps.map(({ kind }) => kind)).toEqual(["permit", "action"]);
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
    expect(wallet.sent).toHaveLength(1);
    expect(await held(order)).toBe(order.amount);
    expect(changed).toContain("orders");
    expect(desk.snapshot().flow).toBeUndefined();
  });

  it("approves exactly the amount where there is no permit", async () => {
    const order = await newOrder();
    const { outcome } = await agree({ order, permit: false });
    expect(await outcome).toMatchObject({ done: true });
    expect(wallet.sent.map(({ call }) => call.to)).toEqual([
      chain.euro,
      chain.deployment.addresses.Checkout,
    ]);
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [chain.deployment.addresses.Checkout, order.amount],
    });
    expect(wallet.sent[0]?.call.data).toBe(data);
  });

  it("asks for no allowance that is there already", async () => {
    const { Checkout } = chain.deployment.addresses;
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [Checkout, 9_000_000n],
    });
    await wallet.broadcast({ to: chain.euro, data, value: 0n });
    void desk.begin(fund, { order: await newOrder(), permit: true });
    await until(() => expect(flowAt()).toBe("ready"));
    expect(desk.snapshot().flow?.steps.map(({ kind }) => kind)).toEqual(["action"]);
  });

  it("reviews what the calldata says", async () => {
    void desk.begin(fund, { order: await newOrder(1_234_567n), permit: true });
    await until(() => expect(flowAt()).toBe("ready"));
    const { flow } = desk.snapshot();
    const words = {
      locale: "en",
      amount: String,
      person: String,
      time: String,
      duration: String,
    } as const;
    expect(flow?.kind === "write" && flow.write.review(words).title).toBe("Pay 1234567");
  });
});

describe("what stops before the wallet opens", () => {
  const fault = () => {
    const state = desk.snapshot().flow?.state;
    return state?.at === "blocked" ? state.fault : undefined;
  };

  it("too little money", async () => {
    void desk.begin(fund, { order: await newOrder(30_000_000n), permit: true });
    await until(() =>
      expect(fault()).toMatchObject({
        kind: "balanceTooLow",
        have: 20_000_000n,
        need: 30_000_000n,
      }),
    );
    expect(wallet.sent).toEqual([]);
  });

  it("what the contract would refuse, by name and number", async () => {
    const order = await newOrder();
    void desk.begin(fund, {
      order: { ...order, buyer: seller, seller: wallet.address },
      permit: true,
    });
    await until(() => expect(fault()).toMatchObject({ kind: "contract", name: "NotBuyer" }));
  });

  it("a date that has passed", async () => {
    const order = { ...(await newOrder()), payBy: 10 };
    void desk.begin(fund, { order, permit: true });
    await until(() => expect(fault()).toEqual({ kind: "deadlinePassed", deadline: 10 }));
  });

  it("a wallet on another network, and goes on once that is put right", async () => {
    wallet.onChain(1);
    const order = await newOrder();
    void desk.begin(fund, { order, permit: true });
    await until(() => expect(fault()).toMatchObject({ kind: "wrongChain", actual: 1 }));
    wallet.onChain(undefined);
    desk.retry();
    await until(() => expect(flowAt()).toBe("ready"));
    // And again in the moment of signing.
    wallet.onChain(1);
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "wrongChain" });
    expect(wallet.sent).toEqual([]);
  });

  it("paying the same order twice", async () => {
    const order = await newOrder();
    const { outcome } = await agree({ order, permit: true });
    await outcome;
    void desk.begin(fund, { order, permit: true });
    await until(() => expect(fault()).toMatchObject({ kind: "contract", name: "AlreadyOpen" }));
  });
});

describe("the person says no", () => {
  it("leaves nothing behind and lets him begin again", async () => {
    wallet.be("reject");
    const { outcome } = await agree({ order: await newOrder(), permit: false });
    await until(() => expect(flowAt()).toBe("rejected"));
    expect(desk.snapshot().records).toEqual([]);
    expect(await store.all()).toEqual([]);
    wallet.be("approve");
    desk.retry();
    await until(() => expect(flowAt()).toBe("ready"));
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true });
  });
});

describe("the transaction's own life", () => {
  const action = () => wallet.sent.at(-1);
  const fees = {
    gas: 500_000n,
    maxFeePerGas: 30n * 10n ** 9n,
    maxPriorityFeePerGas: 10n * 10n ** 9n,
  };

  it("is followed when the wallet speeds it up", async () => {
    await chain.test.setAutomine(false);
    const { outcome } = await agree({ order: await newOrder(), permit: true });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    const first = action();
    if (!first) throw new Error("nothing sent");
    const second = await wallet.broadcast(first.call, { ...fees, nonce: first.nonce });
    await until(() => expect(lastState()).toMatchObject({ at: "replaced", by: second }));
    await chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({ done: true, state: { at: "final", hash: second } });
  });

  it("is cancelled when something else takes its place", async () => {
    await chain.test.setAutomine(false);
    const { outcome } = await agree({ order: await newOrder(), permit: true });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    const by = await wallet.broadcast(
      { to: wallet.address, data: "0x", value: 0n },
      { ...fees, nonce: action()?.nonce ?? 0 },
    );
    await chain.test.mine({ blocks: 1 });
    expect(await outcome).toEqual({ done: false, why: "over", state: { at: "cancelled", by } });
  });

  it("may be dropped by the node, and is found again when it comes back", async () => {
    await chain.test.setAutomine(false);
    const { outcome } = await agree({ order: await newOrder(), permit: true });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    const first = action();
    if (!first) throw new Error("nothing sent");
    await chain.test.dropTransaction({ hash: first.hash });
    await until(() => expect(lastState()?.at).toBe("dropped"));
    const again = await wallet.broadcast(first.call, { ...fees, nonce: first.nonce });
    desk.wake();
    await chain.test.mine({ blocks: 1 });
    desk.wake();
    expect(await outcome).toMatchObject({ done: true, state: { hash: again } });
  });

  it("tells why it was refused in its block", async () => {
    await chain.test.setAutomine(false);
    const order = await newOrder();
    const { outcome } = await agree({ order, permit: true });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    const first = action();
    if (!first) throw new Error("nothing sent");
    // Between review and block the date passes.
    await chain.test.setNextBlockTimestamp({ timestamp: BigInt(order.payBy + 1) });
    await chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({
      done: false,
      state: { at: "reverted", fault: { kind: "contract", name: "AfterDeadline" } },
    });
  });
});

describe("an answer that never came", () => {
  it("is found on the chain when the wallet failed after sending", async () => {
    wallet.be("loseReply");
    const order = await newOrder();
    const { outcome } = await agree({ order, permit: true });
    expect(await outcome).toMatchObject({ done: true });
    expect(await held(order)).toBe(order.amount);
    expect(wallet.sent).toHaveLength(1);
  });

  it("is found while the wallet is still thought to be open", async () => {
    wallet.be("neverButSend");
    const { outcome } = await agree({ order: await newOrder(), permit: true });
    expect(await outcome).toMatchObject({ done: true, state: { hash: wallet.sent[0]?.hash } });
  });

  it("stays unknown, and is never called failed, while nothing is known", async () => {
    wallet.be("never");
    await agree({ order: await newOrder(), permit: true });
    await until(() => expect(lastState()?.at).toBe("awaitingWallet"));
    const [record] = await store.all();
    expect(record?.state.at).toBe("awaitingWallet");
    // The page is loaded anew: the wallet's window is gone with the old one.
    desk.stop();
    desk = open(store);
    await desk.resume();
    await until(() => expect(lastState()?.at).toBe("lost"));
    expect(desk.snapshot().records).toHaveLength(1);
  });

  it("is found by its effect when the transaction itself cannot be", async () => {
    wallet.be("never");
    const order = await newOrder();
    await agree({ order, permit: true });
    await until(() => expect(lastState()?.at).toBe("awaitingWallet"));
    desk.stop();
    // The wallet re-wrote the transaction on its way (a paymaster, a batch): other calldata, the same order.
    const { Checkout } = chain.deployment.addresses;
    const approve = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [Checkout, order.amount],
    });
    await wallet.broadcast({ to: chain.euro, data: approve, value: 0n });
    await wallet.broadcast({
      to: Checkout,
      data: encodeFunctionData({ abi: checkoutAbi, functionName: "fund", args: [order] }),
      value: 0n,
    });
    desk = open(store);
    await desk.resume();
    await until(() => expect(lastState()?.at).toBe("final"));
  });

  it("goes on after a reload while it waits for a block", async () => {
    await chain.test.setAutomine(false);
    await agree({ order: await newOrder(), permit: true });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    const hash = wallet.sent[0]?.hash;
    desk.stop();
    await chain.test.mine({ blocks: 1 });
    desk = open(store);
    await desk.resume();
    await until(() => expect(lastState()).toMatchObject({ at: "final", hash }));
    expect(changed).toContain("orders");
  });
});
