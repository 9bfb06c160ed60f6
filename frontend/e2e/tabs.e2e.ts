import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { Counter, price, supply } from "./harness/counter.ts";
import { agree } from "./harness/visit.ts";

/** Questions of a page about transactions, and all its questions to the node. */
function watchRequests(page: Page, rpcUrl: string) {
  const seen = { tracking: 0, all: 0 };
  page.on("request", (request) => {
    if (!request.url().startsWith(rpcUrl) || request.method() !== "POST") return;
    seen.all += 1;
    if (/eth_getTransaction(Receipt|Count|ByHash)/.test(request.postData() ?? ""))
      seen.tracking += 1;
  });
  return seen;
}

/** Playwright keeps every page in the foreground: what a browser would tell a page that is left, or comes back. */
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

const looks = 7_000;

describe("several tabs, and none", () => {
  const counter = new Counter();

  const secondTab = async () => {
    const page = await counter.visit.context.newPage();
    const seen = watchRequests(page, counter.stage.rpcUrl);
    await page.goto("/orders");
    return { page, seen };
  };

  it("shows the same transaction in both tabs, and one of them asks for it", async () => {
    const first = watchRequests(counter.visit.page, counter.stage.rpcUrl);
    await counter.submit();
    const { page, seen: second } = await secondTab();
    await page.locator("[data-tx=submitted]").waitFor();
    const before = first.tracking;
    second.tracking = 0;
    await page.waitForTimeout(looks);
    assert.ok(first.tracking > before, "the first tab follows");
    assert.equal(second.tracking, 0, "the second tab asks nothing");
    await counter.stage.hand.mine();
    await page.locator("[data-tx=final]").waitFor();
    await counter.slip("final").waitFor();
    counter.visit.assertQuiet();
  });

  it("goes on in the other tab when the one that followed is closed", async () => {
    await counter.submit();
    const { page } = await secondTab();
    await page.locator("[data-tx=submitted]").waitFor();
    await counter.visit.page.close();
    await counter.stage.hand.mine();
    await page.locator("[data-tx=final]").waitFor();
    assert.equal(await counter.purse(), supply - price);
  });

  it("calls nothing lost that the other tab's wallet still asks about, and forgets in both", async () => {
    counter.visit.wallet.be("never");
    await counter.pay().click();
    await agree(counter.visit);
    await counter.slip("awaitingWallet").waitFor();
    const { page } = await secondTab();
    await page.locator("[data-tx=awaitingWallet]").waitFor();
    await page.waitForTimeout(looks);
    await page.locator("[data-tx=awaitingWallet]").waitFor();
    // Its window is gone with the page that had opened it.
    await counter.visit.page.reload();
    await page.locator("[data-tx=lost]").waitFor();
    await counter.slip("lost").waitFor();
    await page.locator("[data-tx=lost] summary").click();
    await page.getByRole("button", { name: "Stop watching" }).click();
    await counter.slip("lost").waitFor({ state: "detached" });
    assert.equal(await page.locator("[data-tx]").count(), 0);
    counter.visit.assertQuiet();
  });

  it("asks the node nothing while nobody looks, and catches up when somebody comes back", async () => {
    const { page } = counter.visit;
    const seen = watchRequests(page, counter.stage.rpcUrl);
    await counter.submit();
    await setHidden(page, true);
    await page.waitForTimeout(500);
    seen.all = 0;
    await page.waitForTimeout(looks);
    assert.equal(seen.all, 0);
    await counter.stage.hand.mine();
    await setHidden(page, false);
    await counter.slip("final").waitFor();
    counter.visit.assertQuiet();
  });
});
