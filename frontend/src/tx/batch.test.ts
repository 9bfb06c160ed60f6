import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { noWei } from "@comptoir/sdk/money/amount";
import { decodeFunctionData, getAddress } from "viem";
import { getCode, readContract } from "viem/actions";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Desk } from "./desk.ts";
import { memoryStore, type RecordStore } from "./store.ts";
import { startTestChain, type TestChain } from "./test-chain.ts";
import { type Fund, fund, heldOf, newOrder, openDesk, until } from "./test-fund.ts";
import { testWallet } from "./test-wallet.ts";

let chain: TestChain;
let wallet: ReturnType<typeof testWallet>;
let store: RecordStore;
let desk: Desk;
let index = 200;
const desks: Desk[] = [];
const open = (at: RecordStore) => {
  const made = openDesk(chain, wallet.port, at);
  desks.push(made);
  return made;
};
const flow = () => desk.snapshot().flow;
const kinds = () => flow()?.steps.map(({ kind }) => kind);
const way = () => {
  const now = flow();
  return now?.kind === "write" ? now.way : undefined;
};
const lastState = () => desk.snapshot().records.at(-1)?.state;
const allowance = () =>
  readContract(chain.client, {
    address: chain.euro,
    abi: erc20Abi,
    functionName: "allowance",
    args: [wallet.address, chain.deployment.addresses.Checkout],
  });

async function agree(params: Fund) {
  const outcome = desk.begin(fund, params);
  await until(() => expect(flow()?.state.at).toBe("ready"));
  void desk.confirm();
  return outcome;
}
/** Agrees without waiting for the end. */
async function confirm(params: Fund) {
  void desk.begin(fund, params);
  await until(() => expect(flow()?.state.at).toBe("ready"));
  void desk.confirm();
}

beforeAll(async () => {
  chain = await startTestChain(18_642);
}, 60_000);
afterAll(async () => chain.stop());
beforeEach(async () => {
  await chain.test.setAutomine(true);
  wallet = testWallet(chain, index);
  index += 1;
  await chain.test.setBalance({ address: wallet.address, value: 10n ** 18n });
  await chain.mint(wallet.address, 20_000_000n);
  store = memoryStore();
  desk = open(store);
  await desk.resume();
});
afterEach(async () => {
  for (const made of desks.splice(0)) made.stop();
  await chain.test.setAutomine(true);
  await chain.test.mine({ blocks: 1 });
});

