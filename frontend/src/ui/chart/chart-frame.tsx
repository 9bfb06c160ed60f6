import { Trans, useLingui } from "@lingui/react/macro";
import { type PointerEvent, type ReactNode, useId } from "react";
import { useWidth } from "./use-width.ts";

export type ChartTable = {
  readonly columns: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
};

/** What one reads at the cursor; the same words for the eye, the keyboard and a screen reader. */
export type ChartReading = {
  readonly count: number;
  readonly index: number;
  readonly words: string;
};

export type ChartFrameProps = {
  readonly title: string;
  /** What the picture shows, in a sentence: for those who do not see it, and for those who look twice. */
  readonly summary: string;
  /** Under the title: the unit, the span. */
  readonly note?: ReactNode;
  readonly height: number;
  readonly table: ChartTable;
  readonly reading?: ChartReading | undefined;
  readonly onRead: (index: number | undefined) => void;
  /** Which point is nearest to a place in the picture. */
  readonly nearest: (x: number, y: number, width: number) => number;
  /** Nothing to draw: said instead of an empty frame. */
  readonly empty?: ReactNode;
  readonly children: (width: number) => ReactNode;
};

/**
 * What every chart has: its title, its sentence, a cursor for mouse, finger and keyboard, and its figures as a table.
 * Thin lines, labels where the line ends, no legend.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, note, height, table, reading, onRead, nearest, empty, children } = props;
  const { t } = useLingui();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onRead(nearest(event.clientX - box.left, event.clientY - box.top, width));
  };
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <figcaption className="mb-3">
        <p id={id} className="font-title text-lg font-medium text-balance">
          {title}
        </p>
        <p className="measure text-sm text-ink-soft">{summary}</p>
        {note && <div className="mt-1 text-sm text-ink-soft">{note}</div>}
      </figcaption>
      {empty ? (
        <div
          className="flex items-center justify-center border-y border-hairline px-4 text-center text-ink-soft"
          style={{ minHeight: height / 2 }}
        >
          {empty}
        </div>
      ) : (
        <>
          <div
            ref={frame}
            className="relative touch-pan-y rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-ink"
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => onRead(undefined)}
          >
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              role="img"
              aria-label={`${title}. ${summary}`}
              className="block max-w-full overflow-visible"
            >
              {children(width)}
            </svg>
            {reading && (
              // The browser's own slider, unseen: arrow keys walk along the points and each is read out.
              <input
                type="range"
                min={0}
                max={Math.max(0, reading.count - 1)}
                value={reading.index}
                aria-label={t`Read along: ${title}`}
                aria-valuetext={reading.words}
                onChange={(event) => onRead(Number(event.target.value))}
                onFocus={() => onRead(reading.index)}
                onBlur={() => onRead(undefined)}
                className="pointer-events-none absolute inset-x-0 bottom-0 h-px w-full opacity-0"
                data-print="hide"
              />
            )}
          </div>
          <ChartFigures title={title} table={table} />
        </>
      )}
    </figure>
  );
}

function ChartFigures({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <details className="mt-2 text-sm" data-print="hide">
      <summary className="w-fit rounded-sm py-1 text-ink-soft hover:text-ink">
        <Trans>The figures as a table</Trans>
      </summary>
      <div className="mt-1 max-h-80 overflow-auto" tabIndex={-1}>
        <table className="w-full border-collapse">
          <caption className="sr-only">{title}</caption>
          <thead className="sticky top-0 bg-paper">
            <tr className="border-b border-edge">
              {table.columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="label-caps py-1.5 pl-3 text-right first:pl-0 first:text-left"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a drawn chart have no identity of their own
              <tr key={row} className="border-b border-hairline">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td
                    key={table.columns[index + 1]}
                    className="py-1.5 pl-3 text-right tabular-nums"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
