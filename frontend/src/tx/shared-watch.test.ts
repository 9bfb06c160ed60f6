import { afterEach, describe, expect, it } from "vitest";
import type { Desk, DeskOptions } from "./desk.ts";
import { sharedTabs } from "./tabs.ts";
import { DeskStage } from "./test-desk.ts";
import { fund, until } from "./test-fund.ts";

const stage = new DeskStage(18_645);
let turn = 0;
const tabs: Desk[] = [];

/** A tab of the same browser: the same store, locks and channel; counts its questions for receipts and numbers. */
async function openTab(options: Partial<DeskOptions> = {}) {
  let asked = 0;
  const { client } = stage.chain;
  const counting = async (question: { readonly method: string }, more?: object) => {
    if (question.method === "eth_getTransactionCount") asked += 1;
    return Reflect.apply(client.request, client, [question, more]);
  };
  const desk = await stage.open({
    client: { ...client, request: counting as typeof client.request },
    tabs: sharedTabs(`test-${turn}`, navigator.locks),
    ...options,
  });
  tabs.push(desk);
  return { desk, asked: () => asked };
}

const nextLooks = () => new Promise((resolve) => setTimeout(resolve, 300));

afterEach(() => {
  turn += 1;
  for (const tab of tabs.splice(0)) tab.stop();
});

describe("two tabs of one browser", () => {
  it("show the same transaction, and one of them asks", async () => {
    const first = await openTab();
    const second = await openTab();
    await stage.chain.test.setAutomine(false);
    // Sent in the tab that does not follow.
    const { outcome } = await stage.agree(
      { order: await stage.newOrder(), permit: true },
      second.desk,
    );
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("submitted"));
    await until(() => expect(stage.lastState(second.desk)?.at).toBe("submitted"));
    const [before, idle] = [first.asked(), second.asked()];
    await nextLooks();
    expect(first.asked()).toBeGreaterThan(before);
    expect(second.asked()).toBe(idle);
    await stage.chain.test.mine({ blocks: 1 });
    expect(await outcome).toMatchObject({ done: true, state: { at: "final" } });
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("final"));
  });

  it.each([
    ["closes", (desk: Desk) => desk.stop()],
    ["is left for another", (desk: Desk) => desk.rest()],
  ])("go on when the one that followed %s", async (_, leave) => {
    const first = await openTab();
    await stage.chain.test.setAutomine(false);
    await stage.agree({ order: await stage.newOrder(), permit: true }, first.desk);
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("submitted"));
    const second = await openTab();
    leave(first.desk);
    await stage.chain.test.mine({ blocks: 1 });
    await until(() => expect(stage.lastState(second.desk)?.at).toBe("final"));
  });

  it("call nothing lost that the wallet of the other still asks about", async () => {
    const first = await openTab();
    const second = await openTab();
    stage.wallet.be("never");
    await stage.agree({ order: await stage.newOrder(), permit: true }, second.desk);
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("awaitingWallet"));
    await nextLooks();
    expect(stage.lastState(first.desk)?.at).toBe("awaitingWallet");
    // The wallet's window is gone with its tab.
    second.desk.stop();
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("lost"));
  });

  it("send the same once when both are agreed to at once", async () => {
    const order = await stage.newOrder();
    await stage.chain.test.setAutomine(false);
    const [first, second] = [await openTab(), await openTab()];
    for (const { desk } of [first, second]) {
      void desk.begin(fund, { order, permit: true });
      await until(() => expect(stage.flowAt(desk)).toBe("ready"));
    }
    void first.desk.confirm();
    void second.desk.confirm();
    await until(() => expect(stage.wallet.sent.length).toBe(1));
    await nextLooks();
    expect(stage.wallet.sent).toHaveLength(1);
    const flows = [first, second].map(({ desk }) => desk.snapshot().flow);
    const held = flows.filter((flow) => flow?.kind === "write" && flow.twin !== undefined);
    // The other waits for a word.
    expect(held).toHaveLength(1);
    expect(held[0]?.state.at).toBe("ready");
  });

  it("forget together", async () => {
    const first = await openTab();
    const second = await openTab();
    stage.wallet.be("never");
    await stage.agree({ order: await stage.newOrder(), permit: true }, second.desk);
    await until(() => expect(first.desk.snapshot().records).toHaveLength(1));
    await first.desk.forget(first.desk.snapshot().records[0]?.id ?? "");
    await until(() => expect(second.desk.snapshot().records).toEqual([]));
    // What was forgotten while a tab slept is gone when it wakes.
    expect(await stage.store.all()).toEqual([]);
  });

  it("follow each for itself where nothing can be kept", async () => {
    const refusing = {
      ...stage.store,
      all: () => Promise.reject(new Error("storage is refused")),
      put: () => Promise.reject(new Error("storage is refused")),
      get: () => Promise.reject(new Error("storage is refused")),
      update: () => Promise.reject(new Error("storage is refused")),
    };
    await openTab();
    const second = await openTab({ store: refusing });
    const outcome = stage.agree({ order: await stage.newOrder(), permit: true }, second.desk);
    expect(await (await outcome).outcome).toMatchObject({ done: true });
  });
});

describe("a record that two tabs change at once", () => {
  it("keeps what the chain said when the wallet's answer is late", async () => {
    const first = await openTab();
    const second = await openTab();
    stage.wallet.be("neverButSend");
    const { outcome } = await stage.agree(
      { order: await stage.newOrder(), permit: true },
      second.desk,
    );
    // The other tab found it; this one's wallet still has not answered.
    expect(await outcome).toMatchObject({ done: true, state: { hash: stage.sent().hash } });
    await until(() => expect(stage.lastState(first.desk)?.at).toBe("final"));
  });
});
