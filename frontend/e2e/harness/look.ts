import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const severe: readonly (string | null | undefined)[] = ["serious", "critical"];

export interface Finding {
  readonly severe: boolean;
  readonly text: string;
}

/** What axe finds on the page as it stands, against WCAG 2.2 AA and axe's own best practice. */
export async function accessibilityFindings(page: Page): Promise<readonly Finding[]> {
  // As an expression of the test, not a script of the page: its policy admits no foreign script, and need not.
  if (!(await page.evaluate(() => Reflect.has(window, "axe")))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (): Promise<AxeResults["violations"]> => {
    const axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } = Reflect.get(
      window,
      "axe",
    );
    const { violations: found } = await axe.run(document, { resultTypes: ["violations"] });
    return found;
  });
  return violations.map(({ id, impact, help, nodes }) => ({
    severe: severe.includes(impact),
    text: `${id} (${impact ?? "unknown"}): ${help}: ${nodes
      .slice(0, 3)
      .map(({ target, any, all }) =>
        `${target.join(" ")} ${[...any, ...all][0]?.message ?? ""}`.trim(),
      )
      .join(" | ")}`,
  }));
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
