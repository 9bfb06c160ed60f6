import { ContentError } from "./cid.ts";

export type ImageKind = "png" | "jpeg" | "webp";

export interface ImageFacts {
  readonly kind: ImageKind;
  readonly mime: `image/${ImageKind}`;
  readonly width: number;
  readonly height: number;
}

/** Pixels a side: more would let a few kilobytes take gigabytes of memory once decoded. */
export const MAX_IMAGE_SIDE = 4096;
/** Bytes. */
export const MAX_IMAGE_BYTES = 4 * 1024 * 1024;

const ascii = (b: Uint8Array, at: number, text: string): boolean =>
  b.length >= at + text.length && [...text].every((c, i) => b[at + i] === c.charCodeAt(0));

const at = (b: Uint8Array, i: number): number => {
  const v = b[i];
  if (v === undefined) throw new ContentError("the picture is cut short");
  return v;
};

const be16 = (b: Uint8Array, i: number): number => at(b, i) * 256 + at(b, i + 1);
const be32 = (b: Uint8Array, i: number): number => be16(b, i) * 65536 + be16(b, i + 2);
const le16 = (b: Uint8Array, i: number): number => at(b, i) + at(b, i + 1) * 256;
const le24 = (b: Uint8Array, i: number): number => le16(b, i) + at(b, i + 2) * 65536;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Walks the JPEG markers to the frame header, the only one that carries the size. */
const jpegSize = (b: Uint8Array): [number, number] => {
  let i = 2;
  while (i < b.length) {
    if (at(b, i) !== 0xff) throw new ContentError("the JPEG is malformed");
    const marker = at(b, i + 1);
    if (marker === 0xff) {
      i += 1;
      continue;
    }
    const frame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return [be16(b, i + 7), be16(b, i + 5)];
    if (marker === 0xd9 || marker === 0xda) break;
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    const length = standsAlone ? 0 : be16(b, i + 2);
    if (!standsAlone && length < 2) throw new ContentError("the JPEG is malformed");
    i += 2 + length;
  }
  throw new ContentError("the JPEG has no frame header");
};

const webpSize = (b: Uint8Array): [number, number] => {
  if (ascii(b, 12, "VP8X")) return [le24(b, 24) + 1, le24(b, 27) + 1];
  if (ascii(b, 12, "VP8L")) {
    if (at(b, 20) !== 0x2f) throw new ContentError("the WebP is malformed");
    return [1 + (le16(b, 21) & 0x3fff), 1 + ((le24(b, 22) >> 6) & 0x3fff)];
  }
  if (ascii(b, 12, "VP8 ")) {
    if (at(b, 23) !== 0x9d || at(b, 24) !== 0x01 || at(b, 25) !== 0x2a)
      throw new ContentError("the WebP is malformed");
    return [le16(b, 26) & 0x3fff, le16(b, 28) & 0x3fff];
  }
  throw new ContentError("the WebP is malformed");
};

/**
 * What the bytes themselves say they are; names and declared types are not asked.
 * PNG, JPEG and WebP only: SVG can carry script and outside references, and is refused like anything else.
 */
export const imageKind = (bytes: Uint8Array): ImageFacts => {
  if (bytes.length > MAX_IMAGE_BYTES) throw new ContentError("the picture is larger than 4 MB");
  let kind: ImageKind;
  let size: [number, number];
  if (PNG.every((v, i) => bytes[i] === v)) {
    if (!ascii(bytes, 12, "IHDR")) throw new ContentError("the PNG has no header");
    kind = "png";
    size = [be32(bytes, 16), be32(bytes, 20)];
  } else if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    kind = "jpeg";
    size = jpegSize(bytes);
  } else if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) {
    kind = "webp";
    size = webpSize(bytes);
  } else {
    throw new ContentError("only PNG, JPEG and WebP pictures are accepted");
  }
  const [width, height] = size;
  if (width < 1 || height < 1) throw new ContentError("the picture is empty");
  if (width > MAX_IMAGE_SIDE || height > MAX_IMAGE_SIDE) {
    throw new ContentError(`the picture is larger than ${MAX_IMAGE_SIDE} pixels a side`);
  }
  return { kind, mime: `image/${kind}`, width, height };
};
