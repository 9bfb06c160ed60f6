import {
  ascii,
  at,
  HIDDEN,
  le16,
  le24,
  le32,
  MOVES,
  name4,
  refuse,
  type Size,
  TRAILING,
} from "./image-bytes.ts";

export const isWebp = (b: Uint8Array): boolean => ascii(b, 0, "RIFF") && ascii(b, 8, "WEBP");

/** Bit of the extended header. */
const ANIMATED = 0x02;

/**
 * Walks every part to the last byte. Refuses animation, metadata, whatever follows the end, and a frame of another size
 * than the header promises: a small canvas could else hide one that takes gigabytes.
 */
export const readWebp = (b: Uint8Array): Size => {
  let canvas: Size | undefined;
  let frame: Size | undefined;
  const end = le32(b, 4) + 8;
  if (end > b.length) refuse("the picture is cut short");
  if (end < b.length) refuse(TRAILING);
  for (let i = 12; i < end; ) {
    const [part, length, start] = [name4(b, i), le32(b, i + 4), i + 8];
    if (part === "VP8X") {
      if ((at(b, start) & ANIMATED) !== 0) refuse(MOVES);
      canvas = [le24(b, start + 4) + 1, le24(b, start + 7) + 1];
    } else if (part === "VP8 " || part === "VP8L") {
      if (frame) refuse(MOVES);
      frame = part === "VP8 " ? lossy(b, start) : lossless(b, start);
    } else if (part === "ANIM" || part === "ANMF") refuse(MOVES);
    else if (part !== "ICCP" && part !== "ALPH") refuse(HIDDEN);
    i = start + length + (length % 2);
    if (i > end) refuse("the picture is cut short");
  }
  if (!frame) return refuse("the WebP is malformed");
  if (canvas && (canvas[0] !== frame[0] || canvas[1] !== frame[1])) refuse("the WebP is malformed");
  return frame;
};

const lossy = (b: Uint8Array, i: number): Size => {
  if (at(b, i + 3) !== 0x9d || at(b, i + 4) !== 0x01 || at(b, i + 5) !== 0x2a)
    refuse("the WebP is malformed");
  return [le16(b, i + 6) & 0x3fff, le16(b, i + 8) & 0x3fff];
};

const lossless = (b: Uint8Array, i: number): Size => {
  if (at(b, i) !== 0x2f) refuse("the WebP is malformed");
  return [1 + (le16(b, i + 1) & 0x3fff), 1 + ((le24(b, i + 2) >> 6) & 0x3fff)];
};
