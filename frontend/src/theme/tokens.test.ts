import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrastRatio, isInSrgb, type Oklch, parseOklch } from "../test/contrast.ts";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8").replace(
  /\/\*[\s\S]*?\*\//gu,
  "",
);

/** The declarations of the rule with exactly this selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return new Map(
    [...body.matchAll(/--([\w-]+):([^;]+);/gu)].map(([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
}

const light = tokensOf(":root");
const dark = tokensOf(':root[data-theme="dark"]');
const more = tokensOf(':root[data-contrast="more"]');
const moreDark = tokensOf(':root[data-contrast="more"][data-theme="dark"]');

const themes = {
  light: { tokens: new Map([...light]), text: 4.5, edge: 3 },
  dark: { tokens: new Map([...light, ...dark]), text: 4.5, edge: 3 },
  "high contrast, light": { tokens: new Map([...light, ...more]), text: 7, edge: 4.5 },
  "high contrast, dark": {
    tokens: new Map([...light, ...dark, ...more, ...moreDark]),
    text: 7,
    edge: 4.5,
  },
};

const papers = ["paper", "sheet", "hollow"];
const tones = ["ok", "bad", "warn", "info"];

/** What is written on what. */
const texts: readonly (readonly [text: string, paper: string])[] = [
  ...["ink", "ink-soft", "ink-faint", "seal-text", "brass", ...tones].flatMap((text) =>
    papers.map((paper) => [text, paper] as const),
  ),
  ...tones.flatMap((tone) =>
    [tone, "ink", "ink-soft"].map((text) => [text, `${tone}-wash`] as const),
  ),
  ["brass", "brass-wash"],
  ["ink", "brass-wash"],
  ["on-seal", "seal"],
  ["on-seal", "seal-deep"],
  // The chosen one of a group, and a tooltip, are inverted.
  ["paper", "ink"],
];

/** What must be found by the eye without being read: edges of controls, and the seal on which one presses. */
const edges: readonly (readonly [edge: string, paper: string])[] = [
  "edge",
  "seal",
  "seal-deep",
].flatMap((edge) => papers.map((paper) => [edge, paper] as const));

describe.each(Object.entries(themes))("%s", (_name, { tokens, text, edge }) => {
  const colour = (name: string): Oklch => {
    const parsed = parseOklch(tokens.get(name) ?? "");
    if (!parsed) throw new Error(`--${name} is not an opaque oklch colour`);
    return parsed;
  };

  it.each(texts)("%s can be read on %s", (one, other) => {
    expect(contrastRatio(colour(one), colour(other))).toBeGreaterThanOrEqual(text);
  });

  it.each(edges)("%s can be seen on %s", (one, other) => {
    expect(contrastRatio(colour(one), colour(other))).toBeGreaterThanOrEqual(edge);
  });

  it("draws rosettes of every hue that can be seen", () => {
    const lightness = Number(tokens.get("rosette-lightness"));
    const chroma = Number(tokens.get("rosette-chroma"));
    for (let hue = 0; hue < 360; hue += 15) {
      for (const paper of papers) {
        const ratio = contrastRatio({ lightness, chroma, hue }, colour(paper));
        expect(ratio, `hue ${hue} on ${paper}`).toBeGreaterThanOrEqual(edge);
      }
    }
  });

  it("asks for no colour that a screen of sRGB would have to replace", () => {
    const outside = [...tokens].filter(([, value]) => {
      const parsed = parseOklch(value);
      return parsed && !isInSrgb(parsed);
    });
    expect(outside).toEqual([]);
  });
});
