export type TimeTicks = {
  /** How exactly each must be labelled. */
  readonly unit: "minute" | "day" | "month" | "year";
  /** Seconds since 1970. */
  readonly at: readonly number[];
};

const minute = 60;
const hour = 3_600;
const day = 86_400;
const lengths = [
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
];
const monthsApart = [1, 2, 3, 6, 12, 24, 60, 120];

/**
 * Places on a calendar, at most `count`: whole minutes and hours, midnights, firsts of months, in the reader's own time
 * zone, as the dates beside them are.
 */
export function timeTicks(from: number, to: number, count: number): TimeTicks {
  const rough = (to - from) / Math.max(1, count);
  const length = lengths.find((one) => one >= rough);
  if (length !== undefined) {
    return { unit: length < day ? "minute" : "day", at: everySeconds(from, to, length) };
  }
  const months = monthsApart.find((one) => one * 30.4 * day >= rough) ?? 120;
  return { unit: months < 12 ? "month" : "year", at: everyMonths(from, to, months) };
}

function everySeconds(from: number, to: number, length: number): readonly number[] {
  const cursor = new Date(from * 1000);
  cursor.setHours(0, 0, 0, 0);
  const found: number[] = [];
  for (;;) {
    const at = cursor.getTime() / 1000;
    if (at > to) return found;
    if (at >= from) found.push(at);
    // By the calendar, not by adding seconds: a day of summer time has 23 hours.
    if (length >= day) cursor.setDate(cursor.getDate() + length / day);
    else cursor.setTime(cursor.getTime() + length * 1000);
  }
}

function everyMonths(from: number, to: number, months: number): readonly number[] {
  const start = new Date(from * 1000);
  const aligned = Math.floor((start.getFullYear() * 12 + start.getMonth()) / months) * months;
  const found: number[] = [];
  for (let month = aligned; ; month += months) {
    const at = new Date(Math.floor(month / 12), month % 12, 1).getTime() / 1000;
    if (at > to) return found;
    if (at >= from) found.push(at);
  }
}
