import { useId } from "react";
import { ChartLabel } from "./axes.tsx";
import { type ChartTone, toneInk } from "./chart-tone.ts";
import type { Scale } from "./scale.ts";
import type { TimeMark, TimeSeries } from "./time-chart.tsx";

export type TimeSeriesLineProps = {
  readonly series: TimeSeries;
  readonly x: Scale;
  readonly y: Scale;
  readonly base: number;
};

/** One line; under an area the hatching of an engraver instead of a tint. */
export function TimeSeriesLine({ series, x, y, base }: TimeSeriesLineProps) {
  const { points, shape = "line", tone = "ink", dashed = false } = series;
  const id = useId();
  const ink = toneInk[tone];
  const places = points.map(({ at, value }) => [x(at), y(value)] as const);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return null;
  const path = places
    .map(([left, height], n) => {
      if (n === 0) return `M${left},${height}`;
      return shape === "step" ? `H${left}V${height}` : `L${left},${height}`;
    })
    .join("");
  return (
    <g>
      {shape === "area" && (
        <>
          <pattern
            id={id}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <line x1="0" x2="5" y1="2.5" y2="2.5" stroke={ink} strokeWidth="0.6" opacity="0.55" />
          </pattern>
          <path d={`${path}V${base}H${first[0]}Z`} fill={`url(#${id})`} />
        </>
      )}
      <path
        d={path}
        fill="none"
        stroke={ink}
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        strokeDasharray={dashed ? "1 4" : undefined}
      />
      <circle cx={last[0]} cy={last[1]} r="2.5" fill={ink} />
    </g>
  );
}

export type TimeMarksProps = {
  readonly marks: readonly TimeMark[];
  readonly x: Scale;
  readonly width: number;
  readonly top: number;
  readonly base: number;
};

/** Moments that matter: an upright line with its word at the top, on the side where there is room. */
export function TimeMarks({ marks, x, width, top, base }: TimeMarksProps) {
  return marks.map(({ at, label }) => {
    const place = x(at);
    const left = place > width * 0.6;
    return (
      <g key={`${label} ${at}`}>
        <line
          x1={place}
          x2={place}
          y1={top - 10}
          y2={base}
          stroke="var(--seal-text)"
          strokeDasharray="3 3"
        />
        <ChartLabel
          x={left ? place - 6 : place + 6}
          y={top}
          anchor={left ? "end" : "start"}
          colour="var(--seal-text)"
        >
          {label}
        </ChartLabel>
      </g>
    );
  });
}

export type TimeCursorProps = {
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly words: string;
  readonly dots: readonly { readonly y: number; readonly tone: ChartTone }[];
};

/** Where one reads: a hairline, the points on it, and the words above. */
export function TimeCursor({ x, width, base, words, dots }: TimeCursorProps) {
  const anchor = x < width / 3 ? "start" : x > (width * 2) / 3 ? "end" : "middle";
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1="4" y2={base} stroke="var(--ink-soft)" strokeWidth="0.75" />
      {dots.map(({ y, tone }) => (
        <circle
          key={`${tone} ${y}`}
          cx={x}
          cy={y}
          r="3.5"
          fill="var(--paper)"
          stroke={toneInk[tone]}
          strokeWidth="1.5"
        />
      ))}
      <ChartLabel x={x} y={-2} anchor={anchor}>
        {words}
      </ChartLabel>
    </g>
  );
}
