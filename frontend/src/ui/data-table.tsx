// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the parts are drawn as blocks, which takes their roles away
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { ShowMore } from "./show-more.tsx";

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  readonly align?: "start" | "end";
  /** The value to sort by; without it the column does not sort. Bigint for money. */
  readonly sortBy?: (row: Row) => string | number | bigint;
  /**
   * Where it stands on a phone: in the upper right `corner` beside the first cell, there with its name as the `figure`
   * of the row, `left` or `right` below without its name, on a `line` of its own with it (the default), or not at all.
   */
  readonly phone?: "corner" | "figure" | "left" | "right" | "line" | "none";
};

export type SortOrder = { readonly key: string; readonly direction: "ascending" | "descending" };

export type DataTableProps<Row> = {
  /** What the table lists; always read, drawn when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A link that opens the row, around the first cell; it covers the whole row for the mouse. */
  readonly rowLink?: (row: Row, content: ReactNode, className: string) => ReactNode;
  readonly initialSort?: SortOrder;
  /** Rows in sight before "Show more"; without it all are. */
  readonly pageSize?: number;
};

/** A table where there is room, two-line rows where there is little: the same DOM, so a screen reader gets a table in both. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowLink, initialSort } = props;
  const { pageSize = Number.POSITIVE_INFINITY } = props;
  const [pages, setPages] = useState(1);
  const [sort, setSort] = useState(initialSort);
  const sorted = sortRows(rows, columns, sort);
  const inSight = Math.min(rows.length, pages * pageSize);
  return (
    <div className="@container">
      <table role="table" className="w-full border-collapse text-left @max-4xl:block">
        <caption
          className={showCaption ? "pb-2 text-left font-title text-lg @max-4xl:block" : "sr-only"}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="@max-4xl:hidden">
          <tr role="row" className="border-b border-edge">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-4xl:block @max-4xl:border-t @max-4xl:border-edge">
          {sorted.slice(0, inSight).map((row) => (
            <tr
              role="row"
              key={rowKey(row)}
              className={classNames(
                "relative border-b border-hairline transition-colors @max-4xl:grid @max-4xl:grid-flow-row-dense @max-4xl:grid-cols-[minmax(0,1fr)_auto] @max-4xl:items-center @max-4xl:gap-x-4 @max-4xl:gap-y-2 @max-4xl:px-1 @max-4xl:py-3",
                rowLink && "hover:bg-hollow",
              )}
            >
              {columns.map((column, index) => {
                const content = column.cell(row);
                return (
                  <td
                    role="cell"
                    key={column.key}
                    className={classNames(
                      "px-3 py-3 align-middle first:pl-1 last:pr-1 @max-4xl:p-0 @max-4xl:first:p-0 @max-4xl:last:p-0",
                      column.align === "end" && "text-right tabular-nums",
                      index > 0 && phonePlaces[column.phone ?? "line"],
                    )}
                  >
                    {index > 0 && <PhoneName column={column} />}
                    {index === 0 && rowLink
                      ? rowLink(
                          row,
                          content,
                          "inline-flex items-center gap-2 align-middle after:absolute after:inset-0 after:content-[''] hover:underline",
                        )
                      : content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > pageSize && (
        <ShowMore shown={inSight} total={rows.length} onMore={() => setPages(pages + 1)} />
      )}
    </div>
  );
}

const phonePlaces: Record<NonNullable<Column<never>["phone"]>, string> = {
  corner: "@max-4xl:col-start-2 @max-4xl:row-start-1 @max-4xl:text-right",
  figure: "@max-4xl:col-start-2 @max-4xl:row-start-1 @max-4xl:text-right",
  left: "@max-4xl:col-start-1 @max-4xl:text-left",
  right: "@max-4xl:col-start-2 @max-4xl:justify-self-end @max-4xl:text-right",
  line: "@max-4xl:col-span-2 @max-4xl:flex @max-4xl:items-baseline @max-4xl:justify-between @max-4xl:gap-4",
  none: "@max-4xl:hidden",
};

function PhoneName<Row>({ column: { phone = "line", header } }: { readonly column: Column<Row> }) {
  if (phone === "line") return <span className="text-sm text-ink-soft @4xl:hidden">{header}</span>;
  if (phone === "figure") return <span className="label-caps block @4xl:hidden">{header}</span>;
  return null;
}

type HeaderProps<Row> = {
  readonly column: Column<Row>;
  readonly sort: SortOrder | undefined;
  readonly onSort: (order: SortOrder) => void;
};

function HeaderCell<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const { t } = useLingui();
  const { header } = column;
  const current = sort?.key === column.key ? sort.direction : undefined;
  const end = column.align === "end";
  const frame = classNames("px-3 py-2 align-middle first:pl-1 last:pr-1", end && "text-right");
  if (!column.sortBy) {
    return (
      <th role="columnheader" scope="col" className={classNames(frame, "label-caps")}>
        {header}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" aria-sort={current ?? "none"} className={frame}>
      <button
        type="button"
        title={t`Sort by ${header}`}
        onClick={() =>
          onSort({
            key: column.key,
            direction: current === "ascending" ? "descending" : "ascending",
          })
        }
        className={classNames(
          "label-caps inline-flex items-center gap-1 rounded-sm align-middle xl:whitespace-nowrap hover:text-ink",
          end && "flex-row-reverse",
          current && "text-ink",
        )}
      >
        {header}
        <Icon
          name={current === "ascending" ? "sortUp" : current === "descending" ? "sortDown" : "sort"}
          size={14}
        />
      </button>
    </th>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: SortOrder | undefined,
): readonly Row[] {
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (!by || !sort) return rows;
  const factor = sort.direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => factor * compare(by(one), by(other)));
}

/** Bigints are compared as bigints: a difference through Number would tie amounts that differ. */
function compare(one: string | number | bigint, other: string | number | bigint): number {
  if (typeof one === "string" && typeof other === "string") return one.localeCompare(other);
  return one < other ? -1 : one > other ? 1 : 0;
}

export type MoreProps = { readonly onMore: () => void; readonly pending?: boolean };

/** Under a list whose older part is not loaded. */
export function MoreRows({ onMore, pending = false }: MoreProps) {
  return (
    <button
      type="button"
      aria-disabled={pending}
      onClick={pending ? undefined : onMore}
      className="mt-3 w-full rounded-md py-2 text-sm font-medium text-ink-soft hover:bg-hollow aria-disabled:opacity-55"
    >
      <Trans>Show older</Trans>
    </button>
  );
}
