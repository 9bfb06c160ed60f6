import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Address, Hex } from "viem";
import { deployMock } from "./harness/deploy-mock.ts";
import { accountAt, stranger } from "./harness/people.ts";
import { openShop, windows } from "./harness/shop.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, type Visit } from "./harness/visit.ts";

const lampPrice = 48_500_000n;
const clockPrice = 75n * 10n ** 18n;
const day = 86_400;

describe("a newcomer at the shop", () => {
  const seller = accountAt(3);
  const arbiter = accountAt(10);
  const newcomer = stranger(1);
  let stage: Stage;
  let visit: Visit;
  let euro: Address;
  let crown: Address;
  let lamp: string;
  let clock: string;
  const checkout = () => stage.deployment.addresses.Checkout;
  const funds = (token: Address) =>
    Promise.all(
      [newcomer.address, seller.address, checkout()].map((owner) =>
        stage.hand.balance(token, owner),
      ),
    );
  const escrow = (id: Hex) =>
    stage.hand.client.readContract({
      address: checkout(),
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [id],
    });
  const leftover = (token: Address) =>
    stage.hand.client.readContract({
      address: token,
      abi: erc20Abi,
      functionName: "allowance",
      args: [newcomer.address, checkout()],
    });

  /** Buys one of a ware through its page; gives the number of the order. */
  async function buy(path: string, questions: readonly string[]): Promise<Hex> {
    const { page, wallet } = visit;
    await visit.goto(path);
    const asked = wallet.asked.length;
    await page.getByRole("button", { name: /^Pay .* into escrow$/ }).click();
    await agree(visit);
    await page.waitForURL(/\/orders\/0x/);
    await settled(visit);
    assert.deepEqual(
      wallet.asked.slice(asked).map(({ method }) => method),
      questions,
    );
    const id = new URL(page.url()).pathname.split("/").at(-1);
    assert.match(id ?? "", /^0x[0-9a-f]{64}$/);
    return id as Hex;
  }

  before(async () => {
    stage = await openStage();
    const euroInfo = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(euroInfo);
    euro = euroInfo.address;
    crown = (
      await deployMock(stage, accountAt(9), "PlainToken", [newcomer.address, 1_000n * 10n ** 18n])
    ).address;
    const [lampPath = "", clockPath = ""] = await openShop(stage, seller, arbiter.address, [
      { title: "A lamp to test by", token: euro, price: lampPrice },
      { title: "A clock to test by", token: crown, price: clockPrice },
    ]);
    lamp = lampPath;
    clock = clockPath;
    visit = await openVisit(stage, { account: newcomer });
  });
  after(() => stage.close());

  it("connects, and gets test money", async () => {
    const { page } = visit;
    await visit.goto("/");
    assert.equal(await stage.hand.balance(euro, newcomer.address), 0n);
    await connect(visit);
    await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
    const sheet = page.getByRole("dialog", { name: "Your account" });
    await sheet.getByRole("button", { name: "Get test money" }).click();
    await sheet.getByText(/Your purse now holds/).waitFor();
    assert.equal(await stage.hand.balance(euro, newcomer.address), 10_000_000_000n);
    await sheet.getByText("10,000.00").first().waitFor();
    await sheet.getByRole("button", { name: "Close" }).click();
    visit.assertQuiet();
  });

  it("buys by permit, gets the goods, and confirms", async () => {
    const { page } = visit;
    await page
      .getByRole("navigation", { name: "Rooms" })
      .getByRole("link", { name: "Shop" })
      .click();
    await page.getByRole("link", { name: /A lamp to test by/ }).click();
    await page.getByRole("heading", { name: "A lamp to test by" }).waitFor();
    assert.equal(new URL(page.url()).pathname.toLowerCase(), lamp.toLowerCase());
    const [buyerHad = 0n, sellerHad = 0n, heldBefore = 0n] = await funds(euro);
    const id = await buy(lamp, ["eth_signTypedData_v4", "eth_sendTransaction"]);
    assert.deepEqual(await funds(euro), [buyerHad - lampPrice, sellerHad, heldBefore + lampPrice]);
    assert.equal(await leftover(euro), 0n, "nothing more than the price was ever allowed");

    await visit.goto("/purchases");
    await page.getByRole("link", { name: /A lamp to test by/ }).waitFor();
    await shipAs(id);

    await visit.goto(`/orders/${id}`);
    await page.getByRole("button", { name: "Confirm receipt" }).click();
    const review = await agree(visit);
    assert.match(review, /48\.50/);
    await settled(visit);
    await page.getByText("Paid out").first().waitFor();
    assert.deepEqual(await funds(euro), [buyerHad - lampPrice, sellerHad + lampPrice, heldBefore]);
    assert.equal((await escrow(id)).held, 0n);
    visit.assertQuiet();
  });

  it("adds a token at his own risk, and pays it by an approval of exactly the price", async () => {
    const { page } = visit;
    await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
    await page.getByRole("button", { name: "Add a token by its address" }).click();
    await page.getByLabel("Address of the contract").fill(crown);
    await page.getByText("Nobody vouches for it").waitFor();
    await page.getByRole("button", { name: "Add it at my own risk" }).click();
    await page.keyboard.press("Escape");
    const [buyerHad = 0n, sellerHad = 0n, heldBefore = 0n] = await funds(crown);
    const id = await buy(clock, ["eth_sendTransaction", "eth_sendTransaction"]);
    assert.deepEqual(await funds(crown), [
      buyerHad - clockPrice,
      sellerHad,
      heldBefore + clockPrice,
    ]);
    assert.equal(await leftover(crown), 0n, "nothing more than the price was ever allowed");

    // The seller stays silent until after his date.
    await stage.hand.travel(windows.shipWithinDays * day + 60);
    await visit.goto(`/orders/${id}`);
    await page.getByRole("button", { name: "Take my money back" }).click();
    await agree(visit);
    await page.getByText("Returned").first().waitFor();
    assert.deepEqual(await funds(crown), [buyerHad, sellerHad, heldBefore]);
    visit.assertQuiet();
  });

  /** The seller, at a browser of his own. */
  async function shipAs(id: Hex): Promise<void> {
    const other = await openVisit(stage, { account: seller });
    const { page } = other;
    await other.goto("/sales");
    await connect(other);
    await page.getByRole("link", { name: /A lamp to test by/ }).click();
    await page.waitForURL(new RegExp(`/orders/${id}`));
    await page.getByRole("button", { name: "The goods have left" }).click();
    const dialog = page.getByRole("dialog", { name: "The goods have left" });
    await dialog.getByLabel("Note for the buyer").fill("Barge 12, Thursday");
    await dialog.getByRole("button", { name: "Continue" }).click();
    await agree(other);
    await settled(other);
    await page.getByText("Shipped").first().waitFor();
    other.assertQuiet();
    await other.close();
  }
});
