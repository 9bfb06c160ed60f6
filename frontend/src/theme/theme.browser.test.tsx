import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { emulate } from "../test/browser/media.ts";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { Button } from "../ui/button.tsx";
import { Money } from "../ui/money.tsx";
import { Notice } from "../ui/notice.tsx";
import { chooseContrast, chooseTheme, watchTheme } from "./theme.ts";

/** Red, green and blue (0 to 255) as the screen shows them. */
function painted(colour: string): readonly number[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser draws nothing");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = painted(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pageStyle = () => getComputedStyle(document.documentElement);
const pageContrast = () => contrast(pageStyle().color, pageStyle().backgroundColor);

describe("The theme as it is painted", () => {
  it("is dark ink on light paper, and the other way round in the dark", () => {
    expect(luminance(pageStyle().backgroundColor)).toBeGreaterThan(0.8);
    expect(luminance(pageStyle().color)).toBeLessThan(0.1);
    chooseTheme("dark");
    expect(luminance(pageStyle().backgroundColor)).toBeLessThan(0.1);
    expect(luminance(pageStyle().color)).toBeGreaterThan(0.6);
    expect(pageStyle().colorScheme).toBe("dark");
  });

  it("gives the next action its seal, readable in both", async () => {
    await renderInBrowser(<Button tone="primary">Repay</Button>);
    const element = page.getByRole("button", { name: "Repay" }).element();
    for (const theme of ["light", "dark"] as const) {
      chooseTheme(theme);
      const { color, backgroundColor } = getComputedStyle(element);
      const [red = 0, green = 0, blue = 0] = painted(backgroundColor);
      expect(red).toBeGreaterThan(2 * Math.max(green, blue));
      expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("has the strongest contrast when the reader chose it or the system asks for it", async () => {
    const stop = watchTheme();
    const usual = pageContrast();
    chooseContrast("more");
    const chosen = pageContrast();
    expect(chosen).toBeGreaterThan(usual);
    chooseContrast("system");
    expect(pageContrast()).toBe(usual);
    await emulate({ moreContrast: true });
    await expect.poll(pageContrast).toBe(chosen);
    stop();
  });

  it("keeps the next action distinct when the system forces its own colours", async () => {
    await renderInBrowser(
      <>
        <Button tone="primary">Repay</Button>
        <Button>Extend</Button>
      </>,
    );
    await emulate({ forcedColours: true });
    const ground = (name: string) =>
      getComputedStyle(page.getByRole("button", { name }).element()).backgroundColor;
    await expect.poll(() => ground("Repay")).not.toBe(ground("Extend"));
  });

  it("sets figures of one width, so that columns of money stand under one another", async () => {
    const { container } = await renderInBrowser(
      <>
        <Money parts={{ integer: "1,111", fraction: ".11", unit: "EURD" }} />
        <br />
        <Money parts={{ integer: "8,888", fraction: ".88", unit: "EURD" }} />
      </>,
    );
    await document.fonts.ready;
    const [ones, eights] = [...container.children].filter((child) => child.tagName !== "BR");
    expect(ones?.getBoundingClientRect().width).toBe(eights?.getBoundingClientRect().width);
  });
});

describe("The printed page", () => {
  it("is black on white, even of a dark page, and without what only a screen can use", async () => {
    chooseTheme("dark");
    await renderInBrowser(
      <>
        <Notice title="Due">Repay by 3 March.</Notice>
        <div data-print="hide">A frame of buttons</div>
      </>,
    );
    await emulate({ print: true });
    await expect.element(page.getByText("A frame of buttons")).not.toBeVisible();
    await expect.element(page.getByText("Repay by 3 March.")).toBeVisible();
    expect(painted(pageStyle().backgroundColor)).toEqual([255, 255, 255]);
    expect(painted(pageStyle().color)).toEqual([0, 0, 0]);
  });
});
