import { describe, expect, it } from "vitest";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { chooseTheme } from "../theme/theme.ts";
import { Rosette } from "./rosette.tsx";

const one = `0x${"1".repeat(40)}`;
const other = `0x${"2".repeat(40)}`;

/** What is drawn, as outlines and inks. */
function drawing(svg: Element | null): readonly string[] {
  return [...(svg?.querySelectorAll("path") ?? [])].map((path) => {
    const { width, height } = path.getBBox();
    return `${path.getTotalLength()} ${width} ${height} ${getComputedStyle(path).stroke}`;
  });
}

describe("The rosette of an id", () => {
  it("is drawn inside its square, in ink, and always alike", async () => {
    const { container } = await renderInBrowser(
      <>
        <Rosette id={one} size={64} />
        <Rosette id={one} size={64} />
        <Rosette id={other} size={64} />
      </>,
    );
    const [first, again, another] = [...container.querySelectorAll("svg")];
    const frame = first?.getBoundingClientRect();
    expect([frame?.width, frame?.height]).toEqual([64, 64]);
    for (const path of first?.querySelectorAll("path") ?? []) {
      const { left = 0, right = 0, top = 0, bottom = 0 } = path.getBoundingClientRect();
      expect(right - left).toBeGreaterThan(5);
      expect(bottom - top).toBeGreaterThan(5);
      expect(left).toBeGreaterThanOrEqual((frame?.left ?? 0) - 1);
      expect(right).toBeLessThanOrEqual((frame?.right ?? 0) + 1);
      expect(getComputedStyle(path).stroke).not.toBe("none");
    }
    expect(drawing(first ?? null).length).toBeGreaterThan(0);
    expect(drawing(again ?? null)).toEqual(drawing(first ?? null));
    expect(drawing(another ?? null)).not.toEqual(drawing(first ?? null));
  });

  it("is drawn in lighter ink on dark paper", async () => {
    const { container } = await renderInBrowser(<Rosette id={one} size={64} />);
    const ink = () => getComputedStyle(container.querySelector("path") ?? container).stroke;
    const light = ink();
    chooseTheme("dark");
    expect(ink()).not.toBe(light);
  });
});
