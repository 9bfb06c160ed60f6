import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { accessibilityFindings, overflows } from "./harness/look.ts";
import { person, stranger } from "./harness/people.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { connect, openVisit, showScreens, type Visit } from "./harness/visit.ts";

const themes = ["light", "dark"] as const;
const widths = [390, 1280] as const;
const confirmWords = /^(Sign|Confirm|Signer|Confirmer)$/;

/** What pages look like between two steps, where most errors of a form live: dialogs, refusals, slips, nothing, no answer. */
for (const locale of ["en", "fr"] as const)
  describe(`states of the page in ${locale === "en" ? "English" : "French"}`, () => {
    let stage: Stage;
    let visit: Visit | undefined;
    let complaints: string[] = [];
    before(async () => {
      stage = await openStage({ demonstration: true });
    });
    after(() => stage.close());
    afterEach(async (context) => {
      await showScreens(context, visit);
      await stage.hand.automine(true);
      await visit?.close();
      visit = undefined;
      complaints = [];
    });

    const come = async (
      account: Parameters<typeof openVisit>[1]["account"],
      tolerated?: RegExp,
    ): Promise<Visit> => {
      visit = await openVisit(stage, { account, locale, ...(tolerated ? { tolerated } : {}) });
      return visit;
    };

    async function sound(page: Page, state: string): Promise<void> {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          for (const found of [...(await accessibilityFindings(page)), ...(await overflows(page))])
            complaints.push(`${state} ${theme} ${width}: ${found}`);
        }
      }
    }

    const wareOf = async (page: Page) => {
      const ware = page.locator("main a[href^='/shop/0x'][href*='/baf']").first();
      await ware.waitFor();
      return (await ware.getAttribute("href")) ?? "";
    };

    it("is sound with the sheets of the wallet open", async () => {
      const { page, goto, assertQuiet } = await come(person("camille"));
      await goto("/");
      const button = page.getByRole("banner").locator("button:not([role])").last();
      await button.click();
      await page.getByRole("dialog").getByRole("button", { name: "Wallet double" }).waitFor();
      await sound(page, "connect");
      await page.keyboard.press("Escape");
      await connect({ page });
      await button.click();
      await page.getByRole("dialog").waitFor();
      await sound(page, "account");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /by its address|par son adresse/ })
        .click();
      await page
        .getByRole("dialog")
        .last()
        .getByRole("textbox")
        .fill("0x00000000000000000000000000000000000000");
      await sound(page, "paste a token");
      assert.deepEqual(complaints, []);
      assertQuiet();
    });

    it("is sound while something is reviewed, declined, sent and done", async () => {
      const { page, goto, wallet, assertQuiet } = await come(person("camille"));
      await goto("/shop");
      await connect({ page });
      await goto(await wareOf(page));
      const pay = page.locator("main button.bg-seal");
      const sheet = page.getByRole("dialog");
      const confirm = sheet
        .getByRole("button", { name: confirmWords })
        .and(page.locator(":not([aria-disabled=true]):not([disabled])"));
      await pay.click();
      await confirm.waitFor();
      await sound(page, "review");
      wallet.be("reject");
      await confirm.click();
      await sheet
        .getByText(/declined|refus/i)
        .first()
        .waitFor();
      await sound(page, "declined");
      await page.keyboard.press("Escape");
      wallet.be("approve");
      await stage.hand.automine(false);
      await pay.click();
      await confirm.click();
      await page.locator("[data-tx=submitted]").waitFor();
      await sound(page, "a slip in the tray");
      await stage.hand.automine(true);
      await stage.hand.mine();
      await page.locator("[data-tx=final]").waitFor();
      await sound(page, "a slip that is done");
      assert.deepEqual(complaints, []);
      assertQuiet();
    });

    it("is sound where a form was refused and a word explained", async () => {
      const { page, goto, assertQuiet } = await come(person("camille"));
      await goto("/lend/new");
      await connect({ page });
      await page.locator("main button[type=submit]").click();
      await page.locator("[aria-invalid=true]").first().waitFor();
      await sound(page, "a refused form");
      await page.locator("main select").first().focus();
      await sound(page, "a list with the focus");
      assert.deepEqual(complaints, []);
      assertQuiet();
    });

    it("is sound where there is nothing, for a stranger and for somebody new", async () => {
      const { page, goto, assertQuiet } = await come(stranger(3));
      const rooms = [
        "/purchases",
        "/sales",
        "/loans",
        "/lend/offer/0x00",
        "/orders/0x00",
        "/loans/0x00",
      ];
      for (const room of rooms) {
        await goto(room);
        await page.waitForLoadState("networkidle");
        await sound(page, `${room} without a wallet`);
      }
      await connect({ page });
      for (const room of rooms.slice(0, 3)) {
        await goto(room);
        await page.waitForLoadState("networkidle");
        await sound(page, `${room} with nothing`);
      }
      assert.deepEqual(complaints, []);
      assertQuiet();
    });

    it("is sound when the node does not answer", async () => {
      const { page } = await come(person("camille"), /net::ERR_FAILED/);
      await page.route(`${stage.rpcUrl}/**`, (route) => route.abort());
      for (const room of ["/lend", "/shop", "/loans"]) {
        await page.goto(room);
        await page.getByRole("alert").or(page.getByRole("status")).first().waitFor();
        await sound(page, `${room} without a node`);
      }
      assert.deepEqual(complaints, []);
    });
  });
