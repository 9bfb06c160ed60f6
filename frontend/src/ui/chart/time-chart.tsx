import { useState } from "react";
import { type DateStyle, formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { BaseAxis, GridLabels, GridLines } from "./axes.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import type { ChartTone } from "./chart-tone.ts";
import { linearScale, niceSpan, niceTicks } from "./scale.ts";
import { TimeCursor, TimeMarks, TimeSeriesLine } from "./time-series-line.tsx";
import { type TimeTicks, timeTicks } from "./time-ticks.ts";
import { useEndLabels } from "./use-end-labels.tsx";

export type TimePoint = {
  /** Seconds since 1970, as the chain counts. */
  readonly at: number;
  /** Where it is drawn. Money goes through a number only here. */
  readonly value: number;
  /** What it is, exactly: the formatted amount. */
  readonly text: string;
};

export type TimeSeries = {
  readonly key: string;
  /** Stands at the end of the line. */
  readonly label: string;
  readonly points: readonly TimePoint[];
  /** `step` keeps a value until the next one: balances, debts. `area` hatches what is under the line. */
  readonly shape?: "line" | "step" | "area";
  readonly tone?: ChartTone;
  /** Not certain: a forecast, a schedule. */
  readonly dashed?: boolean;
};

export type TimeMark = { readonly at: number; readonly label: string };

export type TimeChartProps = {
  readonly title: string;
  readonly summary: string;
  readonly series: readonly TimeSeries[];
  /** Head of the first column of the table: "Date". */
  readonly dateLabel: string;
  readonly formatValue: (value: number) => string;
  /** Upright lines with a word: due, today. */
  readonly marks?: readonly TimeMark[];
  readonly height?: number;
  /** Begin at the lowest value instead of at nothing. Only where a length of a bar is not read. */
  readonly fromLowest?: boolean;
  readonly empty?: string;
};

const top = 22;
const foot = 26;

/** Something over time: what is owed, what was paid, a price. */
export function TimeChart(props: TimeChartProps) {
  const { title, summary, series, dateLabel, formatValue, marks = [], fromLowest = false } = props;
  const { height = 260, empty } = props;
  const locale = useLocale();
  const [index, setIndex] = useState<number>();
  const labels = useEndLabels(series);
  const points = series.flatMap((one) => one.points);
  const dates = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  const from = dates[0] ?? 0;
  const to = dates.at(-1) ?? 1;
  const values = points.map(({ value }) => value);
  const lowest = fromLowest ? Math.min(...values) : Math.min(0, ...values);
  const span = niceSpan(lowest, Math.max(...values), 4);
  const base = height - foot;
  const y = linearScale(span, [base, top]);
  const across = (width: number) => linearScale([from, to], [0, width - labels.room(width)]);

  const wordsAt = (at: number) =>
    [
      formatDate(locale, at, "short"),
      ...series.flatMap((one) => {
        const point = valueAt(one, at);
        return point ? [`${one.label}: ${point.text}`] : [];
      }),
    ].join(" \u00b7 ");
  const current = index === undefined ? undefined : dates[index];
  const valued = niceTicks(span[0], span[1], 4).map((value) => ({
    value,
    label: formatValue(value),
  }));

  return (
    <ChartFrame
      title={title}
      summary={summary}
      height={height}
      empty={dates.length === 0 ? empty : undefined}
      onRead={setIndex}
      nearest={(x, _y, width) => nearestIndex(dates.map(across(width)), x)}
      reading={
        dates.length > 0
          ? {
              count: dates.length,
              index: index ?? dates.length - 1,
              words: wordsAt(dates[index ?? dates.length - 1] ?? to),
            }
          : undefined
      }
      table={{
        columns: [dateLabel, ...series.map(({ label }) => label)],
        rows: dates.map((at) => [
          formatDate(locale, at, "short"),
          ...series.map((one) => one.points.find((point) => point.at === at)?.text ?? "\u2013"),
        ]),
      }}
    >
      {(width) => {
        const x = across(width);
        const end = width - labels.room(width);
        const dated = timeTicks(from, to, Math.max(2, Math.floor(end / 96)));
        return (
          <>
            <GridLines width={end} scale={y} ticks={valued} />
            <BaseAxis
              width={end}
              y={base}
              scale={x}
              ticks={dated.at.map((value, tick) => ({
                value,
                label: formatDate(locale, value, styleOf(dated.unit, value, tick === 0)),
              }))}
            />
            {series.map((one) => (
              <TimeSeriesLine key={one.key} series={one} x={x} y={y} base={base} />
            ))}
            <GridLabels scale={y} ticks={valued} />
            <TimeMarks marks={marks} x={x} width={end} top={top} base={base} />
            {labels.draw({ width, x, y, span: [top, base] })}
            {current !== undefined && (
              <TimeCursor
                x={x(current)}
                width={width}
                base={base}
                words={wordsAt(current)}
                dots={series.flatMap((one) => {
                  const point = valueAt(one, current);
                  return point ? [{ y: y(point.value), tone: one.tone ?? "ink" }] : [];
                })}
              />
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** The year stands at the first month in sight and at each January, and is understood between. */
function styleOf(unit: TimeTicks["unit"], at: number, first: boolean): DateStyle {
  if (unit !== "month") return unit;
  return first || new Date(at * 1000).getMonth() === 0 ? "monthOfYear" : "month";
}

/** What holds at a moment: for steps and schedules the last value before it, else only a value of that very moment. */
function valueAt({ points, shape }: TimeSeries, at: number): TimePoint | undefined {
  if (shape === "step") return points.findLast((point) => point.at <= at);
  return points.find((point) => point.at === at);
}

function nearestIndex(places: readonly number[], x: number): number {
  let best = 0;
  places.forEach((place, index) => {
    if (Math.abs(place - x) < Math.abs((places[best] ?? 0) - x)) best = index;
  });
  return best;
}
