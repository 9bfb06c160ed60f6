import type { Locale } from "./locale.ts";

/**
 * Dates, durations and rates for people. Money is not here: it is bigint and lives in the sdk.
 * Chain times are whole seconds since 1970 (UTC); everything is shown in the reader's own time zone.
 * `en` is written as in Great Britain (3 March 2027), the order French readers use too.
 */

/** English as in Great Britain, every other language as Intl knows it. */
const tagOf = (locale: Locale): string => (locale === "en" ? "en-GB" : locale);

/** Intl objects are slow to make; a list of a hundred rows needs one. */
const cache = new Map<string, unknown>();

function cached<T>(key: string, make: () => T, is: (value: unknown) => value is T): T {
  const known = cache.get(key);
  if (is(known)) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

const isDateFormat = (value: unknown): value is Intl.DateTimeFormat =>
  value instanceof Intl.DateTimeFormat;
const isNumberFormat = (value: unknown): value is Intl.NumberFormat =>
  value instanceof Intl.NumberFormat;
const isRelativeFormat = (value: unknown): value is Intl.RelativeTimeFormat =>
  value instanceof Intl.RelativeTimeFormat;

/** The last five are for the axis of a chart, whose neighbours tell the rest. */
export type DateStyle =
  | "date"
  | "short"
  | "dateTime"
  | "time"
  | "minute"
  | "day"
  | "month"
  | "monthOfYear"
  | "year";

const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  dateTime: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
  minute: { hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
  monthOfYear: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

/** @param seconds chain time; @param timeZone only for tests and receipts, else the reader's own. */
export function formatDate(
  locale: Locale,
  seconds: number | bigint,
  style: DateStyle = "date",
  timeZone?: string,
): string {
  const format = cached(
    `date ${locale} ${style} ${timeZone ?? ""}`,
    () =>
      new Intl.DateTimeFormat(
        tagOf(locale),
        timeZone ? { ...dateOptions[style], timeZone } : dateOptions[style],
      ),
    isDateFormat,
  );
  return format.format(new Date(Number(seconds) * 1000));
}

const units = [
  { unit: "year", seconds: 31_536_000 },
  { unit: "month", seconds: 2_592_000 },
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

type Unit = (typeof units)[number]["unit"];

function formatUnit(locale: Locale, value: number, unit: Unit): string {
  const format = cached(
    `unit ${locale} ${unit}`,
    () => new Intl.NumberFormat(tagOf(locale), { style: "unit", unit, unitDisplay: "long" }),
    isNumberFormat,
  );
  return format.format(value);
}

/**
 * A length of time as terms of a contract state it: `2 days`, `1 day 12 hours`. At most two units, and never months or
 * years, whose length in seconds is not one number.
 */
export function formatDuration(locale: Locale, seconds: number | bigint): string {
  let rest = Math.max(0, Math.trunc(Number(seconds)));
  const parts: string[] = [];
  for (const { unit, seconds: size } of units) {
    if (unit === "year" || unit === "month") continue;
    const count = Math.floor(rest / size);
    if (count === 0) {
      if (parts.length > 0) break;
      continue;
    }
    rest -= count * size;
    parts.push(formatUnit(locale, count, unit));
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts.join("\u00a0") : formatUnit(locale, 0, "second");
}

/**
 * `in 3 days`, `8 seconds ago`. Rounded towards now, so that a clock never promises more time than is left.
 * @param seconds the moment; @param now the reader's clock or the chain's, both in seconds.
 */
export function formatRelative(
  locale: Locale,
  seconds: number | bigint,
  now: number | bigint,
): string {
  const delta = Number(seconds) - Number(now);
  const found = units.find(({ seconds: size }) => Math.abs(delta) >= size);
  const { unit, seconds: size } = found ?? { unit: "second", seconds: 1 };
  const format = cached(
    `relative ${locale}`,
    () => new Intl.RelativeTimeFormat(tagOf(locale), { numeric: "auto" }),
    isRelativeFormat,
  );
  return format.format(Math.trunc(delta / size) || 0, unit);
}

/**
 * A rate in basis points (1 bp = 0.01 %) as a percentage: 825 → `8.25%`, `8,25 %`.
 * @param digits fraction digits at least; two are the most a basis point needs.
 */
export function formatBasisPoints(locale: Locale, bps: number | bigint, digits = 0): string {
  return formatPercent(locale, Number(bps) / 10_000, digits, Math.max(digits, 2));
}

/** @param ratio 1 is 100 %. */
export function formatPercent(
  locale: Locale,
  ratio: number,
  minDigits = 0,
  maxDigits = Math.max(minDigits, 1),
): string {
  const format = cached(
    `percent ${locale} ${minDigits} ${maxDigits}`,
    () =>
      new Intl.NumberFormat(tagOf(locale), {
        style: "percent",
        minimumFractionDigits: minDigits,
        maximumFractionDigits: maxDigits,
      }),
    isNumberFormat,
  );
  return format.format(ratio);
}

/** Counts and block numbers: `1,234`, `1 234`. */
export function formatCount(locale: Locale, value: number | bigint): string {
  return cached(
    `count ${locale}`,
    () => new Intl.NumberFormat(tagOf(locale)),
    isNumberFormat,
  ).format(value);
}
