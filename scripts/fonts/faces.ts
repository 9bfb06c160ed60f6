import type { SubsetOptions } from "subset-font";
import { glyphs, letters } from "./glyphs.ts";

export type Face = {
  readonly name: string;
  /** In node_modules. */
  readonly source: string;
  readonly licence: string;
  readonly glyphs: string;
  /** The character whose glyph stands for U+202F too, where the source has none for it. */
  readonly narrowSpace?: string;
  readonly options: SubsetOptions;
};

/**
 * Fraunces keeps its optical sizes (a large figure is sharp, a small title sturdy) and gives up its weights: titles have
 * one. Inter keeps the weights from text to semibold. Kerning is half of each file, and worth it.
 */
export const faces: readonly Face[] = [
  {
    name: "fraunces",
    source: "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
    licence: "@fontsource-variable/fraunces/LICENSE",
    glyphs,
    // Its word space is as narrow as the thin one of others.
    narrowSpace: "\u00a0",
    options: {
      targetFormat: "woff2",
      variationAxes: { wght: 500 },
      // rvrn changes a few shapes with the optical size.
      keepFeatures: ["kern", "liga", "rvrn", "ccmp", "locl", "mark", "mkmk"],
      noHinting: true,
    },
  },
  {
    name: "inter",
    source: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    licence: "@fontsource-variable/inter/LICENSE",
    glyphs,
    narrowSpace: "\u2009",
    options: {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 600 } },
      // The source has no case or zero. calt lifts a hyphen between figures and draws ->; it weighs 4 KB and is left out.
      keepFeatures: [
        "kern",
        "tnum",
        "pnum",
        "frac",
        "numr",
        "dnom",
        "ccmp",
        "locl",
        "mark",
        "mkmk",
      ],
      noHinting: true,
    },
  },
  {
    // Fetched only by a page that shows such a letter (unicode-range in theme/fonts.css).
    name: "inter-names",
    source: "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
    licence: "@fontsource-variable/inter/LICENSE",
    glyphs: letters,
    options: {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 600 } },
      keepFeatures: ["kern", "ccmp", "locl"],
      noHinting: true,
    },
  },
];
