import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Address } from "viem";
import { accountAt } from "./harness/people.ts";
import { openShop } from "./harness/shop.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

const price = 12_000_000n;
const supply = 1_000_000_000n;

describe("when something goes wrong", () => {
  const seller = accountAt(2);
  let stage: Stage;
  let visit: Visit;
  let euro: Address;
  let ware: string;
  let turn = 10;
  const checkout = () => stage.deployment.addresses.Checkout;
  const buyer = () => accountAt(turn);
  const purse = () => stage.hand.balance(euro, buyer().address);
  const held = () => stage.hand.balance(euro, checkout());
  const orders = () => stage.hand.client.getLogs({ address: checkout(), fromBlock: 0n });
  const pay = () => visit.page.getByRole("button", { name: /^Pay .* into escrow$/ });
  const sheet = () => visit.page.getByRole("dialog");

  before(async () => {
    stage = await openStage();
    const found = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(found);
    euro = found.address;
    const [path = ""] = await openShop(stage, seller, accountAt(0).address, [
      { title: "A trouble", token: euro, price },
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
    // No permit is asked for, so that every question to the wallet is a transaction.
    await stage.hand.send(buyer(), {
      to: euro,
      abi: erc20Abi,
      functionName: "approve",
      args: [checkout(), price],
    });
    visit = await openVisit(stage, { account: buyer() });
    await visit.goto(ware);
    await connect(visit);
    await pay().waitFor();
  });
  afterEach(async (context) => {
    await showScreens(context, visit);
    await stage.hand.automine(true);
    await visit.close();
  });

  it("loses nothing by a rejected signature, and can try again", async () => {
    const before = await held();
    visit.wallet.be("reject");
    await pay().click();
    await agree(visit);
    await sheet()
      .getByText(/declined|nothing was sent/i)
      .first()
      .waitFor();
    assert.equal(await purse(), supply);
    assert.equal(visit.wallet.sent.length, 0);
    visit.wallet.be("approve");
    await sheet().getByRole("button", { name: "Check again" }).click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    assert.equal(await purse(), supply - price);
    assert.equal(await held(), before + price);
    visit.assertQuiet();
  });

  it("names the wrong network, and brings the wallet back with one button", async () => {
    await visit.wallet.wrongChain(visit.page, 1);
    await visit.page.getByRole("banner").getByRole("button", { name: "Wrong network" }).click();
    await sheet().getByText("Your wallet is on another network").waitFor();
    const buttons = sheet().getByRole("button", { name: /^Switch to / });
    assert.equal(await buttons.count(), 1);
    await buttons.click();
    await sheet().getByText("Your wallet is on another network").waitFor({ state: "detached" });
    await visit.page.keyboard.press("Escape");
    await pay().click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    assert.equal(await purse(), supply - price);
    visit.assertQuiet();
  });

  it("signs nothing on the wrong network, even when it changed behind the page's back", async () => {
    await pay().click();
    await sheet()
      .getByRole("button", { name: /^(Sign|Confirm)$/ })
      .waitFor();
    await visit.wallet.wrongChain(visit.page, 1);
    await sheet()
      .getByRole("button", { name: /^(Sign|Confirm)$/ })
      .click();
    await sheet()
      .getByText(/network/i)
      .first()
      .waitFor();
    assert.equal(visit.wallet.asked.length, 0, "the wallet was not even asked");
    assert.equal(await purse(), supply);
    visit.assertQuiet();
  });

  it("finds a pending transaction again after a reload, and sees it through", async () => {
    await stage.hand.automine(false);
    await pay().click();
    await agree(visit);
    await visit.page.locator("[data-tx=submitted]").waitFor();
    await visit.page.reload();
    await visit.page.locator("[data-tx=submitted]").waitFor();
    await stage.hand.automine(true);
    await stage.hand.mine();
    await settled(visit);
    assert.equal(await purse(), supply - price);
    assert.equal(visit.wallet.sent.length, 1);
    visit.assertQuiet();
  });

  it("never calls failed what was sent although the wallet's answer was lost", async () => {
    const before = (await orders()).length;
    visit.wallet.be("loseReply");
    await pay().click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    await visit.page.locator("[data-tx=final]").waitFor();
    const tray = await visit.page
      .getByRole("region", { name: "Tray" })
      .innerText()
      .catch(() => visit.page.locator("[data-tx]").allInnerTexts());
    assert.doesNotMatch(String(tray), /fail/i);
    assert.equal(await purse(), supply - price, "paid once, not twice");
    assert.ok((await orders()).length > before);
    assert.equal(visit.wallet.sent.length, 1);
    visit.assertQuiet();
  });

  it("leaves a way out while the wallet never answers", async () => {
    visit.wallet.be("never");
    await pay().click();
    await agree(visit);
    await sheet().getByText("Your wallet asks you now").waitFor();
    await sheet().getByRole("button", { name: "Put away" }).click();
    await sheet().waitFor({ state: "detached" });
    await visit.page.locator("[data-tx=awaitingWallet]").waitFor();
    await visit.page
      .getByRole("navigation", { name: "Rooms" })
      .getByRole("link", { name: "Purchases" })
      .click();
    await visit.page.getByRole("heading", { name: "Purchases" }).waitFor();
    assert.equal(await purse(), supply);
    assert.equal(visit.wallet.sent.length, 0);
    visit.assertQuiet();
  });
});