describe("a wallet that carries out batches", () => {
  it("is asked once, for the exact approval and the action, and both are on the chain", async () => {
    wallet.batch("supported");
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: true });
    await until(() => expect(flow()?.state.at).toBe("ready"));
    expect(kinds()).toEqual(["batch"]);
    expect(way()).toEqual({ kind: "batch", upgrade: false });
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
    expect(await heldOf(chain, order)).toBe(order.amount);
    expect(await allowance()).toBe(0n);
    expect(wallet.sent).toEqual([]);
    expect(wallet.batches).toHaveLength(1);
    const [approve, action] = wallet.batches[0]?.calls ?? [];
    const { addresses } = chain.deployment;
    expect(approve?.to).toBe(chain.euro);
    expect(decodeFunctionData({ abi: erc20Abi, data: approve?.data ?? "0x" }).args).toEqual([
      getAddress(addresses.Checkout),
      order.amount,
    ]);
    expect(action?.to).toBe(addresses.Checkout);
    // The record keeps the hash of the block's transaction, which is not one of ours.
    expect(desk.snapshot().records[0]?.hashes).toHaveLength(1);
  });

  it("says that the account may be upgraded, and upgrades it only then", async () => {
    wallet.batch("ready");
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: true });
    await until(() => expect(way()).toEqual({ kind: "batch", upgrade: true }));
    await until(() => expect(flow()?.state.at).toBe("ready"));
    expect(await getCode(chain.client, { address: wallet.address })).toBeUndefined();
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true });
    expect(await getCode(chain.client, { address: wallet.address })).toMatch(/^0xef0100/u);
  });

  it("is not asked for a batch that saves nothing", async () => {
    wallet.batch("supported");
    await wallet.broadcast({
      to: chain.euro,
      // approve(Checkout, 5 000 000)
      data: `0x095ea7b3${chain.deployment.addresses.Checkout.slice(2).padStart(64, "0")}${5_000_000n.toString(16).padStart(64, "0")}`,
      value: noWei,
    });
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await until(() => expect(flow()?.state.at).toBe("ready"));
    expect(kinds()).toEqual(["action"]);
    expect(wallet.capabilityQuestions()).toBe(0);
  });

  it("is asked what it can do once in a session, and not waited for when it is silent", async () => {
    wallet.batch("silent");
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await until(() => expect(kinds()).toEqual(["permit", "action"]));
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await until(() => expect(kinds()).toEqual(["permit", "action"]));
    expect(wallet.capabilityQuestions()).toBe(1);
  });

  it("is simulated with its approvals: what the contract would refuse stops before the wallet opens", async () => {
    wallet.batch("supported");
    const order = await newOrder(chain, wallet.address);
    void desk.begin(fund, { order: { ...order, shipBy: 1 }, permit: false });
    await until(() =>
      expect(flow()?.state).toMatchObject({ at: "blocked", fault: { kind: "contract" } }),
    );
    expect(wallet.batches).toEqual([]);
  });

  it("is simulated with exactly the allowance that would be given, batch or not", async () => {
    for (const mood of ["supported", "unsupported"] as const) {
      wallet.batch(mood);
      const order = await newOrder(chain, wallet.address);
      void desk.begin(fund, { order, permit: false, says: order.amount - 1n });
      await until(() =>
        expect(flow()?.state).toMatchObject({
          at: "blocked",
          fault: { kind: "contract", name: "ERC20InsufficientAllowance" },
        }),
      );
    }
    expect(wallet.questions()).toBe(0);
  });
});

describe("a wallet that refuses the batch", () => {
  it.each([
    [5750, "upgradeRefused"],
    [5760, "notAtomic"],
    [5740, "batchTooLarge"],
    [5710, "unsupported"],
  ] as const)("with %i: the steps come one by one, and it says why", async (code, refused) => {
    wallet.batch(code);
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: false });
    await until(() => expect(kinds()).toEqual(["batch"]));
    await until(() => expect(flow()?.state.at).toBe("ready"));
    void desk.confirm();
    await until(() => expect(kinds()).toEqual(["approve", "action"]));
    expect(way()).toEqual({ kind: "steps", refused });
    // Nothing goes on by itself: other things are signed now than were agreed to.
    await until(() => expect(flow()?.state.at).toBe("ready"));
    expect(wallet.sent).toEqual([]);
    expect(await store.all()).toEqual([]);
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true });
    expect(await heldOf(chain, order)).toBe(order.amount);

    // Remembered for this wallet as long as the page is open.
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: false });
    await until(() => expect(flow()?.state.at).toBe("ready"));
    expect(kinds()).toEqual(["approve", "action"]);
    expect(way()).toEqual({ kind: "steps", refused });
  });

  it("falls back to a permit where there is one", async () => {
    wallet.batch(5760);
    await confirm({ order: await newOrder(chain, wallet.address), permit: true });
    await until(() => expect(kinds()).toEqual(["permit", "action"]));
  });

  it("takes the person's no for a no", async () => {
    wallet.batch("supported");
    wallet.be("reject");
    await confirm({ order: await newOrder(chain, wallet.address), permit: false });
    await until(() => expect(flow()?.state.at).toBe("rejected"));
    expect(kinds()).toEqual(["batch"]);
    expect(await store.all()).toEqual([]);
  });
});

