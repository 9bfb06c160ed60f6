import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { type Address, decodeFunctionData, type Hex } from "viem";
import { accountAt } from "./harness/people.ts";
import { openShop } from "./harness/shop.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

const price = 12_000_000n;
const supply = 1_000_000_000n;

describe("what is read before it is signed", () => {
  const seller = accountAt(2);
  let stage: Stage;
  let visit: Visit;
  let euro: Address;
  let ware: string;
  let turn = 10;
  const checkout = () => stage.deployment.addresses.Checkout;
  const buyer = () => accountAt(turn);
  const purse = () => stage.hand.balance(euro, buyer().address);
  const pay = () => visit.page.getByRole("button", { name: /^Pay .* into escrow$/ });
  const sheet = () => visit.page.getByRole("dialog");
  const confirm = () => sheet().getByRole("button", { name: /^(Sign|Confirm)$/ });
  /** The transaction the wallet was asked for last. */
  const request = () => visit.wallet.asked.at(-1)?.params[0] as { readonly data: Hex };

  before(async () => {
    stage = await openStage();
    const found = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(found);
    euro = found.address;
    const [path = ""] = await openShop(stage, seller, accountAt(0).address, [
      { title: "To be read", token: euro, price },
    ]);
    ware = path;
  });
  after(() => stage.close());
  beforeEach(async () => {
    turn += 1;
    const token = { to: euro, abi: erc20Abi } as const;
    await stage.hand.send(buyer(), {
      ...token,
      functionName: "mint",
      args: [buyer().address, supply],
    });
    await stage.hand.send(buyer(), {
      ...token,
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
    await visit.close();
  });

  it("says network, contract, account and fee, and shows the very data the wallet is given", async () => {
    await pay().click();
    await sheet().getByText("Network fee").waitFor();
    const text = await sheet().innerText();
    assert.ok(text.includes(stage.deployment.name), "the network by name");
    assert.ok(text.includes("Checkout"), "the contract by name");
    assert.match(text, /at most about/);
    await sheet().getByText("Exactly what is signed").click();
    const shown = await sheet().locator("pre").innerText();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    assert.ok(shown.includes(request().data), "byte for byte");
    visit.assertQuiet();
  });

  it("opens no wallet for another account than it was checked for", async () => {
    await pay().click();
    await confirm().and(visit.page.locator(":not([aria-disabled=true])")).waitFor();
    await visit.wallet.useAccount(visit.page, accountAt(9));
    await confirm().click();
    await sheet().getByText("Your wallet now plays").waitFor();
    await sheet().getByRole("button", { name: "Check again" }).waitFor();
    assert.equal(visit.wallet.asked.length, 0);
    await visit.wallet.useAccount(visit.page, buyer());
    await sheet().getByRole("button", { name: "Check again" }).click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    assert.equal(await purse(), supply - price);
    visit.assertQuiet();
  });

  it("marks what changed between reading and signing, and asks for another yes", async () => {
    await pay().click();
    await agree(visit);
    await visit.page.waitForURL(/\/orders\//);
    await settled(visit);
    const asked = visit.wallet.asked.length;
    const paid = decodeFunctionData({ abi: checkoutAbi, data: request().data });
    assert.ok(paid.functionName === "fund");
    const [order] = paid.args;
    await visit.page.getByRole("button", { name: "Pay the seller all the same" }).click();
    await confirm().and(visit.page.locator(":not([aria-disabled=true])")).waitFor();
    // The seller is faster: he sends everything back.
    await stage.hand.send(seller, {
      to: checkout(),
      abi: checkoutAbi,
      functionName: "void",
      args: [order, "0x"],
    });
    await confirm().click();
    await sheet().getByRole("status").getByText("This has changed since you saw it").waitFor();
    const marked = await sheet().locator("[data-moved]").innerText();
    assert.match(marked, /12.*→.*0/s);
    assert.equal(visit.wallet.asked.length, asked, "the wallet stayed shut");
    visit.assertQuiet();
  });
});
