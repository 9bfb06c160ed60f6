import { describe, expect, it } from "vitest";
import { type RosetteDetail, rosette } from "./rosette.ts";
import { rosetteSvg } from "./rosette-svg.ts";

const details: RosetteDetail[] = ["mark", "medal", "plate"];
const id = (n: number) => `0x${n.toString(16).padStart(64, "0")}`;
const address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

/** Bytes of path data allowed: a mark stands a hundred times in a list, a plate once on a page. */
const budget: Record<RosetteDetail, number> = { mark: 6_000, medal: 16_000, plate: 90_000 };

describe("rosette", () => {
  it.each(details)("is the same picture every time (%s), whatever the letter case", (detail) => {
    expect(rosette(address.toLowerCase(), detail)).toEqual(rosette(address, detail));
  });

  it("has not changed since it was first printed", () => {
    const drawn = rosette(address, "mark");
    expect({
      hues: drawn.hues,
      petals: drawn.petals,
      start: drawn.strokes[0]?.d.slice(0, 24),
    }).toMatchInlineSnapshot(`
      {
        "hues": {
          "first": 275,
          "second": 350,
        },
        "petals": 6,
        "start": "M-34.3 82.7C-32.6 83.4 -",
      }
    `);
  });

  it.each(details)("stays in its frame and in its budget (%s)", (detail) => {
    for (let n = 0; n < 60; n += 1) {
      const { strokes } = rosette(id(n), detail);
      const bytes = strokes.reduce((sum, { d }) => sum + d.length, 0);
      expect(bytes).toBeLessThan(budget[detail]);
      for (const { d, width } of strokes) {
        const points = d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[CZ])/g);
        for (const [, x, y] of points)
          expect(Math.hypot(Number(x), Number(y)) + width / 2).toBeLessThan(100);
      }
    }
  });

  it("keeps its inks and petals at every size", () => {
    for (let n = 0; n < 50; n += 1) {
      const [mark, medal, plate] = details.map((detail) => rosette(id(n), detail));
      expect([medal?.hues, medal?.petals]).toEqual([mark?.hues, mark?.petals]);
      expect([plate?.hues, plate?.petals]).toEqual([mark?.hues, mark?.petals]);
    }
  });

  it("differs between ids that differ in one digit", () => {
    const seen = new Set(
      Array.from({ length: 500 }, (_, n) => JSON.stringify(rosette(id(n), "medal").strokes)),
    );
    // 500 draws from about 6 million shapes: one accidental twin would be tolerable, a weak hash would not.
    expect(seen.size).toBeGreaterThanOrEqual(499);
  });
});

describe("rosetteSvg", () => {
  it("is one self-contained document with plain colours and a safe title", () => {
    const svg = rosetteSvg(address, { size: 64, title: 'Order "A" <1>' });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-100 -100 200 200" width="64" height="64" role="img"/,
    );
    expect(svg).toContain("<title>Order &quot;A&quot; &lt;1></title>");
    expect(svg).toMatch(/stroke="#[0-9a-f]{6}"/);
    expect(svg).not.toMatch(/oklch|http:\/\/(?!www\.w3\.org)/);
  });

  it("is printed in lighter ink on dark paper", () => {
    const ink = (svg: string) => Number.parseInt(/stroke="#([0-9a-f]{2})/.exec(svg)?.[1] ?? "", 16);
    expect(ink(rosetteSvg(address, { paper: "dark" }))).toBeGreaterThan(
      ink(rosetteSvg(address, { paper: "light" })),
    );
  });
});
