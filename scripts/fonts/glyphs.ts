/** From one character to another, both included. */
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join("");

/**
 * What the house writes itself: Latin-1 whole, so that most names of western Europe come out in one face, and the rest
 * of French and English typography.
 */
export const glyphs = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  "ŒœŸı",
  // Quotation, dashes, the points of an ellipsis; U+202F and U+2011 where a source has them.
  "‘’‚“”„‹›–—…•†‡‰\u2009\u202f\u2010\u2011",
  "€™−⁄≈≤≥≠←→↑↓",
].join("");

/** Latin of the rest of Europe, for names of people and goods. Cyrillic, Greek and others come from the system. */
export const letters = `${range(0x100, 0x17f)}ȘșȚț†`;
