import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defineSign } from "./define-sign.ts";
import type { Desk } from "./desk.ts";
import type { Watched } from "./live.ts";
import { memoryStore } from "./store.ts";
import { accountAt, startTestChain, type TestChain } from "./test-chain.ts";
import { type Fund, fund, heldOf, newOrder, openDesk, until } from "./test-fund.ts";
import { testWallet } from "./test-wallet.ts";

let chain: TestChain;
let wallet: ReturnType<typeof testWallet>;
let desk: Desk;
let index = 300;
const flow = () => desk.snapshot().flow;
const fault = () => {
  const state = flow()?.state;
  return state?.at === "blocked" ? state.fault : undefined;
};
const ready = () => until(() => expect(flow()?.state.at).toBe("ready"));

beforeAll(async () => {
  chain = await startTestChain(18_643);
}, 60_000);
afterAll(async () => chain.stop());
beforeEach(async () => {
  wallet = testWallet(chain, index);
  for (const number of [index, index + 1]) {
    await chain.test.setBalance({ address: accountAt(number).address, value: 10n ** 18n });
    await chain.mint(accountAt(number).address, 20_000_000n);
  }
  index += 2;
  desk = openDesk(chain, wallet.port);
  await desk.resume();
});
afterEach(() => desk.stop());

describe("a review is for one account on one network", () => {
  const other = () => index - 1;

  it("does not open the wallet when another account is played, and names both", async () => {
    const order = await newOrder(chain, wallet.address);
    void desk.begin(fund, { order, permit: true });
    await ready();
    expect(flow()?.signer).toEqual({ account: wallet.address, chainId: 31_337 });
    wallet.play(other());
    await desk.confirm();
    expect(fault()).toEqual({
      kind: "accountChanged",
      expected: wallet.address,
      actual: accountAt(other()).address,
    });
    expect(wallet.questions()).toBe(0);
  });

  it("goes on when the person switches back", async () => {
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: true });
    await ready();
    wallet.play(other());
    await desk.confirm();
    wallet.play(other() - 1);
    desk.retry();
    await ready();
    void desk.confirm();
    expect(await outcome).toMatchObject({ done: true });
  });

  it("checks everything again for the new account, which then may be refused", async () => {
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await ready();
    wallet.play(other());
    await desk.confirm();
    desk.retry();
    // The order names its buyer.
    await until(() => expect(fault()).toMatchObject({ kind: "contract", name: "NotBuyer" }));
    expect(flow()?.signer?.account).toBe(accountAt(other()).address);
  });

  it("is held between two signatures as well", async () => {
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await ready();
    wallet.afterSigning(() => wallet.play(other()));
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "accountChanged" });
    expect(wallet.sent).toEqual([]);
  });

  it("is held to the last moment: after the intent was written down", async () => {
    const kept = memoryStore();
    desk = openDesk(chain, wallet.port, {
      ...kept,
      put: async (record) => {
        await kept.put(record);
        wallet.play(other());
      },
    });
    const order = await newOrder(chain, wallet.address);
    void desk.begin(fund, { order, permit: false });
    await ready();
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "accountChanged" });
    expect(wallet.questions()).toBe(0);
    expect(await kept.all()).toEqual([]);
  });

  it("refuses the network in the moment of signing, with both numbers", async () => {
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await ready();
    wallet.onChain(1);
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "wrongChain", actual: 1, expected: 31_337 });
    expect(wallet.questions()).toBe(0);
  });

  it("holds for documents, which no other account may sign", async () => {
    const message = { text: "x" };
    const signed = desk.beginSign(
      defineSign({
        name: "test.document",
        typedData: {
          domain: { name: "test", chainId: 31_337 },
          types: { Note: [{ name: "text", type: "string" }] },
          primaryType: "Note",
          message,
        },
        describe: ({ text }) => ({ title: text, lines: [] }),
      }),
    );
    wallet.play(other());
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "accountChanged" });
    desk.retry();
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "accountChanged" });
    expect(wallet.questions()).toBe(0);
    wallet.play(other() - 1);
    desk.retry();
    await desk.confirm();
    expect(await signed).toMatchObject({ done: true });
  });
});

describe("a review that is put away while the wallet asks", () => {
  it("ends with nothing done when the question was only the first", async () => {
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: true });
    await ready();
    wallet.afterSigning(() => desk.close());
    await desk.confirm();
    expect(await outcome).toEqual({ done: false, why: "closed" });
    expect(wallet.sent).toEqual([]);
  });
});