describe("what becomes of a batch", () => {
  beforeEach(() => wallet.batch("supported"));

  it("is found by its id when the answer was lost, and never sent again", async () => {
    wallet.be("loseReply");
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({ done: true });
    expect(await heldOf(chain, order)).toBe(order.amount);
    expect(wallet.batches).toHaveLength(1);
    expect(wallet.sent).toEqual([]);
  });

  it.each([-32_000, 4900, 4901])("is never asked for in steps after error %d", async (code) => {
    wallet.be(code);
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({ done: true });
    expect(wallet.batches).toHaveLength(1);
    expect(wallet.sent).toEqual([]);
  });

  it("is found while the wallet is still thought to be open", async () => {
    wallet.be("neverButSend");
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({ done: true });
  });

  it("is found by its effect when the wallet forgot it", async () => {
    wallet.be("loseReply");
    wallet.useOwnIds();
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toEqual({
      done: true,
      why: "over",
      state: { at: "final" },
    });
  });

  it("is followed under the wallet's own id", async () => {
    wallet.useOwnIds();
    const order = await newOrder(chain, wallet.address);
    const outcome = await agree({ order, permit: false });
    expect(outcome).toMatchObject({ done: true, state: { block: expect.any(BigInt) } });
  });

  it("goes on after a reload while it waits for a block", async () => {
    await chain.test.setAutomine(false);
    await confirm({ order: await newOrder(chain, wallet.address), permit: false });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    desk.stop();
    const [kept] = await store.all();
    expect(kept?.batch?.id).toBe(wallet.batches[0]?.id);
    await chain.test.mine({ blocks: 1 });
    desk = open(store);
    await desk.resume();
    await until(() => expect(lastState()?.at).toBe("final"));
    expect(wallet.batches).toHaveLength(1);
  });

  it("stays unknown while nobody knows, and is never called failed", async () => {
    wallet.be("never");
    await confirm({ order: await newOrder(chain, wallet.address), permit: false });
    await until(() => expect(lastState()?.at).toBe("awaitingWallet"));
    desk.stop();
    desk = open(store);
    await desk.resume();
    await until(() => expect(lastState()?.at).toBe("lost"));
  });

  it("given up by the wallet: nothing was carried out, and it says so", async () => {
    wallet.sayStatus(400);
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({
      done: false,
      state: { at: "reverted", fault: { kind: "batchAbandoned" } },
    });
    expect(await heldOf(chain, order)).toBe(0n);
  });

  it("refused in its block: nothing of it happened, with the contract's own reason", async () => {
    await chain.test.setAutomine(false);
    const order = await newOrder(chain, wallet.address);
    const outcome = agree({ order, permit: false });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    await chain.test.setNextBlockTimestamp({ timestamp: BigInt(order.payBy + 1) });
    await chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({
      done: false,
      state: { at: "reverted", fault: { kind: "contract", name: "AfterDeadline" } },
    });
    // All or nothing: not even the approval stands.
    expect(await allowance()).toBe(0n);
  });

  it("refused in its block, though the wallet calls it done: the chain is believed", async () => {
    await chain.test.setAutomine(false);
    const order = await newOrder(chain, wallet.address);
    wallet.sayStatus(200);
    const outcome = agree({ order, permit: false });
    await until(() => expect(lastState()?.at).toBe("submitted"));
    await chain.test.setNextBlockTimestamp({ timestamp: BigInt(order.payBy + 1) });
    await chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({ done: false, state: { at: "reverted" } });
  });

  it("called given up, though it was carried out: the chain is believed", async () => {
    wallet.sayStatus(401);
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({ done: true });
    expect(await heldOf(chain, order)).toBe(order.amount);
  });

  it("done by halves: says so, whatever was asked for", async () => {
    wallet.sayStatus(600);
    const order = await newOrder(chain, wallet.address);
    expect(await agree({ order, permit: false })).toMatchObject({
      done: false,
      state: { at: "reverted", fault: { kind: "batchPartial" } },
    });
  });
});
