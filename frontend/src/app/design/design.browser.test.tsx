import type { ComponentType } from "react";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { activateLocale } from "../../i18n/activate.ts";
import { axeFindings } from "../../test/browser/axe.ts";
import { renderInBrowser } from "../../test/browser/render-in-browser.tsx";
import { chooseContrast, chooseTheme } from "../../theme/theme.ts";

/** Every chapter of the pattern book, those to come included. */
const sections = import.meta.glob<Record<string, ComponentType>>(
  ["./*-section.tsx", "./*-chapter.tsx"],
  {
    eager: true,
  },
);
const named = Object.values(sections).flatMap((module) =>
  Object.entries(module)
    .filter(([name]) => /(Section|Chapter)$/.test(name))
    .map(([name, Section]) => ({ name, Section })),
);

describe("Every primitive of the pattern book", () => {
  it("is found", () => expect(named.length).toBeGreaterThanOrEqual(5));

  it.each(named)("passes axe in every theme and language: $name", async ({ Section }) => {
    await renderInBrowser(<Section />);
    const findings: string[] = [];
    for (const look of ["light", "dark", "light, more contrast", "dark, more contrast"]) {
      chooseTheme(look.startsWith("dark") ? "dark" : "light");
      chooseContrast(look.endsWith("contrast") ? "more" : "system");
      const found = await axeFindings();
      findings.push(...found.map((one) => `${look}: ${one}`));
    }
    await activateLocale("fr");
    findings.push(...(await axeFindings()).map((one) => `French: ${one}`));
    expect(findings).toEqual([]);
  });

  it.each(named)("fits a phone of 320 px: $name", async ({ Section }) => {
    await page.viewport(320, 640);
    await renderInBrowser(
      <div className="px-4">
        <Section />
      </div>,
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1024, 768);
  });
});
