import { useState } from "react";
import { BaseAxis, ChartLabel, GridLabels, GridLines, type Tick } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { type ChartTone, toneInk } from "./chart-tone.ts";
import { freeBoxes } from "./place-labels.ts";
import { linearScale, logScale, niceSpan, niceTicks } from "./scale.ts";

export type ScatterPoint = {
  readonly key: string;
  /** Stands beside the point where there is room, and names it in the table. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** The two exactly, with their units. */
  readonly xText: string;
  readonly yText: string;
  readonly tone?: ChartTone;
  /** Not sure, or not mine: drawn open. */
  readonly open?: boolean;
};

export type ScatterChartProps = {
  readonly title: string;
  readonly summary: string;
  readonly points: readonly ScatterPoint[];
  /** Heads of the table: what a point is, and the two measures. The measures are written on the axes too. */
  readonly nameLabel: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Where x has natural places (a week, a month, a year); drawn with equal room for equal factors. */
  readonly xTicks?: readonly number[];
  readonly height?: number;
  readonly empty?: string;
};

const top = 30;
const foot = 44;
const side = 16;

/** One thing against another: the rate of offers by their term. Each point is one document. */
export function ScatterChart(props: ScatterChartProps) {
  const { title, summary, points, nameLabel, xLabel, yLabel, formatX, formatY, xTicks } = props;
  const { height = 300, empty } = props;
  const [index, setIndex] = useState<number>();
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const xs = sorted.map(({ x }) => x);
  const low = Math.min(...xs, ...(xTicks ?? []));
  const high = Math.max(...xs, ...(xTicks ?? []));
  const span = niceSpan(0, Math.max(...sorted.map(({ y }) => y)), 4);
  const base = height - foot;
  const y = linearScale(span, [base, top]);
  const across = (width: number) =>
    // The first point stands clear of the figures of the grid.
    (xTicks ? logScale : linearScale)([low, high], [side + 44, width - side]);
  const wordsOf = (point: ScatterPoint) => [point.label, point.xText, point.yText].join(" \u00b7 ");
  const current = index === undefined ? undefined : sorted[index];
  const valued = niceTicks(span[0], span[1], 4).map((value) => ({ value, label: formatY(value) }));
  const [initial] = sorted;
  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      empty={sorted.length === 0 ? empty : undefined}
      onRead={setIndex}
      nearest={(left, down, width) => {
        const x = across(width);
        return nearest(sorted.map((point) => [x(point.x) - left, y(point.y) - down]));
      }}
      reading={
        initial && {
          count: sorted.length,
          index: index ?? 0,
          words: wordsOf(current ?? initial),
        }
      }
      table={{
        columns: [nameLabel, xLabel, yLabel],
        rows: sorted.map((point) => [point.label, point.xText, point.yText]),
      }}
    >
      {(width) => {
        const x = across(width);
        const bottom: readonly Tick[] = (
          xTicks ?? niceTicks(low, high, Math.max(2, Math.floor(width / 120)))
        ).map((value) => ({ value, label: formatX(value) }));
        const places = sorted.map((point) => ({ point, left: x(point.x), down: y(point.y) }));
        const named = freeBoxes(
          places.map(({ point, left, down }) => {
            const room = point.label.length * 7.2 + 8;
            return {
              left: left + room + 8 > width ? left - room - 8 : left + 8,
              top: down - 8,
              width: room,
              height: 16,
            };
          }),
          places.map(({ left, down }) => ({
            left: left - 5,
            top: down - 5,
            width: 10,
            height: 10,
          })),
        );
        return (
          <>
            <GridLines width={width} scale={y} ticks={valued} />
            <GridLabels scale={y} ticks={valued} />
            <BaseAxis width={width} y={base} scale={x} ticks={bottom} />
            <text x="0" y="12" fontSize="12" fill="var(--ink-soft)">
              {yLabel}
            </text>
            <text x={width} y={height - 4} textAnchor="end" fontSize="12" fill="var(--ink-soft)">
              {xLabel}
            </text>
            {places.map(({ point, left, down }, place) => {
              const chosen = place === index;
              const flips = left + point.label.length * 7.2 + 16 > width;
              return (
                <g key={point.key}>
                  <circle
                    cx={left}
                    cy={down}
                    r={chosen ? 5.5 : 4}
                    fill={point.open ? "var(--paper)" : toneInk[point.tone ?? "ink"]}
                    stroke={toneInk[point.tone ?? "ink"]}
                    strokeWidth="1.5"
                  />
                  {named[place] && index === undefined && (
                    <ChartLabel
                      x={flips ? left - 9 : left + 9}
                      y={down + 4}
                      anchor={flips ? "end" : "start"}
                    >
                      {point.label}
                    </ChartLabel>
                  )}
                </g>
              );
            })}
            {current && (
              <ChartLabel
                x={Math.min(Math.max(x(current.x), 4), width - 4)}
                y={Math.max(14, y(current.y) - 12)}
                anchor={
                  x(current.x) < width / 3
                    ? "start"
                    : x(current.x) > (width * 2) / 3
                      ? "end"
                      : "middle"
                }
              >
                {wordsOf(current)}
              </ChartLabel>
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

function nearest(distances: readonly (readonly [number, number])[]): number {
  const lengths = distances.map(([left, down]) => Math.hypot(left, down));
  return Math.max(0, lengths.indexOf(Math.min(...lengths)));
}
