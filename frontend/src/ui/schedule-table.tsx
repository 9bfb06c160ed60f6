import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "./button.tsx";
import type { MoneyParts } from "./money.tsx";

export type ScheduleRow = {
  readonly key: string;
  readonly date: string;
  readonly amount: MoneyParts;
  readonly interest: MoneyParts;
  readonly principal: MoneyParts;
  /** Principal owed afterwards. */
  readonly left: MoneyParts;
};

export type ScheduleTableProps = {
  readonly caption: string;
  readonly rows: readonly ScheduleRow[];
  readonly total?: { readonly amount: MoneyParts; readonly interest: MoneyParts };
};

/** Rows in sight before somebody asks for all. */
const few = 6;

/** A plan of repayments, date by date, as in a ledger. The unit stands once, in the caption of each column. */
export function ScheduleTable({ caption, rows, total }: ScheduleTableProps) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= few + 1 ? rows : rows.slice(0, few);
  const rest = rows.length - shown.length;
  const unit = rows[0]?.amount.unit ?? "";
  const head = "label-caps py-1.5 pl-3 text-right first:pl-0 first:text-left";
  const cell =
    "py-1.5 pl-3 text-right text-sm whitespace-nowrap tabular-nums first:pl-0 first:text-left";
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="pb-1 text-left text-sm text-ink-soft">{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            <th scope="col" className={head}>
              {t`Date`}
            </th>
            <th scope="col" className={head}>
              {t`Payment`}
            </th>
            <th scope="col" className={head}>
              {t`Interest`}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t`Left`}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} className="border-b border-hairline">
              <td className={cell}>{row.date}</td>
              <td className={cell}>
                <Figure parts={row.amount} />
              </td>
              <td className={cell}>
                <Figure parts={row.interest} />
              </td>
              <td className={`${cell} max-sm:hidden`}>
                <Figure parts={row.left} />
              </td>
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="rule-double font-medium">
              <th scope="row" className={cell}>
                <Trans>In all, {unit}</Trans>
              </th>
              <td className={cell}>
                <Figure parts={total.amount} />
              </td>
              <td className={cell}>
                <Figure parts={total.interest} />
              </td>
              <td className={`${cell} max-sm:hidden`} />
            </tr>
          </tfoot>
        )}
      </table>
      {rest > 0 && (
        <Button tone="quiet" size="sm" onClick={() => setAll(true)}>
          <Trans>Show the other {rest}</Trans>
        </Button>
      )}
    </div>
  );
}

/** The unit is read with each figure, and drawn once below. */
function Figure({ parts }: { readonly parts: MoneyParts }) {
  return (
    <span>
      {parts.integer}
      {parts.fraction}
      <span className="sr-only"> {parts.unit}</span>
    </span>
  );
}
