import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import type { Address } from "viem";
import { accountAt } from "./harness/people.ts";
import { pickOption } from "./harness/pick-option.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { agree, connect, openVisit, settled, showScreens, type Visit } from "./harness/visit.ts";

const day = 86_400;
const euros = (whole: number) => BigInt(whole) * 10n ** 6n;
const shares = (whole: number) => BigInt(whole) * 10n ** 18n;

describe("lending on the board", () => {
  const lender = accountAt(5);
  const borrower = accountAt(8);
  let stage: Stage;
  let lenderVisit: Visit;
  let borrowerVisit: Visit;
  let euro: Address;
  let wine: Address;
  let offerPath: string;
  const loans = () => stage.deployment.addresses.Loans;
  const money = (token: Address) =>
    Promise.all(
      [lender.address, borrower.address, loans()].map((owner) => stage.hand.balance(token, owner)),
    );

  async function opened(): Promise<readonly Terms[]> {
    const events = await stage.hand.client.getContractEvents({
      address: loans(),
      abi: loansAbi,
      eventName: "Opened",
      fromBlock: 0n,
    });
    return events.map(({ args }) => {
      assert.ok(args.terms);
      return args.terms;
    });
  }

  async function debtAt(terms: Terms, block: bigint): Promise<bigint> {
    const { timestamp } = await stage.hand.client.getBlock({ blockNumber: block });
    const [interest, principal] = await stage.hand.client.readContract({
      address: loans(),
      abi: loansAbi,
      functionName: "debtAt",
      args: [terms, timestamp],
      blockNumber: block,
    });
    return interest + principal;
  }

  before(async () => {
    stage = await openStage();
    const token = (symbol: string) => {
      const found = stage.deployment.tokens.find((one) => one.symbol === symbol);
      assert.ok(found);
      return found.address;
    };
    [euro, wine] = [token("EURD"), token("WINE")];
    const mint = async (to: Address, address: Address, amount: bigint) =>
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
    borrowerVisit = await openVisit(stage, { account: borrower, locale: "fr" });
  });
  after(() => stage.close());
  afterEach((context) => showScreens(context, lenderVisit, borrowerVisit));

  it("publishes an offer that stands behind its word with an exact allowance", async () => {
    const { page, wallet } = lenderVisit;
    await lenderVisit.goto("/");
    await connect(lenderVisit);
    await page
      .getByRole("navigation", { name: "Rooms" })
      .getByRole("link", { name: "Lend" })
      .click();
    await page.locator("main a[href^='/lend/new']").first().click();
    await page.waitForURL(/\/lend\/new/);
    await page.getByRole("radio", { name: "I lend" }).click();
    await pickOption(page, "Token", /EURD/);
    await page.getByLabel("You lend up to").fill("1,200.00");
    await page.getByLabel("Interest a year").fill("6");
    await page.getByLabel("Smallest part").fill("300");
    await page.getByLabel("Term", { exact: true }).fill("120");
    await page.getByRole("radio", { name: "In instalments" }).click();
    await page.getByLabel("Number of payments").fill("4");
    await page.getByRole("radio", { name: "An amount" }).click();
    await pickOption(page, "Token pledged", /WINE/);
    await page.getByLabel("Amount that secures the whole").fill("240");
    await page.getByLabel("Grace").fill("7");
    await page.getByLabel("The offer stands for").fill("30");
    await page.getByRole("button", { name: /publish/i }).click();
    const signed = await agree(lenderVisit);
    assert.match(signed, /1,200\.00/);
    await agree(lenderVisit);
    await settled(lenderVisit);
    assert.equal(
      await stage.hand.client.readContract({
        address: euro,
        abi: erc20Abi,
        functionName: "allowance",
        args: [lender.address, loans()],
      }),
      euros(1_200),
    );
    assert.equal(wallet.asked[0]?.method, "eth_signTypedData_v4");
    await lenderVisit.goto("/lend");
    const row = page.getByRole("table").getByRole("link").first();
    await row.waitFor();
    offerPath = (await row.getAttribute("href")) ?? "";
    assert.match(offerPath, /^\/lend\/offer\/0x/);
    lenderVisit.assertQuiet();
  });

  it("lends a part of it to a borrower who reads French", async () => {
    const { page } = borrowerVisit;
    await borrowerVisit.goto("/lend");
    await connect(borrowerVisit);
    const [, , pledged = 0n] = await money(wine);
    const before = await money(euro);
    await borrowerVisit.goto(offerPath);
    await page.getByLabel("Vous empruntez").fill("600,00");
    await page.getByRole("button", { name: /^Emprunter/ }).click();
    const review = await agree(borrowerVisit);
    assert.match(review, /600,00/);
    await settled(borrowerVisit);
    assert.deepEqual(await money(euro), [
      before[0] === undefined ? 0n : before[0] - euros(600),
      (before[1] ?? 0n) + euros(600),
      0n,
    ]);
    assert.equal(
      (await money(wine))[2],
      pledged + shares(120),
      "half of the loan, half of the security",
    );
    borrowerVisit.assertQuiet();
  });

  it("shows the debt of the block it names, as the contract counts it", async () => {
    await stage.hand.travel(29 * day);
    const [terms] = await opened();
    assert.ok(terms);
    const { page } = borrowerVisit;
    await borrowerVisit.goto("/loans");
    await page
      .getByRole("main")
      .getByRole("link")
      .filter({ has: page.locator("[href^='/loans/']") })
      .or(page.locator("main a[href^='/loans/']"))
      .first()
      .click();
    await page.waitForURL(/\/loans\/./);
    const text = page.getByRole("main");
    await text
      .getByText(/lu au bloc/)
      .first()
      .waitFor();
    const said = await text.innerText();
    const block = /bloc\s([\d\s {2}]+)/.exec(said)?.[1]?.replaceAll(/\D/g, "") ?? "";
    const owed = formatAmount(
      await debtAt(terms, BigInt(block)),
      { symbol: "EURD", decimals: 6 },
      { locale: "fr", rounding: "up" },
    ).text;
    assert.ok(
      said.replaceAll(/\s/g, " ").includes(owed.replaceAll(/\s/g, " ")),
      `${owed} is not on the page:\n${said}`,
    );
  });

  it("takes an instalment, then everything, and gives the security back", async () => {
    const { page } = borrowerVisit;
    const [terms] = await opened();
    assert.ok(terms);
    const start = await money(euro);
    await page.getByRole("button", { name: /^Payer/ }).click();
    await agree(borrowerVisit);
    await settled(borrowerVisit);
    const afterPart = await money(euro);
    assert.deepEqual(afterPart, [(start[0] ?? 0n) + terms.part, (start[1] ?? 0n) - terms.part, 0n]);

    await page.reload();
    await page.getByRole("radio", { name: "Tout", exact: true }).click();
    const [lenderHad = 0n, borrowerHad = 0n] = afterPart;
    await page.getByRole("button", { name: /^Rembourser/ }).click();
    await agree(borrowerVisit);
    await page.getByText("Remboursé").first().waitFor();
    const [lenderHas = 0n, borrowerHas = 0n, left] = await money(euro);
    assert.equal(lenderHas - lenderHad, borrowerHad - borrowerHas, "what one paid, the other got");
    assert.equal(left, 0n);
    assert.equal(
      await stage.hand.balance(wine, borrower.address),
      shares(400),
      "all that was pledged is back",
    );
    borrowerVisit.assertQuiet();
  });

  it("hands the security to the lender when a date and the grace have passed", async () => {
    const { page } = borrowerVisit;
    await borrowerVisit.goto(offerPath);
    await page.getByLabel("Vous empruntez").fill("300");
    await page.getByRole("button", { name: /^Emprunter/ }).click();
    await agree(borrowerVisit);
    await settled(borrowerVisit);
    await stage.hand.travel((30 + 7) * day + 120);

    const desk = lenderVisit.page;
    await lenderVisit.goto("/loans");
    await desk.getByText("Claimable").first().waitFor();
    const claimable = desk.locator("main a[href^='/loans/']").first();
    await claimable.click();
    await desk.getByRole("button", { name: "Take what secures it" }).click();
    await agree(lenderVisit);
    await desk.getByText("Claimed").first().waitFor();
    assert.equal(
      await stage.hand.balance(wine, lender.address),
      shares(60),
      "a quarter of the loan, a quarter of the security",
    );
    assert.equal(await stage.hand.balance(wine, loans()), 0n);
    lenderVisit.assertQuiet();
  });
});
