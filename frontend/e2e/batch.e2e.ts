import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { type Address, decodeFunctionData, type Hex } from "viem";
import { readContract } from "viem/actions";
import { accountAt } from "./harness/people.ts";
import { openShop } from "./harness/shop.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

const price = 12_000_000n;
const supply = 1_000_000_000n;

describe("a wallet that carries out batches", () => {
  let stage: Stage;
  let visit: Visit;
  let euro: Address;
  let ware: string;
  let turn = 10;
  const checkout = () => stage.deployment.addresses.Checkout;
  const multicall = () => stage.deployment.addresses.Multicall3;
  const buyer = () => accountAt(turn);
  const purse = () => stage.hand.balance(euro, buyer().address);
  const held = () => stage.hand.balance(euro, checkout());
  const allowance = () =>
    readContract(stage.hand.client, {
      address: euro,
      abi: erc20Abi,
      functionName: "allowance",
      args: [buyer().address, checkout()],
    });
  const pay = () => visit.page.getByRole("button", { name: /^Pay .* into escrow$/ });
  const sheet = () => visit.page.getByRole("dialog");
  const asked = () => visit.wallet.asked.map(({ method }) => method);

  before(async () => {
    stage = await openStage();
    const found = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(found);
    euro = found.address;
    const [path = ""] = await openShop(stage, accountAt(2), accountAt(0).address, [
      { title: "One signature", token: euro, price },
    ]);
    ware = path;
  });
  after(() => stage.close());
  beforeEach(async () => {
    turn += 1;
    await stage.hand.send(buyer(), {
      to: euro,
      abi: erc20Abi,
      functionName: "mint",
      args: [buyer().address, supply],
    });
    visit = await openVisit(stage, { account: buyer() });
    await visit.goto(ware);
    await connect(visit);
    await pay().waitFor();
  });
  afterEach(async (context) => {
    await showScreens(context, visit);
    await visit.close();
  });

  it("is asked once to buy, and the money is in escrow with no allowance left over", async () => {
    const before = await held();
    visit.wallet.batch("supported", multicall());
    await pay().click();
    await sheet().getByText("Your wallet will ask you once").waitFor();
    await sheet()
      .getByText(/carries out all of it together, or nothing/)
      .waitFor();
    const review = await agree(visit);
    assert.match(
      review,
      /Allow Checkout to take exactly EURD.*12|Allow Checkout to take exactly .*12/,
    );
    await visit.page.waitForURL(/\/orders\//);
    await settled(visit);
    assert.deepEqual(asked(), ["wallet_sendCalls"]);
    assert.equal(await purse(), supply - price);
    assert.equal(await held(), before + price);
    assert.equal(await allowance(), 0n);
    // What the wallet was handed is what the sheet said: exactly the price, to Checkout alone.
    const request = visit.wallet.asked[0]?.params[0] as {
      readonly atomicRequired: boolean;
      readonly calls: readonly { readonly data: Hex }[];
    };
    assert.equal(request.atomicRequired, true);
    assert.equal(request.calls.length, 2);
    const approval = decodeFunctionData({ abi: erc20Abi, data: request.calls[0]?.data ?? "0x" });
    assert.equal(approval.functionName, "approve");
    assert.equal(String(approval.args?.[0]).toLowerCase(), checkout().toLowerCase());
    assert.equal(approval.args?.[1], price);
    visit.assertQuiet();
  });

  it("may be asked to upgrade the account first, and says so before", async () => {
    visit.wallet.batch("ready", multicall());
    await pay().click();
    await sheet()
      .getByText(/upgrade your account/)
      .waitFor();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    assert.equal(await purse(), supply - price);
    visit.assertQuiet();
  });

  for (const [code, reason] of [
    [5750, /Your account was not upgraded/],
    [5760, /cannot do several steps as one/],
  ] as const) {
    it(`refused with ${code}: says why, and pays step by step after another yes`, async () => {
      visit.wallet.batch(code, multicall());
      await pay().click();
      await agree(visit);
      await sheet().getByText(reason).waitFor();
      await sheet().getByText("Your wallet will ask you 2 times").waitFor();
      assert.deepEqual(asked(), ["wallet_sendCalls"], "nothing goes on without another yes");
      await agree(visit);
      await visit.page.waitForURL(/\/orders\//);
      await settled(visit);
      assert.equal(await purse(), supply - price, "paid once");
      visit.assertQuiet();
    });
  }

  it("is not asked twice when its answer is lost", async () => {
    const before = await held();
    visit.wallet.batch("supported", multicall());
    visit.wallet.be("loseReply");
    await pay().click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    await visit.page.locator("[data-tx=final]").waitFor();
    assert.equal(await held(), before + price);
    assert.deepEqual(asked(), ["wallet_sendCalls"]);
    visit.assertQuiet();
  });

  it("is found again after a reload while its batch waits for a block", async () => {
    visit.wallet.batch("supported", multicall());
    await stage.hand.automine(false);
    try {
      await pay().click();
      await agree(visit);
      await visit.page.locator("[data-tx=submitted]").waitFor();
      await visit.page.reload();
      await visit.page.locator("[data-tx=submitted]").waitFor();
    } finally {
      await stage.hand.automine(true);
      await stage.hand.mine();
    }
    await settled(visit);
    assert.equal(await purse(), supply - price);
    visit.assertQuiet();
  });
});
