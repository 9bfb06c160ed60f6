import assert from "node:assert/strict";
import type { BrowserContext, Locator, Page } from "playwright-core";
import type { HDAccount } from "viem/accounts";
import { installWalletDouble, type WalletDouble } from "../wallet-double.ts";
import type { Stage } from "./stage.ts";
import { watchPolicy } from "./watch-policy.ts";

export interface VisitOptions {
  /** Whose keys the wallet holds. */
  readonly account: HDAccount;
  readonly locale?: "en" | "fr";
  /** What the browser asks for instead: `de-AT`. */
  readonly browserLocale?: string;
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** A screen that is touched: pointers are coarse, nothing hovers. */
  readonly touch?: boolean;
  /** Milliseconds of the wallet's mood `delay`. */
  readonly delay?: number;
  /** Complaints that belong to the test. */
  readonly tolerated?: RegExp;
}

/** A person at a browser of his own, with a wallet that does what the test says. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wallet: WalletDouble;
  /** Requests to the node that read more than the newest block, so far; a batch counts once. */
  readonly nodeReads: () => number;
  goto(path: string): Promise<void>;
  /** Fails if the page complained of anything since it was opened. */
  assertQuiet(): void;
  /** Fails if the page broke its policy or asked a third party for anything, in any test that opens a page. */
  close(): Promise<void>;
}

/** Long enough for two cores that do other things; a step that takes longer is a defect. */
const patience = 20_000;

const browserLocales = { en: "en-GB", fr: "fr-FR" } as const;

export async function openVisit(
  stage: Pick<Stage, "browser" | "siteUrl" | "rpcUrl" | "chainId">,
  options: VisitOptions,
): Promise<Visit> {
  const {
    account,
    locale = "en",
    theme = "light",
    width = 1280,
    height = 900,
    touch = false,
    delay,
    tolerated,
  } = options;
  const context = await stage.browser.newContext({
    locale: options.browserLocale ?? browserLocales[locale],
    colorScheme: theme,
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    baseURL: stage.siteUrl,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patience);
  const wallet = await installWalletDouble(context, {
    account,
    rpcUrl: stage.rpcUrl,
    chainId: stage.chainId,
    ...(delay === undefined ? {} : { delay }),
  });
  const complaints: string[] = [];
  const { breaches, hosts } = await watchPolicy(context, [stage.siteUrl, stage.rpcUrl]);
  const page = await context.newPage();
  let requests = 0;
  page.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === "error" && !tolerated?.test(text)) complaints.push(`console: ${text}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (
      request.url().startsWith(stage.rpcUrl) &&
      /eth_call|eth_getLogs/.test(request.postData() ?? "")
    )
      requests += 1;
  });
  return {
    page,
    context,
    wallet,
    nodeReads: () => requests,
    goto: async (path) => {
      await page.goto(path, { waitUntil: "load" });
      await page.locator("main h1").first().waitFor();
    },
    assertQuiet: () =>
      assert.deepEqual([...complaints, ...breaches, ...hosts], [], "the page complained"),
    close: async () => {
      await context.close();
      assert.deepEqual([...breaches, ...hosts], [], "the page broke its policy");
    },
  };
}

/** For `afterEach`: when a test failed, what was on the screens. */
export async function showScreens(
  context: { readonly passed: boolean; diagnostic(text: string): void },
  ...visits: readonly (Visit | undefined)[]
): Promise<void> {
  if (context.passed) return;
  for (const visit of visits) {
    if (!visit || visit.page.isClosed()) continue;
    const text = await visit.page.locator("body").innerText();
    context.diagnostic(`${visit.page.url()}\n${text.replaceAll(/\n{2,}/g, "\n")}`);
  }
}

/** Connects the wallet double through the sheet, as a person would. */
export async function connect(
  { page }: Pick<Visit, "page">,
  words: { readonly connect: RegExp } = { connect: /^(Connect|Connecter|Se connecter)$/ },
): Promise<void> {
  await page.getByRole("button", { name: words.connect }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Wallet double" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Reads the review, agrees, and waits until the tray says that it is done. Gives the text of the review. */
export async function agree({ page }: Pick<Visit, "page">): Promise<string> {
  const sheet = page
    .getByRole("dialog")
    .filter({ has: page.getByRole("button", { name: /^(Sign|Confirm|Signer|Confirmer)$/ }) });
  const button = sheet.getByRole("button", { name: /^(Sign|Confirm|Signer|Confirmer)$/ });
  await button.waitFor();
  const text = await sheet.innerText();
  await ready(button);
  await button.click();
  return text;
}

/** The button of a review is there before its checks are through. */
async function ready(button: Locator): Promise<void> {
  await button.and(button.page().locator(":not([aria-disabled=true]):not([disabled])")).waitFor();
}

/** Waits until the tray says of the last thing asked that it is done, and takes the slip away as a tidy person does. */
export async function settled({ page }: Pick<Visit, "page">): Promise<void> {
  const tray = page.locator("[data-tx]");
  await tray.last().and(page.locator("[data-tx=final]")).waitFor();
  while ((await page.locator("[data-tx=final]").count()) > 0) {
    await page
      .locator("[data-tx=final]")
      .first()
      .getByRole("button", { name: /^(Dismiss|Écarter|Fermer|Retirer)$/ })
      .click({ timeout: 2_000 })
      // It may leave by itself between the look and the click.
      .catch(() => undefined);
  }
}
