import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Counter, price, supply } from "./harness/counter.ts";
import { accountAt } from "./harness/people.ts";
import { agree, settled } from "./harness/visit.ts";

describe("when something goes wrong", () => {
  const counter = new Counter();
  const { purse, held, pay, sheet } = counter;
  const orders = () =>
    counter.stage.hand.client.getLogs({ address: counter.checkout, fromBlock: 0n });

  it("loses nothing by a rejected signature, and can try again", async () => {
    const { visit } = counter;
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
    const { visit } = counter;
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
    const { visit } = counter;
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

  it("signs nothing for an account that was switched to while the review lay open", async () => {
    const { visit } = counter;
    await pay().click();
    const confirm = sheet().getByRole("button", { name: /^(Sign|Confirm)$/ });
    await confirm.and(visit.page.locator(":not([aria-disabled=true])")).waitFor();
    await visit.wallet.useAccount(visit.page, accountAt(5));
    await confirm.click();
    await sheet()
      .getByRole("alert")
      .getByText(/account/i)
      .first()
      .waitFor();
    assert.equal(visit.wallet.asked.length, 0, "the wallet was not even asked");
    assert.equal(await purse(), supply);
    visit.assertQuiet();
  });

  it("finds a pending transaction again after a reload, and sees it through", async () => {
    const { visit } = counter;
    await counter.stage.hand.automine(false);
    await pay().click();
    await agree(visit);
    await visit.page.locator("[data-tx=submitted]").waitFor();
    await visit.page.reload();
    await visit.page.locator("[data-tx=submitted]").waitFor();
    await counter.stage.hand.automine(true);
    await counter.stage.hand.mine();
    await settled(visit);
    assert.equal(await purse(), supply - price);
    assert.equal(visit.wallet.sent.length, 1);
    visit.assertQuiet();
  });

  it("never calls failed what was sent although the wallet's answer was lost", async () => {
    const { visit } = counter;
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
    const { visit } = counter;
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
