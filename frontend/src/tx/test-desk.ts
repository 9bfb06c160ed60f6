import type { Order } from "@comptoir/sdk/typed-data/order";
import { getBlock } from "viem/actions";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { HouseClient } from "../chain/clients.ts";
import type { Topic } from "./define-write.ts";
import { Desk, type DeskOptions } from "./desk.ts";
import { memoryStore, type RecordStore } from "./store.ts";
import { lonelyTab } from "./tabs.ts";
import { accountAt, startTestChain, type TestChain } from "./test-chain.ts";
import { type Fund, fund, heldOf, newOrder, until } from "./test-fund.ts";
import { testWallet } from "./test-wallet.ts";

/** Fees that replace any ordinary transaction. */
export const high = {
  gas: 500_000n,
  maxFeePerGas: 30n * 10n ** 9n,
  maxPriorityFeePerGas: 10n * 10n ** 9n,
};

type TestWallet = ReturnType<typeof testWallet>;

function made<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("the stage is set up by its first test");
  return thing;
}

/** Beyond the accounts that the chain and the tests use by name. */
let index = 20;

/** For tests: a chain of its own for this file, and for each test a fresh account with a wallet, a store and a desk. */
export class DeskStage {
  readonly seller = accountAt(8).address;
  store: RecordStore = memoryStore();
  changed: Topic[] = [];
  readonly #desks: Desk[] = [];
  #chain: TestChain | undefined;
  #wallet: TestWallet | undefined;
  #desk: Desk | undefined;

  constructor(port: number) {
    beforeAll(async () => {
      this.#chain = await startTestChain(port);
    }, 60_000);
    afterAll(async () => this.chain.stop());
    beforeEach(async () => {
      await this.chain.test.setAutomine(true);
      // A fresh account for each test: nothing of one can pass for something of another.
      this.#wallet = testWallet(this.chain, index);
      index += 1;
      await this.chain.test.setBalance({ address: this.wallet.address, value: 10n ** 18n });
      await this.chain.mint(this.wallet.address, 20_000_000n);
      this.store = memoryStore();
      this.changed = [];
      this.#desk = await this.open();
    });
    afterEach(async () => {
      for (const desk of this.#desks.splice(0)) desk.stop();
      await this.chain.test.setAutomine(true);
      await this.chain.test.mine({ blocks: 1 });
    });
  }

  get chain(): TestChain {
    return made(this.#chain);
  }

  get wallet(): TestWallet {
    return made(this.#wallet);
  }

  /** The page at hand. */
  get desk(): Desk {
    return made(this.#desk);
  }

  /** A page that is loaded: everything another one left in the store is taken up. */
  async open(options: Partial<DeskOptions> = {}): Promise<Desk> {
    const { chain, wallet, store } = this;
    const desk = new Desk({
      deployment: chain.deployment,
      client: chain.client,
      wallet: wallet.port,
      store,
      tabs: lonelyTab(),
      onBlock: () => () => undefined,
      now: async () => Number((await getBlock(chain.client, { blockTag: "pending" })).timestamp),
      confirmations: 1,
      interval: 40,
      title: (write, step) => `${write.name}:${step.kind}`,
      onChanged: (topics) => this.changed.push(...topics),
      ...options,
    });
    this.#desks.push(desk);
    await desk.resume();
    return desk;
  }

  /** The page is loaded anew: its wallet's windows are gone with it. */
  async reload(options: Partial<DeskOptions> = {}): Promise<void> {
    this.desk.stop();
    this.#desk = await this.open(options);
  }

  newOrder(amount?: bigint): Promise<Order> {
    return newOrder(this.chain, this.wallet.address, amount);
  }

  /** The node, but one question is answered otherwise. */
  clientWith(method: string, answer: () => unknown, client = this.chain.client): HouseClient {
    const request = async (question: { readonly method: string }, options?: object) =>
      question.method === method
        ? answer()
        : Reflect.apply(client.request, client, [question, options]);
    return { ...client, request: request as HouseClient["request"] };
  }

  flowAt(desk = this.desk) {
    return desk.snapshot().flow?.state.at;
  }

  /** Why the review stands still. */
  fault(desk = this.desk) {
    const state = desk.snapshot().flow?.state;
    return state?.at === "blocked" ? state.fault : undefined;
  }

  lastState(desk = this.desk) {
    return desk.snapshot().records.at(-1)?.state;
  }

  /** What the wallet sent last. */
  sent() {
    const last = this.wallet.sent.at(-1);
    if (!last) throw new Error("nothing was sent");
    return last;
  }

  /** Begins, waits for the review, and agrees to it. */
  async agree(params: Fund, desk = this.desk) {
    const outcome = desk.begin(fund, params);
    await until(() => expect(this.flowAt(desk)).toBe("ready"));
    void desk.confirm();
    return { outcome };
  }

  /** Agrees with blocks stopped, and waits until the transaction waits for one. */
  async submit(params?: Fund) {
    await this.chain.test.setAutomine(false);
    const agreed = await this.agree(params ?? { order: await this.newOrder(), permit: true });
    await until(() => expect(this.lastState()?.at).toBe("submitted"));
    return agreed;
  }

  held(order: Order): Promise<bigint> {
    return heldOf(this.chain, order);
  }
}
