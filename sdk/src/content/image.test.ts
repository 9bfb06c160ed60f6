import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ContentError } from "./cid.ts";
import { imageKind, MAX_IMAGE_BYTES } from "./image.ts";

type Part = string | number[] | Uint8Array;

const bytes = (...parts: Part[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((p) => (typeof p === "string" ? [...p].map((c) => c.charCodeAt(0)) : [...p])),
  );
const be32 = (n: number): number[] => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
const le32 = (n: number): number[] => be32(n).reverse();
const le24 = (n: number): number[] => le32(n).slice(0, 3);

const chunk = (name: string, data: Part = []): Uint8Array =>
  bytes(be32(bytes(data).length), name, data, [0, 0, 0, 0]);
const png = (width: number, height: number, ...between: Uint8Array[]): Uint8Array =>
  bytes(
    [0x89],
    "PNG\r\n\u001a\n",
    chunk("IHDR", [...be32(width), ...be32(height), 8, 6, 0, 0, 0]),
    ...between,
    chunk("IDAT", [1, 2, 3]),
    chunk("IEND"),
  );

const segment = (marker: number, data: Part): Uint8Array => {
  const { length } = bytes(data);
  return bytes([0xff, marker, (length + 2) >> 8, (length + 2) & 255], data);
};
const frame = (width: number, height: number, marker = 0xc2): Uint8Array =>
  segment(marker, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
const jpeg = (width: number, height: number, ...between: Uint8Array[]): Uint8Array =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, "JFIF\0"),
    segment(0xc4, [0]),
    ...between,
    frame(width, height),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    [7, 0xff, 0, 8, 0xff, 0xd3, 9],
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    [1, 0xff, 0xd9],
  );

const riff = (...chunks: Uint8Array[]): Uint8Array => {
  const body = bytes("WEBP", ...chunks);
  return bytes("RIFF", le32(body.length), body);
};
const part = (name: string, data: Part): Uint8Array => {
  const { length } = bytes(data);
  return bytes(name, le32(length), data, length % 2 === 1 ? [0] : []);
};
const vp8x = (width: number, height: number, flags = 0): Uint8Array =>
  part("VP8X", [flags, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)]);
