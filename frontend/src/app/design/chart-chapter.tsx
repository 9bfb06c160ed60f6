import { useLingui } from "@lingui/react/macro";
import { formatBasisPoints, formatCount, formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { ScatterChart } from "../../ui/chart/scatter-chart.tsx";
import { TimeChart } from "../../ui/chart/time-chart.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { day, dueAt, useEuro } from "./samples.ts";

const start = dueAt - 150 * day;
/** Cents owed after each payment, and what the schedule foresaw. */
const paid = [0, 31, 58, 95, 120, 138].map(
  (days, n) => [days, 120_000 - Math.min(n, 4) * 24_000] as const,
);
const foreseen = [0, 30, 60, 90, 120, 150].map((days, n) => [days, 120_000 - n * 24_000] as const);
const lent = Array.from(
  { length: 31 },
  (_, n) => [n * 5, 40_000 + n * 6_100 + ((n * 7_919) % 23) * 1_400] as const,
);
const offers: readonly (readonly [name: string, days: number, bps: number])[] = [
  ["Anna", 30, 420],
  ["Bruno", 30, 455],
  ["Carla", 90, 510],
  ["Daoud", 120, 640],
  ["Élise", 180, 610],
  ["Farid", 365, 825],
  ["Gaëlle", 14, 380],
  ["Hugo", 240, 980],
];

export function ChartChapter() {
  const { t } = useLingui();
  const locale = useLocale();
  const euro = useEuro();
  const points = (list: readonly (readonly [number, number])[]) =>
    list.map(([days, cents]) => ({
      at: start + days * day,
      value: cents / 100,
      text: euro(BigInt(cents)).text,
    }));
  const rounded = (value: number) => formatCount(locale, Math.round(value));
  return (
    <Chapter
      id="chart"
      title={t`Charts`}
      intro={t`Thin lines, the name where the line ends, no legend. Arrow keys read along; every chart has its figures as a table.`}
    >
      <Specimen label={t`Step and line`} stacked>
        <TimeChart
          title={t`What is owed`}
          summary={t`Four of five parts are repaid, the last two a few days late.`}
          dateLabel={t`Date`}
          formatValue={rounded}
          series={[
            {
              key: "plan",
              label: t`as agreed`,
              tone: "brass",
              dashed: true,
              shape: "step",
              points: points(foreseen),
            },
            { key: "owed", label: t`owed`, shape: "step", points: points(paid) },
          ]}
          marks={[{ at: dueAt - 12 * day, label: t`today` }]}
        />
      </Specimen>
      <Specimen label={t`Area`} stacked>
        <TimeChart
          title={t`Lent in all`}
          summary={t`It has grown from 400 to more than 2,300 EURD in five months.`}
          dateLabel={t`Date`}
          formatValue={rounded}
          series={[{ key: "lent", label: t`lent`, shape: "area", points: points(lent) }]}
          height={220}
        />
      </Specimen>
      <Specimen label={t`Points`} stacked>
        <ScatterChart
          title={t`Rates by term`}
          summary={t`Longer costs more: from 3.8 % for two weeks to 8 or 10 % for a year.`}
          nameLabel={t`Lender`}
          xLabel={t`Term, in days`}
          yLabel={t`Rate a year`}
          formatX={(days) => formatCount(locale, days)}
          formatY={(bps) => formatBasisPoints(locale, bps)}
          xTicks={[7, 14, 30, 90, 180, 365]}
          points={offers.map(([name, days, bps]) => ({
            key: name,
            label: name,
            x: days,
            y: bps,
            xText: formatDuration(locale, days * day),
            yText: formatBasisPoints(locale, bps),
            ...(name === "Carla" ? { tone: "seal" as const } : {}),
            open: name === "Hugo",
          }))}
        />
      </Specimen>
      <Specimen label={t`Nothing`} stacked>
        <TimeChart
          title={t`Lent in all`}
          summary={t`There is nothing to draw yet.`}
          dateLabel={t`Date`}
          formatValue={rounded}
          series={[]}
          empty={t`The first loan begins the line.`}
        />
      </Specimen>
    </Chapter>
  );
}
