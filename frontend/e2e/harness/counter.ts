import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Address, HDAccount } from "viem";
import { accountAt } from "./people.ts";
import { openShop } from "./shop.ts";
import { openStage, type Stage } from "./stage.ts";
import { agree, connect, openVisit, showScreens, type Visit } from "./visit.ts";

/** In the smallest unit of the test euro. */
export const price = 12_000_000n;
export const supply = 1_000_000_000n;

function made<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("there is nothing before the first test");
  return thing;
}

/** For one file of tests: a ware, and for each test a buyer of his own who stands before it with his wallet connected. */
export class Counter {
  #stage: Stage | undefined;
  #visit: Visit | undefined;
  #euro: Address | undefined;
  #ware = "";
  /** Before the first of the accounts that the chain endows and the others do not use. */
  #turn = 9;

  constructor() {
    before(async () => {
      this.#stage = await openStage();
      const found = this.stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
      assert.ok(found);
      this.#euro = found.address;
      const [path = ""] = await openShop(this.stage, accountAt(2), accountAt(0).address, [
        { title: "A trouble", token: found.address, price },
      ]);
      this.#ware = path;
    });
    after(() => this.#stage?.close());
    beforeEach(async () => {
      this.#turn += 1;
      const { hand } = this.stage;
      const mint = { functionName: "mint", args: [this.buyer.address, supply] } as const;
      await hand.send(this.buyer, { to: this.euro, abi: erc20Abi, ...mint });
      // No permit is asked for, so that every question to the wallet is a transaction.
      const approve = { functionName: "approve", args: [this.checkout, price] } as const;
      await hand.send(this.buyer, { to: this.euro, abi: erc20Abi, ...approve });
      this.#visit = await openVisit(this.stage, { account: this.buyer });
      await this.visit.goto(this.#ware);
      await connect(this.visit);
      await this.pay().waitFor();
    });
    afterEach(async (context) => {
      await showScreens(context, this.#visit);
      await this.stage.hand.automine(true);
      await this.stage.hand.mine();
      await this.visit.close();
    });
  }

  get stage(): Stage {
    return made(this.#stage);
  }

  get visit(): Visit {
    return made(this.#visit);
  }

  get euro(): Address {
    return made(this.#euro);
  }

  get checkout(): Address {
    return this.stage.deployment.addresses.Checkout;
  }

  get buyer(): HDAccount {
    return accountAt(this.#turn);
  }

  readonly purse = () => this.stage.hand.balance(this.euro, this.buyer.address);
  readonly held = () => this.stage.hand.balance(this.euro, this.checkout);
  readonly pay = () => this.visit.page.getByRole("button", { name: /^Pay .* into escrow$/ });
  readonly sheet = () => this.visit.page.getByRole("dialog");
  readonly slip = (at: string) => this.visit.page.locator(`[data-tx=${at}]`);

  /** Pays with blocks stopped, until the tray says that it waits for one. */
  async submit(): Promise<void> {
    await this.stage.hand.automine(false);
    await this.pay().click();
    await agree(this.visit);
    await this.slip("submitted").waitFor();
  }
}
