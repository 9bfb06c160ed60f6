import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type StatProps = {
  /** What the figure is: "You are owed". */
  readonly label: ReactNode;
  /** `<Money size="lg">`, a count, a rate with its money beside it. */
  readonly figure: ReactNode;
  /** One line under it: of how many, until when, what changed. */
  readonly note?: ReactNode;
};

/** One figure of a page that is not its largest. */
export function Stat({ label, figure, note }: StatProps) {
  return (
    <div className="min-w-0 py-3">
      <dt className="label-caps">{label}</dt>
      <dd className="mt-1">
        <span className="font-title text-xl font-medium">{figure}</span>
        {note && <span className="mt-0.5 block text-sm text-ink-soft">{note}</span>}
      </dd>
    </div>
  );
}

export type StatsProps = { readonly stats: readonly (StatProps & { readonly key: string })[] };

/** Two to four figures side by side, ruled as columns of a ledger; under one another on a phone. */
export function Stats({ stats }: StatsProps) {
  return (
    <dl
      className={classNames(
        "grid border-y border-hairline max-sm:divide-y max-sm:divide-hairline",
        "sm:grid-flow-col sm:auto-cols-fr sm:divide-x sm:divide-hairline sm:*:px-6 sm:*:first:pl-0",
      )}
    >
      {stats.map(({ key, ...stat }) => (
        <Stat key={key} {...stat} />
      ))}
    </dl>
  );
}
