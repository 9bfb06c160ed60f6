import { describe, expect, it } from "vitest";
import {
  formatBasisPoints,
  formatCount,
  formatDate,
  formatDuration,
  formatPercent,
  formatRelative,
} from "./format.ts";

/** 3 March 2027, 14:05:09 UTC. */
const moment = 1_804_082_709;

describe("dates", () => {
  it("writes the day before the month in both languages", () => {
    expect(formatDate("en", moment, "date", "UTC")).toBe("3 March 2027");
    expect(formatDate("fr", moment, "date", "UTC")).toBe("3 mars 2027");
  });

  it("takes chain seconds, also as bigint, in the zone asked for", () => {
    expect(formatDate("en", BigInt(moment), "time", "UTC")).toBe("14:05");
    expect(formatDate("fr", moment, "time", "Asia/Tokyo")).toBe("23:05");
  });
});

describe("durations", () => {
  it("uses two units at most and skips no gap", () => {
    expect(formatDuration("en", 2 * 86_400)).toBe("2 days");
    expect(formatDuration("en", 86_400 + 12 * 3_600 + 59)).toBe("1 day\u00a012 hours");
    // A day and three seconds is a day: minutes are absent, so nothing smaller is shown.
    expect(formatDuration("en", 86_403)).toBe("1 day");
    expect(formatDuration("en", 0)).toBe("0 seconds");
  });

  it("is French in French", () => {
    expect(formatDuration("fr", 3 * 86_400)).toMatch(/^3\sjours$/u);
  });
});

describe("relative time", () => {
  it("never promises more than is left", () => {
    expect(formatRelative("en", moment + 2 * 86_400 - 1, moment)).toBe("tomorrow");
    expect(formatRelative("en", moment + 3 * 86_400 + 80_000, moment)).toBe("in 3 days");
  });

  it("speaks of the past and of now", () => {
    expect(formatRelative("en", moment - 8, moment)).toBe("8 seconds ago");
    expect(formatRelative("fr", moment - 8, moment)).toMatch(/^il y a 8\ssecondes$/u);
    expect(formatRelative("en", moment, moment)).toBe("now");
  });
});

describe("rates and counts", () => {
  it("keeps the hundredth of a per cent that a basis point is", () => {
    expect(formatBasisPoints("en", 825)).toBe("8.25%");
    expect(formatBasisPoints("fr", 825n)).toMatch(/^8,25\s%$/u);
    expect(formatBasisPoints("en", 100)).toBe("1%");
    expect(formatBasisPoints("en", 100, 2)).toBe("1.00%");
  });

  it("uses the thin no-break space for French thousands", () => {
    expect(formatCount("fr", 1_234_567n)).toBe("1\u202f234\u202f567");
    expect(formatCount("en", 1_234_567)).toBe("1,234,567");
    expect(formatPercent("fr", 0.5)).toMatch(/^50\s%$/u);
  });
});
