import fc from "fast-check";
import { expect, test } from "vitest";
import { ContentError } from "./cid.ts";
import { imageKind, MAX_IMAGE_BYTES } from "./image.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((p) => (typeof p === "string" ? [...p].map((c) => c.charCodeAt(0)) : p)),
  );

const png = (w: number[], h: number[]): Uint8Array =>
  bytes([0x89], "PNG", [13, 10, 26, 10, 0, 0, 0, 13], "IHDR", w, h, [8, 6, 0, 0, 0]);

const jpeg = (h: number[], w: number[]): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xff, 0xc2, 0, 11, 8],
    h,
    w,
    [1, 1, 0x11, 0],
  );

test("PNG, JPEG and the three kinds of WebP give their size", () => {
  expect(imageKind(png([0, 0, 3, 32], [0, 0, 2, 88]))).toEqual({
    kind: "png",
    mime: "image/png",
    width: 800,
    height: 600,
  });
  expect(imageKind(jpeg([2, 88], [3, 32]))).toEqual({
    kind: "jpeg",
    mime: "image/jpeg",
    width: 800,
    height: 600,
  });
  const riff = (chunk: string, rest: number[]): Uint8Array =>
    bytes("RIFF", [0, 0, 0, 0], "WEBP", chunk, [0, 0, 0, 0], rest);
  const size = { kind: "webp", mime: "image/webp", width: 800, height: 600 };
  expect(imageKind(riff("VP8X", [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]))).toEqual(size);
  expect(imageKind(riff("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]))).toEqual(size);
  // 14 bits of width − 1 = 799, then 14 bits of height − 1 = 599, least significant first.
  const packed = 799 | (599 << 14);
  expect(
    imageKind(
      riff("VP8L", [0x2f, packed & 255, (packed >> 8) & 255, (packed >> 16) & 255, packed >>> 24]),
    ),
  ).toEqual(size);
});

test.each<[string, Uint8Array, RegExp]>([
  [
    "SVG",
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /only PNG/,
  ],
  ["SVG behind a declaration", bytes('<?xml version="1.0"?><svg/>'), /only PNG/],
  ["GIF", bytes("GIF89a", [1, 0, 1, 0]), /only PNG/],
  ["HTML", bytes("<!doctype html>"), /only PNG/],
  ["nothing", bytes(), /only PNG/],
  ["a PNG wider than allowed", png([0, 0, 16, 1], [0, 0, 0, 1]), /4096/],
  [
    "a PNG of four thousand million pixels a side",
    png([255, 255, 255, 255], [255, 255, 255, 255]),
    /4096/,
  ],
  ["a PNG of no width", png([0, 0, 0, 0], [0, 0, 0, 1]), /empty/],
  ["a PNG cut short", png([0, 0, 3, 32], []).slice(0, 18), /short/],
  ["a JPEG without frame", bytes([0xff, 0xd8, 0xff, 0xd9]), /frame/],
  [
    "a JPEG whose segment has no length",
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0]),
    /malformed/,
  ],
  ["a RIFF that is sound", bytes("RIFF", [0, 0, 0, 0], "WAVE"), /only PNG/],
  ["more than 4 MB", new Uint8Array(MAX_IMAGE_BYTES + 1), /4 MB/],
])("%s is refused", (_name, input, reason) => {
  expect(() => imageKind(input)).toThrow(ContentError);
  expect(() => imageKind(input)).toThrow(reason);
});

test("whatever the bytes, it answers or refuses; it never breaks or hangs", () => {
  const head = fc.constantFrom(
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    [...bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X")],
    [],
  );
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 80 }), (a, b) => {
      try {
        const facts = imageKind(Uint8Array.from([...a, ...b]));
        expect(facts.width).toBeGreaterThan(0);
        expect(facts.width).toBeLessThanOrEqual(4096);
      } catch (error) {
        expect(error).toBeInstanceOf(ContentError);
      }
    }),
    { numRuns: 3000 },
  );
});
