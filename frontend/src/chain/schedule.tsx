import type { Instalment } from "@comptoir/sdk/loans/schedule";
import type { Amount } from "@comptoir/sdk/money/amount";
import { sum as total } from "@comptoir/sdk/money/arithmetic";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import type { Address } from "viem";
import { formatDate } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import type { MoneyParts } from "../ui/money.tsx";
import { ScheduleTable } from "../ui/schedule-table.tsx";
import { useToken } from "./use-token.ts";

export type ScheduleProps = {
  readonly caption: string;
  readonly plan: readonly Instalment[];
  readonly token: Address;
  /** `up` for what the reader owes, `down` for what he will have. */
  readonly rounding: "up" | "down";
};

/** A plan of the sdk in the reader's language. */
export function Schedule({ caption, plan, token, rounding }: ScheduleProps) {
  const locale = useLocale();
  const unit = useToken(token);
  const parts = (units: Amount): MoneyParts => formatAmount(units, unit, { locale, rounding });
  const sum = (pick: (row: Instalment) => Amount) => total(plan.map(pick));
  return (
    <ScheduleTable
      caption={caption}
      rows={plan.map((row) => ({
        key: String(row.date),
        date: formatDate(locale, row.date, "short"),
        amount: parts(row.amount),
        interest: parts(row.interest),
        principal: parts(row.principal),
        left: parts(row.left),
      }))}
      {...(plan.length > 1
        ? {
            total: {
              amount: parts(sum((row) => row.amount)),
              interest: parts(sum((row) => row.interest)),
            },
          }
        : {})}
    />
  );
}
