import { formatDate, formatDuration } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";

const day = 86_400;
const hour = 3_600;
const minute = 60;

/** How dates and lengths of time are written on an order. Amounts come as text, every digit shown. */
export type OrderWords = {
  readonly date: (seconds: number) => string;
  readonly dateTime: (seconds: number) => string;
  /** In one unit, rounded down: a clock never promises more time than is left. */
  readonly left: (seconds: number) => string;
  readonly duration: (seconds: number) => string;
};

export function orderWords(locale: Locale, timeZone?: string): OrderWords {
  return {
    date: (seconds) => formatDate(locale, seconds, "date", timeZone),
    dateTime: (seconds) => formatDate(locale, seconds, "dateTime", timeZone),
    left: (seconds) => formatDuration(locale, wholeUnits(Math.abs(seconds))),
    duration: (seconds) => formatDuration(locale, seconds),
  };
}

function wholeUnits(seconds: number): number {
  const unit = [day, hour, minute].find((size) => seconds >= size) ?? 1;
  return Math.floor(seconds / unit) * unit;
}
