import { type DateStyle, formatDate, formatRelative } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { classNames } from "./class-names.ts";

export type MomentProps = {
  /** Seconds since 1970 (UTC), as the chain counts. */
  readonly at: number | bigint;
  /** Time of the block that was read, in the same seconds: a computer's clock may be wrong, the contract reads the chain's. */
  readonly now?: number | bigint | undefined;
  readonly style?: DateStyle;
  /** `both` needs `now`; without it the date stands alone. `relative` keeps the date one hover away. */
  readonly show?: "both" | "date" | "relative";
  /** The two under one another, as in a column. */
  readonly stacked?: boolean;
};

/** A point in time: on the calendar, and from here. */
export function Moment(props: MomentProps) {
  const { at, now, style = "short", show = "both", stacked = false } = props;
  const locale = useLocale();
  const machine = new Date(Number(at) * 1000).toISOString();
  const date = formatDate(locale, at, style);
  const relative = now === undefined ? undefined : formatRelative(locale, at, now);
  if (relative === undefined || show === "date") {
    return (
      <time
        dateTime={machine}
        title={formatDate(locale, at, "dateTime")}
        className="whitespace-nowrap tabular-nums"
      >
        {date}
      </time>
    );
  }
  if (show === "relative") {
    return (
      <time
        dateTime={machine}
        title={formatDate(locale, at, "dateTime")}
        className="whitespace-nowrap tabular-nums"
      >
        {relative}
      </time>
    );
  }
  return (
    <time
      dateTime={machine}
      title={formatDate(locale, at, "dateTime")}
      className={classNames(
        "inline-flex gap-x-2 tabular-nums",
        stacked ? "flex-col" : "flex-wrap items-baseline",
      )}
    >
      <span className="whitespace-nowrap tabular-nums">{date}</span>{" "}
      <span className="text-sm whitespace-nowrap text-ink-soft">{relative}</span>
    </time>
  );
}
