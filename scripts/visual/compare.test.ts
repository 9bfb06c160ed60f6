import assert from "node:assert/strict";
import { test } from "node:test";
import { PNG } from "pngjs";
import { compare } from "./compare.ts";
import { packPng } from "./pack-png.ts";

/** A page of paper with a line of ink across it, and a wash of more colours than a palette holds. */
function page(line: number, width = 120): Buffer {
  const png = new PNG({ width, height: 80 });
  for (let n = 0; n < width * 80; n += 1) {
    const row = Math.floor(n / width);
    const inked = row === line || row === line + 1;
    const wash = row > 60 ? [200 + (n % 40), 200 + (n % 37), 200 + (n % 29)] : [250, 248, 242];
    png.data.set([...(inked ? [20, 24, 40] : wash), 255], 4 * n);
  }
  return PNG.sync.write(png);
}

test("a picture is the same as itself, packed or not", () => {
  const picture = page(20);
  assert.equal(compare(picture, picture).kind, "same");
  const packed = packPng(picture);
  assert.equal(compare(packed, picture).kind, "same");
});

test("packing keeps every colour of a page that has few", () => {
  const png = new PNG({ width: 4, height: 1 });
  png.data.set([1, 2, 3, 255, 250, 0, 9, 255, 1, 2, 3, 255, 0, 0, 0, 255]);
  const unpacked = PNG.sync.read(packPng(PNG.sync.write(png)));
  assert.deepEqual([...unpacked.data], [...png.data]);
});

test("a line that moved is a change, with its share and a picture of it", () => {
  const result = compare(page(20), page(30));
  assert.equal(result.kind, "changed");
  assert.ok(result.kind === "changed" && result.share > 0.02 && result.share < 0.1);
  assert.ok(result.kind === "changed" && PNG.sync.read(result.diff).width === 120);
});

test("another size is told as such, and what was never taken is new", () => {
  assert.deepEqual(compare(page(20), page(20, 130)), {
    kind: "resized",
    before: "120 × 80",
    after: "130 × 80",
  });
  assert.equal(compare(undefined, page(20)).kind, "new");
});
