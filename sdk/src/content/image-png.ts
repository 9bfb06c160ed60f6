import {
  ascii,
  at,
  be32,
  HIDDEN,
  MOVES,
  name4,
  refuse,
  type Size,
  TRAILING,
} from "./image-bytes.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What is needed to draw it. Texts, Exif and private parts are none of these. */
const DRAWN = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs".split(" "),
);
const MOVING = new Set(["acTL", "fcTL", "fdAT"]);

export const isPng = (b: Uint8Array): boolean => SIGNATURE.every((v, i) => b[i] === v);

/** Walks every part to the last byte. Refuses animation, metadata, and whatever follows the end. */
export const readPng = (b: Uint8Array): Size => {
  if (!ascii(b, 12, "IHDR")) refuse("the PNG has no header");
  const size: Size = [be32(b, 16), be32(b, 20)];
  for (let i = SIGNATURE.length; ; ) {
    const part = name4(b, i + 4);
    if (MOVING.has(part)) refuse(MOVES);
    if (!DRAWN.has(part)) refuse(HIDDEN);
    const next = i + 12 + be32(b, i);
    at(b, next - 1);
    if (part === "IEND") {
      if (next !== b.length) refuse(TRAILING);
      return size;
    }
    i = next;
  }
};
