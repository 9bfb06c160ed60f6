import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "./text.ts";

test("marks of direction cannot turn an amount round", () => {
  expect(cleanText("pay \u202e02\u202c EURD", "one line")).toBe("pay 02 EURD");
  expect(cleanText("a\u2066b\u2067c\u2068d\u2069e\u200ef\u061cg", "one line")).toBe("abcdefg");
});

test("controls, zero-width and tag characters go; French spaces and joiners stay", () => {
  expect(cleanText("a\u0000b\u001bc\u0085d\u200be\ufefff\u00adg\u{e0041}h", "one line")).toBe(
    "abcdefgh",
  );
  expect(cleanText("1\u202f234,56\u00a0€ \u{1f469}\u200d\u{1f33e}", "one line")).toBe(
    "1\u202f234,56\u00a0€ \u{1f469}\u200d\u{1f33e}",
  );
});

test("lines are kept only where there may be several", () => {
  expect(cleanText("a\r\nb\n\n\n\nc", "many lines")).toBe("a\nb\n\nc");
  expect(cleanText("a\r\nb\tc", "one line")).toBe("a b c");
});

test("equal letters written two ways become one", () => {
  expect(cleanText("L’e\u0301cluse", "one line")).toBe("L’écluse");
  expect(cleanText("e\u200b\u0301", "one line")).toBe("é");
});

test("cleaning once is cleaning for good", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("one line" as const, "many lines" as const),
      (t, l) => {
        const once = cleanText(t, l);
        expect(cleanText(once, l)).toBe(once);
      },
    ),
    { numRuns: 2000 },
  );
});