describe("what moves while somebody reads", () => {
  let price: bigint;
  const watch = (): readonly Watched[] => [
    { key: "price", label: () => "Price", shown: 200n, read: async () => price, write: String },
  ];
  const live = () => {
    const now = flow();
    return now?.kind === "write" ? now.live.map(({ value, was }) => ({ value, was })) : undefined;
  };
  const read = () => new Promise((resolve) => setTimeout(resolve, 600));
  const begin = async (): Promise<Fund> => {
    const params = { order: await newOrder(chain, wallet.address), permit: true, watch: watch() };
    void desk.begin(fund, params);
    await ready();
    return params;
  };
  beforeEach(() => {
    price = 200n;
  });

  it("is marked at once when the page was behind", async () => {
    price = 210n;
    await begin();
    expect(live()).toEqual([{ value: 210n, was: 200n }]);
  });

  it("is marked between sheet and signature, and the wallet stays shut until the next yes", async () => {
    const { order } = await begin();
    expect(live()).toEqual([{ value: 200n, was: undefined }]);
    price = 210n;
    await desk.confirm();
    expect(live()).toEqual([{ value: 210n, was: 200n }]);
    expect(flow()?.state.at).toBe("ready");
    expect(wallet.questions()).toBe(0);
    // The second half of a double click.
    await desk.confirm();
    expect(wallet.questions()).toBe(0);
    await read();
    await desk.confirm();
    expect(await heldOf(chain, order)).toBe(order.amount);
  });

  it("is looked at again before the last of several signatures, without asking for the first once more", async () => {
    const { order } = await begin();
    wallet.afterSigning(() => {
      price = 190n;
    });
    await desk.confirm();
    expect(live()).toEqual([{ value: 190n, was: 200n }]);
    expect(wallet.questions()).toBe(1);
    expect(wallet.sent).toEqual([]);
    await read();
    await desk.confirm();
    expect(wallet.questions()).toBe(2);
    expect(await heldOf(chain, order)).toBe(order.amount);
  });

  it("lets nobody sign blind when it cannot be read", async () => {
    void desk.begin(fund, {
      order: await newOrder(chain, wallet.address),
      permit: true,
      watch: watch().map((value) => ({
        ...value,
        read: async () => {
          throw new Error("fetch failed");
        },
      })),
    });
    await until(() => expect(fault()).toMatchObject({ kind: "unreachable" }));
  });
});

describe("one yes", () => {
  it("sends once, however often the button is pressed", async () => {
    await chain.test.setAutomine(false);
    const order = await newOrder(chain, wallet.address);
    void desk.begin(fund, { order, permit: true });
    await ready();
    void desk.confirm();
    void desk.confirm();
    await until(() => expect(wallet.sent).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await chain.test.setAutomine(true);
    await chain.test.mine({ blocks: 1 });
    // The permit and the payment, each asked for once.
    expect(wallet.questions()).toBe(2);
    expect(desk.snapshot().records).toHaveLength(1);
  });

  it("is no yes to the permit's payment before its turn", async () => {
    await chain.test.setAutomine(false);
    const order = await newOrder(chain, wallet.address);
    void desk.begin(fund, { order, permit: true });
    await ready();
    wallet.afterSigning(() => setTimeout(() => void desk.confirm()));
    await Promise.race([desk.confirm(), until(() => expect(wallet.sent).toHaveLength(1))]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await chain.test.setAutomine(true);
    await chain.test.mine({ blocks: 1 });
    expect(desk.snapshot().records).toHaveLength(1);
  });

  it("counts no more once the sheet is put away: the wallet stays shut", async () => {
    const kept = memoryStore();
    desk.stop();
    desk = openDesk(chain, wallet.port, {
      ...kept,
      put: async (record) => {
        await kept.put(record);
        desk.close();
      },
    });
    const order = await newOrder(chain, wallet.address);
    const outcome = desk.begin(fund, { order, permit: false });
    await ready();
    await desk.confirm();
    expect(await outcome).toMatchObject({ done: false, why: "closed" });
    expect(wallet.questions()).toBe(0);
    expect(await kept.all()).toEqual([]);
  });

  it("to a document counts no more either", async () => {
    const chainId = wallet.port.chainId;
    const { port } = wallet;
    desk.stop();
    desk = openDesk(chain, {
      ...port,
      chainId: async () => {
        desk.close();
        return chainId();
      },
    });
    const signed = desk.beginSign(
      defineSign({
        name: "test.document",
        typedData: {
          domain: { chainId: 31_337 },
          types: { Document: [{ name: "text", type: "string" }] },
          primaryType: "Document",
          message: { text: "x" },
        },
        describe: () => ({ title: "Sign", lines: [] }),
      }),
    );
    await desk.confirm();
    expect(await signed).toEqual({ done: false });
    expect(wallet.questions()).toBe(0);
  });

  it("is not carried out with a signature that no contract reads", async () => {
    const { port } = wallet;
    desk.stop();
    desk = openDesk(chain, { ...port, signTypedData: async () => `0x${"11".repeat(300)}` });
    void desk.begin(fund, { order: await newOrder(chain, wallet.address), permit: true });
    await ready();
    await desk.confirm();
    expect(fault()).toMatchObject({ kind: "walletFailed" });
    desk.retry();
    await ready();
    expect(wallet.sent).toEqual([]);
  });
});
