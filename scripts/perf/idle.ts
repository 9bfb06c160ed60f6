import type { Browser } from "playwright-core";
import type { Stage } from "../../frontend/e2e/harness/stage.ts";
import { countRequests, openContext } from "./cold-load.ts";

/** Milliseconds watched, and between the blocks that come meanwhile: those of a chain like Ethereum. */
const watched = 60_000;
const blockTime = 12_000;

export interface IdleQuestions {
  /** Questions to the node in a minute in which nobody touches the page. */
  readonly visible: number;
  /** The same while another tab is in front. */
  readonly hidden: number;
}

export async function countIdle(
  browser: Browser,
  stage: Pick<Stage, "siteUrl" | "rpcUrl" | "hand">,
  path: string,
): Promise<IdleQuestions> {
  const context = await openContext(browser);
  try {
    const page = await context.newPage();
    const counts = countRequests(context, stage.rpcUrl);
    await page.goto(stage.siteUrl + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(5_000);
    const minute = async () => {
      const before = counts.posts();
      for (let passed = 0; passed < watched; passed += blockTime) {
        await page.waitForTimeout(blockTime);
        await stage.hand.mine();
      }
      return counts.posts() - before;
    };
    const visible = await minute();
    // A browser without windows never hides a page: it is told that it is hidden, as the browser would tell it.
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
      Object.defineProperty(document, "visibilityState", {
        configurable: true,
        get: () => "hidden",
      });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    // What was under way may still end.
    await page.waitForTimeout(5_000);
    return { visible, hidden: await minute() };
  } finally {
    await context.close();
  }
}