const vp8 = (width: number, height: number): Uint8Array =>
  part("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8]);

/** 14 bits of width − 1, then 14 bits of height − 1, least significant first. */
const packed = 799 | (599 << 14);
const samples: readonly [string, string, Uint8Array][] = [
  ["PNG", "png", png(800, 600, chunk("iCCP", "p"), chunk("tRNS", [0]))],
  ["JPEG", "jpeg", jpeg(800, 600, segment(0xe2, "ICC_PROFILE\0\u0001\u0001x"))],
  ["simple WebP", "webp", riff(vp8(800, 600))],
  ["lossless WebP", "webp", riff(part("VP8L", [0x2f, ...le32(packed)]))],
  ["extended WebP", "webp", riff(vp8x(800, 600, 0x20), part("ICCP", "p"), vp8(800, 600))],
];

test.each(samples)("%s gives its size", (_name, kind, input) => {
  expect(imageKind(input)).toEqual({ kind, mime: `image/${kind}`, width: 800, height: 600 });
});

test("the engravings of the demonstration pass", () => {
  const folder = join(import.meta.dirname, "../../../scripts/demo/goods/pictures");
  const pictures = globSync("*.webp", { cwd: folder });
  expect(pictures.length).toBeGreaterThan(10);
  for (const name of pictures)
    expect(imageKind(Uint8Array.from(readFileSync(join(folder, name)))).kind).toBe("webp");
});

const page = "<!doctype html><script>alert(1)</script>";
const exif = "Exif\0\0II*\0GPS 48.85 N 2.35 E";

test.each<[string, Uint8Array, RegExp]>([
  [
    "SVG",
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /only PNG/,
  ],
  ["SVG behind a declaration", bytes('<?xml version="1.0"?><svg/>'), /only PNG/],
  ["GIF", bytes("GIF89a", [1, 0, 1, 0]), /only PNG/],
  ["HTML", bytes(page), /only PNG/],
  ["nothing", bytes(), /only PNG/],
  ["a RIFF that is sound", bytes("RIFF", [0, 0, 0, 0], "WAVE"), /only PNG/],
  ["more than 4 MB", new Uint8Array(MAX_IMAGE_BYTES + 1), /4 MB/],

  ["a PNG wider than allowed", png(4097, 1), /4096/],
  ["a PNG of four thousand million pixels a side", png(0xffffffff, 0xffffffff), /4096/],
  ["a JPEG higher than allowed", jpeg(1, 65_000), /4096/],
  ["a WebP of two hundred million pixels", riff(vp8(16_383, 16_383)), /4096/],
  ["a huge frame on a small WebP canvas", riff(vp8x(8, 8), vp8(16_383, 16_383)), /malformed/],
  ["a PNG of no width", png(0, 1), /empty/],

  ["a PNG that moves", png(8, 8, chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])), /moving/],
  ["a WebP that moves", riff(vp8x(8, 8, 2), part("ANIM", [0, 0, 0, 0, 0, 0])), /moving/],
  ["a WebP with frames and no flag", riff(vp8x(8, 8), part("ANMF", "x"), vp8(8, 8)), /moving/],

  ["a PNG with Exif", png(8, 8, chunk("eXIf", exif)), /besides/],
  ["a PNG with a text", png(8, 8, chunk("tEXt", "Comment\0here")), /besides/],
  ["a JPEG with the place it was taken at", jpeg(8, 8, segment(0xe1, exif)), /besides/],
  ["a JPEG with a comment", jpeg(8, 8, segment(0xfe, page)), /besides/],
  ["a JPEG with further pictures behind", jpeg(8, 8, segment(0xe2, "MPF\0")), /besides/],
  ["a WebP with Exif", riff(vp8x(8, 8, 8), vp8(8, 8), part("EXIF", exif)), /besides/],
  ["a WebP with XMP", riff(vp8x(8, 8, 4), vp8(8, 8), part("XMP ", page)), /besides/],

  ["a PNG that is a page as well", bytes(png(8, 8), page), /follows/],
  ["a JPEG that is an archive as well", bytes(jpeg(8, 8), "PK\u0003\u0004"), /follows/],
  ["a WebP that is a page as well", bytes(riff(vp8(8, 8)), page), /follows/],

  ["a PNG cut short", png(800, 600).slice(0, 18), /short/],
  ["a PNG without an end", png(800, 600).slice(0, -12), /short/],
  ["a JPEG without frame", bytes([0xff, 0xd8, 0xff, 0xd9]), /frame/],
  ["a JPEG of two frames", jpeg(8, 8, frame(8, 8)), /malformed/],
  ["a JPEG without an end", jpeg(8, 8).slice(0, -2), /short/],
  [
    "a JPEG whose segment has no length",
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0]),
    /malformed/,
  ],
  ["a WebP cut short", riff(vp8(8, 8)).slice(0, -2), /short/],
  ["a WebP without a picture", riff(vp8x(8, 8)), /malformed/],
])("%s is refused", (_name, input, reason) => {
  expect(() => imageKind(input)).toThrow(ContentError);
  expect(() => imageKind(input)).toThrow(reason);
});

test("whatever the bytes, it answers or refuses; it never breaks or hangs", () => {
  const sample = fc.constantFrom(...samples.map(([, , input]) => input));
  const change = fc.record({ at: fc.nat(200), to: fc.nat(255), cut: fc.nat(40) });
  fc.assert(
    fc.property(
      sample,
      fc.array(change, { maxLength: 4 }),
      fc.uint8Array({ maxLength: 40 }),
      (good, changes, tail) => {
        const input = Uint8Array.from([...good, ...tail]);
        for (const { at, to } of changes) input[at % input.length] = to;
        try {
          const facts = imageKind(input.slice(0, input.length - (changes[0]?.cut ?? 0)));
          expect(facts.width).toBeGreaterThan(0);
          expect(facts.width).toBeLessThanOrEqual(4096);
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
