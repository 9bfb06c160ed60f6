import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Address } from "viem";
import { type Keyboard, keyboardOf } from "./harness/keyboard.ts";
import { confirmByKeys, connectByKeys, goToRoom, titleOf } from "./harness/keyboard-steps.ts";
import { accountAt } from "./harness/people.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { openVisit, showScreens, type Visit } from "./harness/visit.ts";

const day = 86_400;
const euros = (whole: number) => BigInt(whole) * 10n ** 6n;
const shares = (whole: number) => BigInt(whole) * 10n ** 18n;

describe("lending by keyboard alone", () => {
  const lender = accountAt(5);
  const borrower = accountAt(8);
  let stage: Stage;
  let lenderVisit: Visit;
  let borrowerVisit: Visit;
  let lends: Keyboard;
  let borrows: Keyboard;
  let euro: Address;
  let wine: Address;
  const loans = () => stage.deployment.addresses.Loans;
  const balance = (token: Address, owner: Address) => stage.hand.balance(token, owner);
  const allowance = () =>
    stage.hand.client.readContract({
      address: euro,
      abi: erc20Abi,
      functionName: "allowance",
      args: [lender.address, loans()],
    });

  before(async () => {
    stage = await openStage();
    const token = (symbol: string) => {
      const found = stage.deployment.tokens.find((one) => one.symbol === symbol);
      assert.ok(found);
      return found.address;
    };
    [euro, wine] = [token("EURD"), token("WINE")];
    const mint = (to: Address, address: Address, amount: bigint) =>
      stage.hand.send(lender, {
        to: address,
        abi: erc20Abi,
        functionName: "mint",
        args: [to, amount],
      });
    await mint(lender.address, euro, euros(5_000));
    await mint(borrower.address, euro, euros(500));
    await mint(borrower.address, wine, shares(400));
    lenderVisit = await openVisit(stage, { account: lender });
    borrowerVisit = await openVisit(stage, { account: borrower });
    lends = keyboardOf(lenderVisit.page);
    borrows = keyboardOf(borrowerVisit.page);
  });
  after(() => stage.close());
  let broken = false;
  beforeEach(() => assert.ok(!broken, "a step before this one failed"));
  afterEach(async (context) => {
    broken ||= !context.passed;
    await showScreens(context, lenderVisit, borrowerVisit);
  });

  it("skips to the page, and connects", async () => {
    const { page } = lenderVisit;
    await lenderVisit.goto("/");
    await lends.press("Tab");
    await lends.at(page.getByRole("link", { name: "Skip to the page" }), "the first stop");
    await lends.press("Enter");
    await lends.at(page.getByRole("main"), "after the skip link");
    await lends.press("Tab");
    const first = page.getByRole("main").getByRole("link").first();
    await lends.at(first, "the next stop is the first of the page");
    await connectByKeys(lenderVisit, lends);
    lenderVisit.assertQuiet();
  });

  it("publishes an offer", async () => {
    const { page } = lenderVisit;
    await goToRoom(lenderVisit, lends, "Lend");
    await lends.activate(page.locator("main a[href^='/lend/new']").first());
    await lends.at(titleOf(page), "after navigation");
    await lends.choose(
      page.getByRole("radiogroup", { name: "What you want to do" }),
      page.getByRole("radio", { name: "I lend" }),
    );
    await lends.pick(page.getByLabel("Token", { exact: true }), "EURD");
    await lends.write(page.getByLabel("You lend up to"), "1,200.00");
    await lends.write(page.getByLabel("Interest a year"), "6");
    await lends.write(page.getByLabel("Smallest part"), "300");
    await lends.write(page.getByLabel("Term", { exact: true }), "120");
    await lends.choose(
      page.getByRole("radiogroup", { name: "Repayment" }),
      page.getByRole("radio", { name: "In instalments" }),
    );
    await lends.write(page.getByLabel("Number of payments"), "4");
    await lends.pick(page.getByLabel("Token pledged"), "WINE");
    await lends.write(page.getByLabel("Amount that secures the whole"), "240");
    await lends.write(page.getByLabel("Grace"), "7");
    await lends.write(page.getByLabel("The offer stands for"), "80");
    await lends.activate(page.getByRole("button", { name: /publish/i }), "Space");
    assert.match(await confirmByKeys(lenderVisit, lends), /1,200\.00/);
    await confirmByKeys(lenderVisit, lends);
    await page.waitForURL(/\/loans$/);
    await lends.at(titleOf(page), "after publishing");
    assert.equal(await allowance(), euros(1_200));
    lenderVisit.assertQuiet();
  });

  it("says what is wrong with a form, and goes to the first wrong field", async () => {
    const { page } = lenderVisit;
    await goToRoom(lenderVisit, lends, "Lend");
    await lends.activate(page.locator("main a[href^='/lend/new']").first());
    await lends.at(titleOf(page), "after navigation");
    await lends.choose(
      page.getByRole("radiogroup", { name: "What you want to do" }),
      page.getByRole("radio", { name: "I lend" }),
    );
    await lends.activate(page.getByRole("button", { name: /publish/i }));
    const amount = page.getByLabel("You lend up to");
    await lends.at(amount, "the first field that is wrong");
    assert.equal(await amount.getAttribute("aria-invalid"), "true");
    const described = (await amount.getAttribute("aria-describedby")) ?? "";
    const words = await page.locator(`[id="${described.split(" ").at(-1)}"]`).innerText();
    assert.ok(words.length > 5, "its error is tied to it");
    lenderVisit.assertQuiet();
  });

  it("borrows a part of it", async () => {
    const { page } = borrowerVisit;
    await borrowerVisit.goto("/");
    await connectByKeys(borrowerVisit, borrows);
    const had = await balance(euro, borrower.address);
    await goToRoom(borrowerVisit, borrows, "Lend");
    await borrows.activate(page.getByRole("table").getByRole("link").first());
    await borrows.at(titleOf(page), "after navigation");
    await borrows.write(page.getByLabel("You borrow"), "600");
    await borrows.activate(page.getByRole("button", { name: /^Borrow/ }));
    assert.match(await confirmByKeys(borrowerVisit, borrows), /600\.00/);
    await page.waitForURL(/\/loans$/);
    await borrows.at(titleOf(page), "after borrowing");
    assert.equal(await balance(euro, borrower.address), had + euros(600));
    assert.equal(await balance(wine, loans()), shares(120));
    borrowerVisit.assertQuiet();
  });

  it("puts a slip of the tray away, and is not thrown to the top of the page", async () => {
    const { page } = borrowerVisit;
    await page.locator("[data-tx=final]").waitFor();
    await borrows.activate(
      page.locator("[data-tx=final]").getByRole("button", { name: "Dismiss" }),
    );
    await page.locator("[data-tx=final]").waitFor({ state: "detached" });
    await borrows.at(titleOf(page), "the tray is empty");
  });

  it("pays an instalment, then all that is left", async () => {
    const { page } = borrowerVisit;
    await borrows.activate(page.locator("main a[href^='/loans/']").first());
    await borrows.at(titleOf(page), "after navigation");
    const had = await balance(euro, lender.address);
    const pay = page.getByRole("button", { name: /^Pay/ });
    await borrows.activate(pay);
    await confirmByKeys(borrowerVisit, borrows);
    await borrows.at(pay, "after a payment the focus is where it was");
    await page.locator("[data-tx=final]").waitFor();
    const paid = (await balance(euro, lender.address)) - had;
    assert.ok(paid > euros(150) && paid < euros(160), `an instalment: ${paid}`);

    await borrows.choose(
      page.getByRole("radiogroup", { name: "What to pay" }),
      page.getByRole("radio", { name: "All of it" }),
    );
    await borrows.activate(page.getByRole("button", { name: /^Repay/ }));
    await confirmByKeys(borrowerVisit, borrows);
    await page.getByText("Repaid").first().waitFor();
    await borrows.at(titleOf(page), "the form is gone: its document has the focus");
    assert.equal(await balance(wine, borrower.address), shares(400), "what secured it is back");
    borrowerVisit.assertQuiet();
  });

  it("takes what secured a loan that was not repaid", async () => {
    const { page } = borrowerVisit;
    await goToRoom(borrowerVisit, borrows, "Lend");
    await borrows.activate(page.getByRole("table").getByRole("link").first());
    await borrows.write(page.getByLabel("You borrow"), "300");
    await borrows.activate(page.getByRole("button", { name: /^Borrow/ }));
    await confirmByKeys(borrowerVisit, borrows);
    await page.waitForURL(/\/loans$/);
    await stage.hand.travel((30 + 7) * day + 120);

    const desk = lenderVisit.page;
    await goToRoom(lenderVisit, lends, "Loans");
    await desk.getByText("Claimable").first().waitFor();
    await lends.activate(desk.locator("main a[href^='/loans/']").first());
    await lends.at(titleOf(desk), "after navigation");
    await lends.activate(desk.getByRole("button", { name: "Take what secures it" }));
    await confirmByKeys(lenderVisit, lends);
    await desk.getByText("Claimed").first().waitFor();
    await lends.at(titleOf(desk), "the button is gone: its document has the focus");
    assert.equal(await balance(wine, lender.address), shares(60));
    lenderVisit.assertQuiet();
  });

  it("withdraws the rest of the offer", async () => {
    const { page } = lenderVisit;
    await lenderVisit.goto("/loans");
    const cancel = page
      .getByRole("table")
      .getByRole("button", { name: /^Cancel/ })
      .first();
    await lends.activate(cancel);
    await confirmByKeys(lenderVisit, lends);
    await page.locator("[data-tx=final]").waitFor();
    await cancel.waitFor({ state: "detached" });
    await lends.at(titleOf(page), "the row is gone");
    await goToRoom(borrowerVisit, borrows, "Lend");
    await borrowerVisit.page
      .locator("main a[href^='/lend/offer/']")
      .first()
      .waitFor({ state: "detached" });
    lenderVisit.assertQuiet();
  });
});
