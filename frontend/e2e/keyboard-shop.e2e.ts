import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Address, Hex } from "viem";
import { type Keyboard, keyboardOf } from "./harness/keyboard.ts";
import { confirmByKeys, connectByKeys, goToRoom, titleOf } from "./harness/keyboard-steps.ts";
import { accountAt } from "./harness/people.ts";
import { openShop, windows } from "./harness/shop.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { openVisit, showScreens, type Visit } from "./harness/visit.ts";

const price = 48_500_000n;
const purse = 1_000_000_000n;
const day = 86_400;

describe("buying and selling by keyboard alone", () => {
  const seller = accountAt(3);
  const buyer = accountAt(7);
  let stage: Stage;
  let buyerVisit: Visit;
  let sellerVisit: Visit;
  let buys: Keyboard;
  let sells: Keyboard;
  let euro: Address;
  let broken = false;
  const checkout = () => stage.deployment.addresses.Checkout;
  const of = (owner: Address) => stage.hand.balance(euro, owner);
  const escrow = (id: Hex) =>
    stage.hand.client.readContract({
      address: checkout(),
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [id],
    });

  before(async () => {
    stage = await openStage();
    const found = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(found);
    euro = found.address;
    await openShop(stage, seller, accountAt(10).address, [
      { title: "A lamp for the fingers", token: euro, price },
    ]);
    await stage.hand.send(buyer, {
      to: euro,
      abi: erc20Abi,
      functionName: "mint",
      args: [buyer.address, purse],
    });
    buyerVisit = await openVisit(stage, { account: buyer });
    sellerVisit = await openVisit(stage, { account: seller });
    buys = keyboardOf(buyerVisit.page);
    sells = keyboardOf(sellerVisit.page);
  });
  after(() => stage.close());
  beforeEach(() => assert.ok(!broken, "a step before this one failed"));
  afterEach(async (context) => {
    broken ||= !context.passed;
    await showScreens(context, buyerVisit, sellerVisit);
  });

  /** From the counter to the order; gives its number. */
  async function buy(): Promise<Hex> {
    const { page } = buyerVisit;
    await goToRoom(buyerVisit, buys, "Shop");
    await buys.activate(page.getByRole("link", { name: /A lamp for the fingers/ }));
    await buys.at(titleOf(page), "after navigation");
    await buys.activate(page.getByRole("button", { name: /^Pay .* into escrow$/ }));
    assert.match(await confirmByKeys(buyerVisit, buys), /48\.50/);
    await page.waitForURL(/\/orders\/0x/);
    await buys.at(titleOf(page), "the order has the focus");
    return new URL(page.url()).pathname.split("/").at(-1) as Hex;
  }

  it("buys, once both are connected", async () => {
    await buyerVisit.goto("/");
    await connectByKeys(buyerVisit, buys);
    await sellerVisit.goto("/");
    await connectByKeys(sellerVisit, sells);
    const id = await buy();
    assert.equal(await of(buyer.address), purse - price);
    assert.equal((await escrow(id)).held, price);
    buyerVisit.assertQuiet();
  });

  it("ships, with a note", async () => {
    const { page } = sellerVisit;
    await goToRoom(sellerVisit, sells, "Sales");
    await sells.activate(page.getByRole("link", { name: /A lamp for the fingers/ }));
    await sells.at(titleOf(page), "after navigation");
    const left = page.getByRole("button", { name: "The goods have left" });
    await sells.activate(left);
    const dialog = page.getByRole("dialog", { name: "The goods have left" });
    await sells.at(dialog, "the dialog takes the focus");
    await sells.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await sells.at(left, "Escape puts it away, and the focus back");
    await sells.press("Enter");
    await sells.write(dialog.getByLabel("Note for the buyer"), "Barge 12, Thursday");
    await sells.activate(dialog.getByRole("button", { name: "Continue" }));
    await confirmByKeys(sellerVisit, sells);
    await page.getByText("Shipped").first().waitFor();
    await sells.at(titleOf(page), "the button is gone: the document has the focus");
    sellerVisit.assertQuiet();
  });

  it("confirms that the goods came", async () => {
    const { page } = buyerVisit;
    const had = await of(seller.address);
    await goToRoom(buyerVisit, buys, "Purchases");
    await buys.activate(page.getByRole("link", { name: /A lamp for the fingers/ }));
    await buys.at(titleOf(page), "after navigation");
    await buys.activate(page.getByRole("button", { name: "Confirm receipt" }));
    await confirmByKeys(buyerVisit, buys);
    await page.getByText("Paid out").first().waitFor();
    await buys.at(titleOf(page), "the button is gone: the document has the focus");
    assert.equal(await of(seller.address), had + price);
    buyerVisit.assertQuiet();
  });

  it("refunds a part", async () => {
    const { page } = sellerVisit;
    const had = await of(buyer.address);
    await goToRoom(sellerVisit, sells, "Sales");
    await sells.activate(page.getByRole("link", { name: /A lamp for the fingers/ }));
    await sells.at(titleOf(page), "after navigation");
    await sells.activate(page.getByRole("button", { name: "Refund the buyer" }));
    const dialog = page.getByRole("dialog", { name: "Refund the buyer" });
    await sells.at(dialog, "the dialog takes the focus");
    await sells.write(dialog.getByLabel("Amount"), "8.50");
    await sells.activate(dialog.getByRole("button", { name: "Continue" }));
    await confirmByKeys(sellerVisit, sells);
    await page.getByRole("main").getByText(/8\.50/).first().waitFor();
    assert.equal(await of(buyer.address), had + 8_500_000n);
    await sells.at(page.getByRole("main"), "the focus stays in the document");
    sellerVisit.assertQuiet();
  });

  it("takes back the money of an order that nobody shipped", async () => {
    const { page } = buyerVisit;
    const had = await of(buyer.address);
    const id = await buy();
    await stage.hand.travel(windows.shipWithinDays * day + 60);
    const back = page.getByRole("button", { name: "Take my money back" });
    await buys.activate(back);
    await confirmByKeys(buyerVisit, buys);
    await page.getByText("Returned").first().waitFor();
    await buys.at(titleOf(page), "the button is gone: the document has the focus");
    assert.equal(await of(buyer.address), had);
    assert.equal((await escrow(id)).held, 0n);
    buyerVisit.assertQuiet();
  });
});
