import { formatDuration } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";

export type DurationProps = {
  /** A length of time in seconds; what is below nothing counts as nothing. */
  readonly seconds: number | bigint;
};

/** A length of time as a contract states it: two units at most, never months, whose length is not one number. */
export function Duration({ seconds }: DurationProps) {
  const locale = useLocale();
  return (
    <time dateTime={isoDuration(seconds)} className="whitespace-nowrap">
      {formatDuration(locale, seconds)}
    </time>
  );
}

/** ISO 8601, for machines: `P2DT12H`. */
export function isoDuration(seconds: number | bigint): string {
  const whole = Math.max(0, Math.trunc(Number(seconds)));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  const rest = whole % 60;
  const time = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest ? `${rest}S` : ""}`;
  if (!days && !time) return "PT0S";
  return `P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}
