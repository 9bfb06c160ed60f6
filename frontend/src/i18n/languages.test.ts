import { describe, expect, it } from "vitest";
import { formatCount, formatDuration } from "./format.ts";
import { isLocale, localeName, locales } from "./locale.ts";

describe("languages", () => {
  it("are those there are files for, English first", () => {
    expect(locales[0]).toBe("en");
    expect(locales).toContain("fr");
    expect(isLocale("fr")).toBe(true);
    expect(isLocale("tlh")).toBe(false);
  });

  it("are called what their own readers call them", () => {
    expect(["en", "fr", "de"].map(localeName)).toEqual(["English", "Français", "Deutsch"]);
  });

  it("need no formats of their own: Intl has them", () => {
    expect(formatCount("de", 1_234_567)).toBe("1.234.567");
    expect(formatDuration("de", 3 * 86_400)).toBe("3 Tage");
  });
});
