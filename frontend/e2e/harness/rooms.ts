import type { Visit } from "./visit.ts";

/**
 * Where a walk through the house begins; the rest is found by following links. The pattern book, which shows each part
 * many times over and no reader gets, has a test of its own (app/design/design.browser.test.tsx).
 */
const doors = [
  "/",
  "/lend",
  "/lend/new",
  "/shop",
  "/purchases",
  "/sales",
  "/loans",
  "/settings",
  "/no/such/page",
];

/** One of each kind of page: ids are what tells two of a kind apart. */
export function shapeOf(path: string): string {
  return path.replaceAll(/0x[0-9a-fA-F]+|baf\w{20,}|\d+/g, "$id").replace(/\?.*/, "");
}

/** Goes once to a page of each kind, and stays until nothing is loading. */
export async function walkThrough(
  { page, goto }: Pick<Visit, "page" | "goto">,
  look: (place: { readonly shape: string; readonly path: string }) => Promise<void>,
): Promise<void> {
  const paths = new Map(doors.map((path) => [shapeOf(path), path]));
  // A map is walked in the order in which it was filled, also by what is added on the way.
  for (const [shape, path] of paths) {
    await goto(path);
    await page.waitForLoadState("networkidle");
    const hrefs = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("main a[href^='/']")].map(
        (link) => link.getAttribute("href") ?? "/",
      ),
    );
    for (const href of hrefs) if (!paths.has(shapeOf(href))) paths.set(shapeOf(href), href);
    await look({ shape, path });
  }
}
