import type { Browser, Page } from "playwright-core";
import { openContext, profile, throttle } from "./cold-load.ts";

/** Milliseconds from each touch to the next paint, of one visitor who uses every kind of control. */
export async function measureInteractions(
  browser: Browser,
  siteUrl: string,
): Promise<readonly number[]> {
  const context = await openContext(browser);
  try {
    await context.addInitScript(watchInteractions);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/lend`, { waitUntil: "networkidle" });
    // The processor of a slow phone; the network has no part in the next paint.
    await throttle(page, { ...profile, latency: 0, download: -1, upload: -1 });
    await filterTable(page);
    await openDialog(page);
    await walkRooms(page);
    await typeAmount(page);
    return await page.evaluate(readInteractions);
  } finally {
    await context.close();
  }
}

const pause = (page: Page) => page.waitForTimeout(350);

async function filterTable(page: Page): Promise<void> {
  const amount = page.locator("main input:not([type=radio]):not([type=checkbox])").first();
  await amount.click();
  for (const key of "600") {
    await page.keyboard.press(key);
    await pause(page);
  }
  for (let times = 0; times < 3; times += 1) {
    await page.keyboard.press("Backspace");
    await pause(page);
  }
}

async function openDialog(page: Page): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    await page.getByRole("button", { name: "Connect" }).click();
    await page.getByRole("dialog").waitFor();
    await pause(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await pause(page);
  }
}

async function walkRooms(page: Page): Promise<void> {
  const rail = page.getByRole("navigation").first();
  for (const room of ["/shop", "/purchases", "/loans", "/lend", "/shop", "/lend"]) {
    await rail.locator(`a[href="${room}"]`).click();
    await page.waitForURL(`**${room}*`);
    await page.waitForLoadState("networkidle");
    await pause(page);
  }
}

async function typeAmount(page: Page): Promise<void> {
  await page.locator('main a[href^="/lend/new"]').first().click();
  await page.waitForURL("**/lend/new*");
  const amount = page.locator("main input[inputmode=decimal]").first();
  await amount.click();
  for (const key of "1250.50") {
    await page.keyboard.press(key);
    await pause(page);
  }
}

/** Runs in the page. */
function watchInteractions(): void {
  const longest = new Map<number, number>();
  Reflect.set(window, "comptoirInteractions", longest);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const id: unknown = Reflect.get(entry, "interactionId");
      if (typeof id === "number" && id > 0)
        longest.set(id, Math.max(longest.get(id) ?? 0, entry.duration));
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Runs in the page. Interactions shorter than 16 ms are not reported by the browser, and are not in the list. */
function readInteractions(): number[] {
  const longest: ReadonlyMap<number, number> = Reflect.get(window, "comptoirInteractions");
  return [...longest.values()];
}
