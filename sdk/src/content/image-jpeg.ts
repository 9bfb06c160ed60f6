import { ascii, at, be16, HIDDEN, refuse, type Size, TRAILING } from "./image-bytes.ts";

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];

export const isJpeg = (b: Uint8Array): boolean => b[0] === 0xff && b[1] === SOI && b[2] === 0xff;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Tables, restart intervals, JFIF, a colour profile, Adobe's colour note. Exif, XMP and comments are none of these. */
const isDrawn = (b: Uint8Array, marker: number, start: number): boolean =>
  [0xc4, 0xdb, 0xdd, 0xe0, 0xee].includes(marker) ||
  (marker === 0xe2 && ascii(b, start, "ICC_PROFILE"));

/** Walks every segment to the last byte. Refuses metadata, a second frame, and whatever follows the end. */
export const readJpeg = (b: Uint8Array): Size => {
  let size: Size | undefined;
  for (let i = 2; ; ) {
    if (at(b, i) !== 0xff) refuse("the JPEG is malformed");
    const marker = at(b, i + 1);
    if (marker === 0xff) {
      i += 1;
      continue;
    }
    if (marker === EOI) {
      if (!size) return refuse("the JPEG has no frame header");
      return i + 2 === b.length ? size : refuse(TRAILING);
    }
    const length = be16(b, i + 2);
    if (length < 2) refuse("the JPEG is malformed");
    if (isFrame(marker)) {
      if (size) refuse("the JPEG is malformed");
      size = [be16(b, i + 7), be16(b, i + 5)];
    } else if (marker !== SOS && !isDrawn(b, marker, i + 4)) refuse(HIDDEN);
    i += 2 + length;
    if (marker === SOS) i = afterScan(b, i);
  }
};

/** The marker after the coded picture, in which 0xff stands only before zero or a restart. */
const afterScan = (b: Uint8Array, start: number): number => {
  for (let i = start; ; i += 1) {
    const next = at(b, i) === 0xff ? at(b, i + 1) : 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return i;
  }
};
