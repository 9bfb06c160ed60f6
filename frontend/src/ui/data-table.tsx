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

/** A table on a desk, cards on a phone: the same DOM, so a screen reader gets a table in both. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowLink, initialSort } = props;
  const { pageSize = Number.POSITIVE_INFINITY } = props;
  const [pages, setPages] = useState(1);
  const [sort, setSort] = useState(initialSort);
  const sorted = sortRows(rows, columns, sort);
  const inSight = Math.min(rows.length, pages * pageSize);
  return (
    <div>
      <table role="table" className="w-full border-collapse text-left max-md:block">
        <caption
          className={showCaption ? "pb-2 text-left font-title text-lg max-md:block" : "sr-only"}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row" className="border-b border-edge">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block max-md:border-t max-md:border-edge">
          {sorted.slice(0, inSight).map((row) => (
            <tr
              role="row"
              key={rowKey(row)}
              className={classNames(
                "relative border-b border-hairline transition-colors max-md:grid max-md:grid-flow-row-dense max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-center max-md:gap-x-4 max-md:gap-y-2 max-md:px-1 max-md:py-3",
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
                      "px-3 py-3 align-middle first:pl-1 last:pr-1 max-md:p-0 max-md:first:p-0 max-md:last:p-0",
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
  corner: "max-md:col-start-2 max-md:row-start-1 max-md:text-right",
  figure: "max-md:col-start-2 max-md:row-start-1 max-md:text-right",
  left: "max-md:col-start-1 max-md:text-left",
  right: "max-md:col-start-2 max-md:justify-self-end max-md:text-right",
  line: "max-md:col-span-2 max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4",
  none: "max-md:hidden",
};

function PhoneName<Row>({ column: { phone = "line", header } }: { readonly column: Column<Row> }) {
  if (phone === "line") return <span className="text-sm text-ink-soft md:hidden">{header}</span>;
  if (phone === "figure") return <span className="label-caps block md:hidden">{header}</span>;
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
