import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keyboardOf } from "./harness/keyboard.ts";
import { accessibilityFindings, clipped, overflows } from "./harness/look.ts";
import { person } from "./harness/people.ts";
import { walkThrough } from "./harness/rooms.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { connect, openVisit, type Visit, type VisitOptions } from "./harness/visit.ts";

/** Side of what one presses most, in CSS pixels, where a finger presses it. */
const finger = 44;

// Each walks through the whole house and waits for it more than it works: three at a time.
describe("the page adapts to who reads it", { concurrency: 3 }, () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage({ demonstration: true });
  });
  after(() => stage.close());

  /** Looks at a page of each kind; gives what was found, with its place. */
  async function findings(
    options: Omit<VisitOptions, "account">,
    look: (visit: Visit) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const visit = await openVisit(stage, { account: person("camille"), ...options });
    try {
      await visit.goto("/");
      await connect(visit);
      const all: string[] = [];
      await walkThrough(visit, async ({ path }) => {
        for (const found of await look(visit)) all.push(`${path}: ${found}`);
      });
      visit.assertQuiet();
      return all;
    } finally {
      await visit.close();
    }
  }

  it("moves nothing for those who asked for stillness", async () => {
    const moving = await findings({}, async ({ page }) => page.evaluate(movingThings));
    assert.deepEqual(moving, []);
  });

  it("loses nothing at 400 %: a window of 320 pixels scrolls one way only", async () => {
    const lost = await findings({ locale: "fr", width: 320, height: 640 }, async ({ page }) => [
      ...(await overflows(page)),
      ...(await clipped(page)),
    ]);
    assert.deepEqual(lost, []);
  });

  it("loses nothing at 200 % of a small laptop", async () => {
    const lost = await findings({ locale: "fr", width: 640, height: 400 }, async ({ page }) => [
      ...(await overflows(page)),
      ...(await clipped(page)),
    ]);
    assert.deepEqual(lost, []);
  });

  it("holds text that a reader spaces more widely (WCAG 1.4.12)", async () => {
    const lost = await findings({ locale: "fr", width: 390 }, async ({ page }) => {
      const found: string[] = [];
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(spaceOut);
        found.push(...(await overflows(page)), ...(await clipped(page)));
      }
      return found;
    });
    assert.deepEqual(lost, []);
  });

  it("keeps controls, their states and the focus in forced colours", async () => {
    const lost = await findings({}, async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      const found = [
        ...(await page.evaluate(lostInForcedColours)),
        // Contrast above all: a colour of ours on one of the system's.
        ...(await accessibilityFindings(page)),
      ];
      const keys = keyboardOf(page);
      await keys.press("Tab", "Tab", "Tab");
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineColor } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return outlineStyle !== "none" && outlineColor !== paper;
      });
      return ring ? found : [...found, "the focus is not drawn"];
    });
    assert.deepEqual(lost, []);
  });

  it("gives fingers what they can hit", async () => {
    const small = await findings({ touch: true, width: 390 }, async ({ page }) =>
      page.evaluate(smallTargets, finger),
    );
    assert.deepEqual(small, []);
  });

  it("tells what becomes of a transaction in a region that was there before it", async () => {
    const visit = await openVisit(stage, { account: person("camille") });
    await visit.goto("/");
    await connect(visit);
    const tray = visit.page.locator("section[aria-label='Tray']");
    await tray.waitFor({ state: "attached" });
    assert.equal(await visit.page.locator("[data-tx]").count(), 0);
    assert.equal(await tray.getAttribute("aria-live"), "polite");
    await visit.close();
  });
});

/** Runs in the page, as all below. */
function movingThings(): readonly string[] {
  const seconds = (list: string) =>
    Math.max(...list.split(",").map((part) => Number.parseFloat(part)));
  const moving = [...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } =
      getComputedStyle(element);
    return (
      seconds(transitionDuration) > 0 ||
      (animationName !== "none" && seconds(animationDuration) > 0) ||
      scrollBehavior === "smooth"
    );
  });
  return moving.slice(0, 5).map((element) => `moves: ${element.outerHTML.slice(0, 120)}`);
}

/** As a constructed sheet: the policy of the page admits no foreign style element. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" +
      "p{margin-bottom:2em!important}",
  );
  document.adoptedStyleSheets = [sheet];
}

function lostInForcedColours(): readonly string[] {
  const found: string[] = [];
  const shown = (element: Element) =>
    element.checkVisibility() && element.getClientRects().length > 0;
  for (const element of document.querySelectorAll(
    "button, select, input:not([type=radio], .sr-only)",
  )) {
    if (!shown(element)) continue;
    const frame = element.closest("label, div") ?? element;
    const bordered = [element, frame].some(
      (one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) > 0,
    );
    const said = (element.textContent ?? "").trim() !== "" || element.querySelector("svg") !== null;
    if (!bordered && !said) found.push(`no edge: ${element.outerHTML.slice(0, 100)}`);
  }
  for (const icon of document.querySelectorAll("svg[stroke=currentColor]")) {
    if (!shown(icon)) continue;
    let ground: Element | null = icon;
    while (ground && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)")
      ground = ground.parentElement;
    const behind = getComputedStyle(ground ?? document.body).backgroundColor;
    if (getComputedStyle(icon).stroke === behind)
      found.push(`unseen drawing: ${icon.parentElement?.outerHTML.slice(0, 100)}`);
  }
  for (const here of document.querySelectorAll("nav [aria-current=page]")) {
    if (!shown(here)) continue;
    const other = [...(here.parentElement?.querySelectorAll("a:not([aria-current])") ?? [])].at(-1);
    const look = (one: Element) => {
      const { color, borderTopColor, borderLeftColor, backgroundColor, textDecorationLine } =
        getComputedStyle(one);
      return [color, borderTopColor, borderLeftColor, backgroundColor, textDecorationLine].join();
    };
    if (other && look(other) === look(here)) found.push("the room one is in looks like the others");
  }
  return found;
}

function smallTargets(least: number): readonly string[] {
  const main = document.querySelectorAll(
    "main .bg-seal, [role=dialog] .bg-seal, nav.fixed a, header button, main input:not([type=radio], [type=checkbox], .sr-only), main select",
  );
  return [...main]
    .filter((element) => element.checkVisibility())
    .map((element) =>
      element.matches("input, select") ? (element.parentElement ?? element) : element,
    )
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 0 && Math.min(width, height) < least - 0.5;
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${Math.round(width)} × ${Math.round(height)}: “${element.textContent?.trim().slice(0, 40)}” ${element.tagName}`;
    });
}
