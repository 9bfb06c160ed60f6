import type { ReactNode } from "react";
import { ChartLabel } from "./axes.tsx";
import { toneInk } from "./chart-tone.ts";
import { spreadLabels } from "./place-labels.ts";
import type { Scale } from "./scale.ts";
import type { TimeSeries } from "./time-chart.tsx";

/** Pixels of a letter at 13 px, on average. */
const letter = 7.7;
/** Narrower pictures have no room beside the lines: names stand above their ends. */
const narrow = 480;

export type EndLabels = {
  /** Pixels kept free at the right of the lines. */
  readonly room: (width: number) => number;
  readonly draw: (place: {
    readonly width: number;
    readonly x: Scale;
    readonly y: Scale;
    readonly span: readonly [number, number];
  }) => ReactNode;
};

/** The name of each line where it ends, instead of a legend. */
export function useEndLabels(series: readonly TimeSeries[]): EndLabels {
  const longest = Math.max(0, ...series.map(({ label }) => label.length));
  const room = (width: number) =>
    width < narrow ? 4 : Math.min(width * 0.3, longest * letter + 14);
  return {
    room,
    draw: ({ width, x, y, span }) => {
      const ends = series.flatMap((one) => {
        const last = one.points.at(-1);
        return last ? [{ one, x: x(last.at), y: y(last.value) }] : [];
      });
      const beside = width >= narrow;
      const heights = spreadLabels(
        ends.map((end) => (beside ? end.y + 4 : end.y - 8)),
        16,
        [span[0] + 2, span[1] - 4],
      );
      return ends.map(({ one, x: left }, index) => (
        <ChartLabel
          key={one.key}
          x={beside ? left + 9 : left}
          y={heights[index] ?? 0}
          anchor={beside ? "start" : "end"}
          colour={toneInk[one.tone ?? "ink"]}
        >
          {one.label}
        </ChartLabel>
      ));
    },
  };
}
