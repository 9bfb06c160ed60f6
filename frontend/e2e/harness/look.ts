import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds on the page as it stands, however slight: WCAG 2.2 to level AA, and axe's own best practice. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  // As an expression of the test, not a script of the page: its policy admits no foreign script, and need not.
  if (!(await page.evaluate(() => Reflect.has(window, "axe")))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (): Promise<AxeResults["violations"]> => {
    const axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } = Reflect.get(
      window,
      "axe",
    );
    const { violations: found } = await axe.run(document, {
      resultTypes: ["violations"],
      runOnly: [
        ...["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
        "best-practice",
      ],
      // Off by default, because WCAG 2.2 is young.
      rules: { "target-size": { enabled: true } },
    });
    return found;
  });
  return violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact ?? "unknown"}): ${help}: ${nodes
        .slice(0, 3)
        .map(({ target, any, all }) =>
          `${target.join(" ")} ${[...any, ...all][0]?.message ?? ""}`.trim(),
        )
        .join(" | ")}`,
  );
}

/** Elements that stick out of the window to the right; a box that scrolls by itself may hold wide things. */
export async function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = wide
      .slice(0, 4)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} "${element.getAttribute("class")?.slice(0, 80) ?? ""}"`,
      );
    return [`${scrollWidth} px in a window of ${clientWidth} px: ${names.join(" | ")}`];
  });
}

/** Traces of a program in the place of words. */
export async function strayMarks(page: Page): Promise<readonly string[]> {
  const text = await page.locator("body").innerText();
  return (
    text.match(/.{0,30}(?:\{\w+\}|\bundefined\b|\bNaN\b|\[object \w+\]|<\/?\d+\/?>).{0,30}/g) ?? []
  );
}

/** Sentences, line by line: what one language must not share with the other. The tokens' names are nobody's language. */
export async function sentences(page: Page): Promise<ReadonlySet<string>> {
  const lines = (await page.locator("body").innerText()).split("\n").map((line) => line.trim());
  const said = lines.filter((line) => !line.includes("Comptoir Test"));
  return new Set(
    said.filter(
      (line) => line.split(/\s+/).filter((word) => /^\p{L}{2,}[.,;:?]?$/u.test(word)).length >= 5,
    ),
  );
}

/** Words that do not fit into what they stand in, and are cut off or run over its edge. An ellipsis is cut on purpose. */
export async function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const { overflowX, overflowY, textOverflow, clipPath, position } =
          getComputedStyle(element);
        const hidden = clipPath !== "none" || (position === "absolute" && element.clientWidth <= 1);
        if (!own || hidden || element.clientWidth === 0 || element.closest("svg")) return false;
        // Cut on purpose, with three dots.
        if (getComputedStyle(element).webkitLineClamp !== "none") return false;
        if (textOverflow === "ellipsis" || overflowX === "auto" || overflowX === "scroll")
          return false;
        const tooHigh = overflowY === "hidden" && element.scrollHeight > element.clientHeight + 2;
        return tooHigh || element.scrollWidth > element.clientWidth + 1;
      })
      .map(
        (element) =>
          `does not fit: ${element.tagName.toLowerCase()} “${element.innerText.slice(0, 60)}”`,
      ),
  );
}
