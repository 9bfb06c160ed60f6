import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { noWei } from "@comptoir/sdk/money/amount";
import { encodeFunctionData } from "viem";
import { describe, expect, it } from "vitest";
import type { Call, Write } from "./define-write.ts";
import { DeskStage, high } from "./test-desk.ts";
import { type Fund, fund, until } from "./test-fund.ts";

const stage = new DeskStage(18_646);
const twin = () => {
  const { flow } = stage.desk.snapshot();
  return flow?.kind === "write" ? flow.twin : undefined;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Opens the review of an action, as far as it can be agreed to. */
async function review(params: Fund, write: Write<Fund> = fund) {
  const outcome = stage.desk.begin(write, params);
  await until(() => expect(stage.flowAt()).toBe("ready"));
  return { outcome };
}

describe("the same action, begun twice", () => {
  it("is sent again only at a word, and the contract pays an order once whatever is sent", async () => {
    // A wallet that sends what its own estimate would have refused.
    const send = (call: Call) => stage.wallet.broadcast(call, high);
    await stage.reload({ wallet: { ...stage.wallet.port, send } });
    const order = await stage.newOrder();
    const first = await stage.submit({ order, permit: true });
    const second = await review({ order, permit: true });
    expect(twin()).toMatchObject({ name: "checkout.fund", state: { at: "submitted" } });
    await stage.desk.confirm();
    await settled();
    expect(stage.wallet.sent).toHaveLength(1);

    stage.desk.meanAgain(true);
    void stage.desk.confirm();
    await until(() => expect(stage.wallet.sent.length).toBe(2));
    await stage.chain.test.setAutomine(true);
    await stage.chain.test.mine({ blocks: 1 });
    expect(await first.outcome).toMatchObject({ done: true });
    expect(await second.outcome).toMatchObject({ done: false, state: { at: "reverted" } });
    expect(await stage.held(order)).toBe(order.amount);
  });

  it("can be left after all", async () => {
    const order = await stage.newOrder();
    await stage.submit({ order, permit: true });
    await review({ order, permit: true });
    stage.desk.meanAgain(true);
    stage.desk.meanAgain(false);
    await stage.desk.confirm();
    await settled();
    expect(stage.wallet.sent).toHaveLength(1);
  });

  it("is noticed when the answer to the first was lost", async () => {
    const order = await stage.newOrder();
    stage.wallet.be("never");
    await stage.agree({ order, permit: true });
    await until(() => expect(stage.lastState()?.at).toBe("awaitingWallet"));
    await stage.reload();
    await until(() => expect(stage.lastState()?.at).toBe("lost"));
    await review({ order, permit: true });
    expect(twin()?.state.at).toBe("lost");
  });

  it("is not taken for done because the other was", async () => {
    const order = await stage.newOrder();
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "transfer",
      args: [stage.seller, 1n],
    });
    // Nothing on the chain tells one such payment from the next.
    const pay: Write<Fund> = {
      name: "test.pay",
      prepare: (params, deployment) => ({
        ...fund.prepare(params, deployment),
        call: { to: stage.chain.euro, data, value: noWei },
        spends: [],
        proof: undefined,
      }),
    };
    stage.wallet.be("never");
    for (const count of [1, 2]) {
      await review({ order, permit: false }, pay);
      stage.desk.meanAgain(true);
      void stage.desk.confirm();
      await until(() => expect(stage.desk.snapshot().records).toHaveLength(count));
      await until(() => expect(stage.flowAt()).toBe("awaitingWallet"));
    }
    // The person answers one of the two questions that lie open in the wallet.
    await stage.wallet.broadcast({ to: stage.chain.euro, data, value: noWei }, high);
    const states = () => stage.desk.snapshot().records.map(({ state }) => state.at);
    await until(() => expect(states()).toContain("final"));
    await settled();
    await settled();
    expect(states().toSorted()).toEqual(["awaitingWallet", "final"]);
  });

  it("is noticed though its calldata is fresh, where the action says what makes two alike", async () => {
    const alike: Write<Fund> = {
      ...fund,
      prepare: (params, deployment) => ({
        ...fund.prepare(params, deployment),
        likeness: String(params.order.amount),
      }),
    };
    await stage.chain.test.setAutomine(false);
    await review({ order: await stage.newOrder(), permit: true }, alike);
    void stage.desk.confirm();
    await until(() => expect(stage.lastState()?.at).toBe("submitted"));
    await review({ order: await stage.newOrder(), permit: true }, alike);
    expect(twin()?.state.at).toBe("submitted");
    await review({ order: await stage.newOrder(4_000_000n), permit: true }, alike);
    expect(twin()).toBeUndefined();
  });

  it("is noticed when another tab sent it while the review lay open", async () => {
    const order = await stage.newOrder();
    await stage.chain.test.setAutomine(false);
    await review({ order, permit: true });
    expect(twin()).toBeUndefined();
    const other = await stage.open();
    await stage.agree({ order, permit: true }, other);
    await until(() => expect(stage.lastState(other)?.at).toBe("submitted"));
    await stage.desk.confirm();
    await settled();
    expect(twin()?.state.at).toBe("submitted");
    expect(stage.wallet.sent).toHaveLength(1);
  });

  it("is no matter once the first has ended, nor between two different actions", async () => {
    const order = await stage.newOrder();
    const { outcome } = await stage.agree({ order, permit: true });
    expect(await outcome).toMatchObject({ done: true });
    await review({ order: { ...order, salt: order.salt + 1_000n }, permit: true });
    expect(twin()).toBeUndefined();
  });
});
