import { describe, expect, it } from "vitest";
import { freeBoxes, spreadLabels } from "./place-labels.ts";
import { linearScale, logScale, niceSpan, niceTicks } from "./scale.ts";
import { timeTicks } from "./time-ticks.ts";

const day = 86_400;
const at = (text: string) => new Date(text).getTime() / 1000;
const dayOf = (seconds: number) => new Date(seconds * 1000).getDate();

describe("scales", () => {
  it("turn values upside down onto paper, and keep a single value in the middle", () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
  });

  it("give a week to a month the room of a month to four months", () => {
    const scale = logScale([7, 112], [0, 100]);
    expect(scale(28) - scale(7)).toBeCloseTo(scale(112) - scale(28));
  });
});

describe("ticks", () => {
  it("are round and inside the span", () => {
    expect(niceTicks(0, 1_025, 4)).toEqual([0, 500, 1_000]);
    expect(niceTicks(0, 9, 4)).toEqual([0, 2.5, 5, 7.5]);
    expect(niceTicks(3, 3, 4)).toEqual([3]);
  });

  it("reach over everything drawn when the span is widened", () => {
    expect(niceSpan(0, 1_025, 4)).toEqual([0, 1_500]);
    expect(niceSpan(-20, 60, 4)).toEqual([-20, 60]);
    expect(niceSpan(0, 0, 4)).toEqual([0, 1]);
  });

  it("stand at midnights and at firsts of months", () => {
    const days = timeTicks(at("2027-03-01T09:00"), at("2027-03-08T09:00"), 4);
    expect(days.unit).toBe("day");
    expect(days.at.every((tick) => new Date(tick * 1000).getHours() === 0)).toBe(true);
    const months = timeTicks(at("2027-01-20T00:00"), at("2027-12-20T00:00"), 6);
    expect(months.unit).toBe("month");
    expect(months.at.map(dayOf)).toEqual(months.at.map(() => 1));
    expect(months.at.length).toBeGreaterThan(2);
    expect(months.at.length).toBeLessThanOrEqual(6);
  });

  it("are never many, from an hour to a lifetime", () => {
    for (const span of [3_600, 5 * 3_600, day, 9 * day, 40 * day, 400 * day, 9_000 * day]) {
      const { at: ticks } = timeTicks(start, start + span, 6);
      expect(ticks.length, `${span} seconds`).toBeGreaterThanOrEqual(1);
      expect(ticks.length, `${span} seconds`).toBeLessThanOrEqual(8);
    }
  });
});

const start = at("2027-03-03T14:05");

describe("labels", () => {
  it("move apart no further than needed and stay in the frame", () => {
    expect(spreadLabels([50, 52, 120], 16, [0, 200])).toEqual([50, 66, 120]);
    expect(spreadLabels([198, 199], 16, [0, 200])).toEqual([184, 200]);
    expect(spreadLabels([52, 50], 16, [0, 200])).toEqual([66, 50]);
  });

  it("are left out where they would cover a label or another point", () => {
    const box = (left: number) => ({ left, top: 0, width: 10, height: 10 });
    expect(freeBoxes([box(0), box(5), box(20)], [])).toEqual([true, false, true]);
    expect(freeBoxes([box(0), box(20)], [box(100), box(5)])).toEqual([false, true]);
  });
});
