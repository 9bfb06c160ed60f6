import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { securityHeaders } from "../serve/headers.ts";
import type { Look } from "./looks.ts";

export type Picture = { readonly name: string; readonly png: Buffer };

/** Nothing answers there: every request is met from the build, so that no server and no network is needed. */
const origin = "http://localhost:4999";
/** What the page takes for now; clocks that tick would make two pictures of one state. */
const now = new Date("2027-02-28T14:05:00Z");
/** Longer than any skeleton waits before it shows. */
const settled = 400;

/** The pattern book, chapter by chapter, as one reader sees it. */
export async function photograph(
  browser: Browser,
  folder: string,
  look: Look,
  only: string | undefined,
): Promise<readonly Picture[]> {
  const context = await openContext(browser, folder, look);
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    await page.clock.setFixedTime(now);
    await page.goto(`${origin}/design.html`);
    await page.locator("[data-chapter]").last().waitFor();
    await page.evaluate(() => document.fonts.ready);
    // The room that the page keeps free for its bar would hide the head of a chapter as high as the window.
    await page.evaluate(() => {
      document.documentElement.style.scrollPadding = "0";
    });
    await page.waitForTimeout(settled);
    const pictures = await chapters(page, only);
    if (only === undefined || only === "overlay") pictures.push(...(await overlays(page)));
    if (complaints.length > 0)
      throw new Error(`The page complained: ${complaints.slice(0, 5).join("; ")}`);
    return pictures;
  } finally {
    await context.close();
  }
}

async function openContext(browser: Browser, folder: string, look: Look): Promise<BrowserContext> {
  const { theme, locale, width } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: theme === "dark" ? "dark" : "light",
    contrast: theme === "contrast" ? "more" : "no-preference",
    forcedColors: theme === "forced" ? "active" : "none",
    reducedMotion: "reduce",
  });
  await context.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(folder, normalize(pathname));
    if (!existsSync(path)) return route.fulfill({ status: 404, body: "Not in the build." });
    return route.fulfill({ path, headers: securityHeaders([]) });
  });
  return context;
}

const still = { animations: "disabled", caret: "hide", scale: "css" } as const;

async function chapters(page: Page, only: string | undefined): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const chapter of await page.locator("[data-chapter]").all()) {
    const name = (await chapter.getAttribute("data-chapter")) ?? "";
    if (only !== undefined && name !== only) continue;
    pictures.push({ name, png: await chapter.screenshot(still) });
  }
  return pictures;
}

/** What stands above the page is photographed with the page behind it. */
async function overlays(page: Page): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const name of ["dialog", "sheet"]) {
    await page.locator(`[data-opens="${name}"]`).click();
    await page.getByRole("dialog").waitFor();
    pictures.push({ name: `overlay-${name}`, png: await page.screenshot(still) });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  return pictures;
}
