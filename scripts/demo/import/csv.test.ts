import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { missingColumns, readCsv } from "./csv.ts";

describe("reading CSV", () => {
  it("takes quoted fields with commas, quotes and line breaks, and knows the line of each", () => {
    const { header, rows } = readCsv('\ufeffa,b\r\n"x, ""y""","1\n2"\r\n\r\nz,\n');
    assert.deepEqual(header, ["a", "b"]);
    assert.deepEqual(rows, [
      { ok: true, line: 2, fields: { a: 'x, "y"', b: "1\n2" } },
      { ok: true, line: 5, fields: { a: "z", b: "" } },
    ]);
  });

  it("refuses a malformed line and goes on with the next", () => {
    const { rows } = readCsv('a,b\n1\n3,4\n"x"y,5\n6,7\n"open,2\n8,9');
    assert.deepEqual(
      rows.map((row) => (row.ok ? row.fields.a : `${row.line}: ${row.reason}`)),
      [
        "2: has 1 fields instead of 2",
        "3",
        "4: something follows a closing quote",
        "6",
        "6: a quote is never closed",
        "8",
      ],
    );
  });

  it("names the columns that are missing, and refuses a file without a header", () => {
    assert.deepEqual(missingColumns(readCsv("a,b\n"), ["b", "c"]), ["c"]);
    assert.throws(() => readCsv(""), RangeError);
  });
});
