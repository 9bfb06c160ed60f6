import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** Where the focus is, as somebody who looks at the screen sees it. */
export interface Stop {
  /** Tag, role and name: for messages. */
  readonly what: string;
  /** The focus fell to nothing: the next Tab would begin at the top of the page. */
  readonly lost: boolean;
  /** A ring of at least two pixels is drawn. A title that took the focus after navigation needs none: nothing can be done on it. */
  readonly ringed: boolean;
  /** What lies over the middle and all corners of it. */
  readonly coveredBy: string | undefined;
  /** The stop before it, if the eye had to go back up for this one: neither further down nor in the next column. */
  readonly jumpedUpFrom: string | undefined;
}

/** Reads where the focus is; changes nothing. */
export async function focusOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.getAttribute("role") ? `[${element.getAttribute("role")}]` : ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}”`;
    const { top, left, right, bottom } = active.getBoundingClientRect();
    // The stop before this one, where it stands now: pages grow while they are read.
    const was: unknown = Reflect.get(window, "stopBefore");
    Reflect.set(window, "stopBefore", active);
    const regionOf = (element: Element) =>
      element.closest("[role=dialog], header, main, footer, nav");
    const unscrolled = (element: Element) => {
      let y = element.getBoundingClientRect().top;
      for (let box = element.parentElement; box; box = box.parentElement) y += box.scrollTop;
      return y;
    };
    const isJump =
      was instanceof Element &&
      was.isConnected &&
      regionOf(was) !== null &&
      regionOf(was) === regionOf(active) &&
      // Past the last stop of a dialog comes its first again.
      (was.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      unscrolled(active) < unscrolled(was) - 12 &&
      left < was.getBoundingClientRect().right - 12;
    const draws = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    const frames = [active.parentElement, active.parentElement?.parentElement].filter(
      (element): element is HTMLElement =>
        element?.matches(":focus-within:has(input, textarea)") ?? false,
    );
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
    ] as const;
    const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
    const free = hits.some((hit) => hit !== null && (active.contains(hit) || hit.contains(active)));
    const cover = hits.find((hit) => hit !== null);
    return {
      what: name(active),
      lost: active === document.body || active === document.documentElement,
      ringed: active.matches("h1, main, [role=dialog]") || draws(active) || frames.some(draws),
      coveredBy: free ? undefined : cover ? name(cover) : "the edge of the window",
      jumpedUpFrom: isJump ? name(was) : undefined,
    };
  });
}

export function assertSeen(stop: Stop, where: string): void {
  const { what, lost, ringed, coveredBy, jumpedUpFrom } = stop;
  assert.ok(!lost, `${where}: the focus is lost`);
  assert.ok(ringed, `${where}: no ring around ${what}`);
  assert.equal(coveredBy, undefined, `${where}: ${what} lies under ${coveredBy}`);
  assert.equal(jumpedUpFrom, undefined, `${where}: back up to ${what} from ${jumpedUpFrom}`);
}

/** More stops than any page of the house has. */
const most = 150;

/**
 * Somebody without a mouse. Nothing here clicks, fills in, scrolls or moves the focus by script: only keys are pressed,
 * and where the focus came to be is looked at.
 */
export function keyboardOf(page: Page) {
  const press = (...keys: readonly string[]) =>
    keys.reduce(async (before, key) => {
      await before;
      await page.keyboard.press(key);
    }, Promise.resolve());
  const has = (target: Locator) =>
    target.evaluate(
      (element) => element === document.activeElement || element.contains(document.activeElement),
    );

  /** Tabs until the focus is on the target (or inside it); each stop on the way must be seen and in order. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    const path: string[] = [];
    for (let stops = 0; stops < most; stops += 1) {
      if (await has(target)) return;
      await page.keyboard.press("Tab");
      const now = await focusOf(page);
      path.push(now.what);
      const where = new URL(page.url()).pathname;
      // Past the last stop the browser's own bar would have the focus; here it is nowhere, and then at the top again.
      if (!now.lost) assertSeen(now, where);
    }
    assert.fail(
      `${String(target)} cannot be reached by Tab; passed ${path.slice(0, 40).join(", ")}`,
    );
  };

  return {
    press,
    reach,
    /** Goes there and presses it. */
    activate: async (target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
      await reach(target);
      await press(key);
    },
    /** Goes to a field and writes over what stands there. */
    write: async (field: Locator, text: string): Promise<void> => {
      await reach(field);
      await press("ControlOrMeta+A");
      await page.keyboard.type(text);
      assert.equal(await field.inputValue(), text);
    },
    /** One of a radio group: Tab enters it, arrows choose. */
    choose: async (group: Locator, option: Locator): Promise<void> => {
      await reach(group);
      for (let tries = 0; tries < 8 && !(await option.isChecked()); tries += 1) {
        await press("ArrowRight");
        await page.waitForTimeout(50);
      }
      assert.ok(await option.isChecked(), "the arrows choose it");
      assertSeen(await focusOf(page), "radio group");
    },
    /** One of a closed list, by the first letters of its words. */
    pick: async (list: Locator, words: string): Promise<void> => {
      await reach(list);
      await page.keyboard.type(words);
      const chosen = list.locator("option:checked");
      assert.ok((await chosen.innerText()).startsWith(words), `${words} is chosen by typing it`);
      assertSeen(await focusOf(page), "closed list");
    },
    /** Fails unless the focus is on the target or inside it, and is seen. Waits for it: pages move it after painting. */
    at: async (target: Locator, why: string): Promise<void> => {
      await target.waitFor();
      for (let tries = 0; tries < 60 && !(await has(target)); tries += 1)
        await page.waitForTimeout(50);
      const stop = await focusOf(page);
      assert.ok(await has(target), `${why}: the focus is on ${stop.what}`);
      assertSeen(stop, why);
    },
  };
}

export type Keyboard = ReturnType<typeof keyboardOf>;
