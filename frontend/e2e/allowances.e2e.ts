import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { maxUint256 } from "viem";
import { deployMock } from "./harness/deploy-mock.ts";
import { accountAt, stranger } from "./harness/people.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

describe("what an account has allowed", () => {
  const owner = accountAt(5);
  const thief = stranger(7).address;
  let stage: Stage;
  let visit: Visit;

  before(async () => {
    stage = await openStage();
    visit = await openVisit(stage, { account: owner });
  });
  after(async () => {
    await visit?.close();
    await stage.close();
  });
  afterEach((context) => showScreens(context, visit));

  const euro = () => {
    const token = stage.deployment.tokens.find(({ symbol }) => symbol === "EURD");
    assert.ok(token);
    return token.address;
  };
  const approve = (spender: `0x${string}`, amount: bigint, to = euro()) =>
    stage.hand.send(owner, {
      to,
      abi: erc20Abi,
      functionName: "approve",
      args: [spender, amount],
    });
  const allowed = (spender: `0x${string}`) =>
    stage.hand.client.readContract({
      address: euro(),
      abi: erc20Abi,
      functionName: "allowance",
      args: [owner.address, spender],
    });
  const row = (text: RegExp) => visit.page.getByRole("row").filter({ hasText: text });

  it("is found from the chain, with strangers and endless amounts marked", async () => {
    const { page } = visit;
    const { Loans } = stage.deployment.addresses;
    await approve(Loans, 500_000_000n);
    await approve(thief, maxUint256);
    // A token nobody listed, that says it was allowed something: a lure, and not shown.
    const { address: lure } = await deployMock(stage, owner, "PlainToken", [owner.address, 1n]);
    await approve(thief, 1n, lure);

    await visit.goto("/settings");
    await connect(visit);
    await page.getByRole("link", { name: "Look at my allowances" }).click();
    await row(/Loans, of this house/)
      .getByText("500.00")
      .waitFor();
    await row(/Loans, of this house/)
      .getByText("None of your open offers needs it")
      .waitFor();
    const strange = row(/not of this house/);
    assert.match(await strange.innerText(), /any amount of EURD/);
    assert.equal(await page.getByRole("row").count(), 3);
    visit.assertQuiet();
  });

  it("is taken back with one transaction, and the other stays", async () => {
    const { page, wallet } = visit;
    await row(/not of this house/)
      .getByRole("button", { name: "Take back" })
      .click();
    // Whole, and as a stranger's: the last look before a wallet shows forty characters.
    const sheet = page.getByRole("dialog");
    await sheet.getByText("new to you").waitFor();
    const review = await agree(visit);
    assert.ok(review.includes(thief), review);
    assert.match(review, /nothing/);
    assert.match(review, /any amount/);
    await settled(visit);
    assert.equal(await allowed(thief), 0n);
    assert.equal(await allowed(stage.deployment.addresses.Loans), 500_000_000n);
    assert.equal(wallet.sent.length, 1);
    await row(/not of this house/).waitFor({ state: "detached" });
    assert.equal(await page.getByRole("row").count(), 2);
    visit.assertQuiet();
  });

  it("bears the name that the reader gives it, here and after a reload", async () => {
    const { page } = visit;
    const party = row(/Loans, of this house/);
    await approve(thief, 7_000_000n);
    const strange = row(/not of this house/).getByRole("button", { name: thief.slice(0, 8) });
    await strange.click();
    await page.getByLabel("Your name for it").fill("Not my friend");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("dialog", { name: "Not my friend" }).waitFor();
    await page.keyboard.press("Escape");
    await visit.goto("/settings/allowances");
    await row(/Not my friend/)
      .getByText("not of this house")
      .waitFor();
    await party.waitFor();
    await visit.goto("/settings");
    await page.getByRole("button", { name: /^Not my friend/ }).waitFor();
    visit.assertQuiet();
  });

  it("forgets nothing after a reload, and shows what is true now", async () => {
    const { page } = visit;
    await approve(thief, 7_000_000n);
    await visit.goto("/settings/allowances");
    await row(/not of this house/)
      .getByText("7.00")
      .waitFor();
    await approve(thief, 0n);
    await row(/not of this house/).waitFor({ state: "detached" });
    await row(/Loans, of this house/)
      .getByRole("button", { name: "Take back" })
      .click();
    await agree(visit);
    await settled(visit);
    await page.getByText("You have allowed nothing").waitFor();
    visit.assertQuiet();
  });
});
