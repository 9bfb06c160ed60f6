import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { formatCount, formatRelative } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { classNames } from "./class-names.ts";

export type BlockBadgeProps = {
  readonly block: bigint;
  /** When it was read, in milliseconds of this computer's clock. */
  readonly readAt: number;
  /** Older than this many seconds, the badge says so in another colour and word. */
  readonly staleAfter?: number;
  /** Only when it is old: the header of the page shows the newest block already. */
  readonly onlyWhenOld?: boolean;
};

/** At which block the numbers beside it were read, and how long ago. */
export function BlockBadge({
  block,
  readAt,
  staleAfter = 60,
  onlyWhenOld = false,
}: BlockBadgeProps) {
  const locale = useLocale();
  const now = useNow(1000);
  const age = Math.max(0, Math.floor((now - readAt) / 1000));
  const stale = age > staleAfter;
  if (onlyWhenOld && !stale) return null;
  const number = formatCount(locale, block);
  const when = formatRelative(locale, -age, 0);
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 text-xs tabular-nums",
        stale ? "text-warn" : "text-ink-faint",
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          "size-1.5 rounded-full forced-color-adjust-none",
          stale ? "border border-warn" : "bg-ok",
        )}
      />
      {stale ? (
        <Trans>
          read at block {number}, {when}: may be old
        </Trans>
      ) : (
        <Trans>
          read at block {number}, {when}
        </Trans>
      )}
    </span>
  );
}

/** This computer's clock in milliseconds, ticking; still while the tab is hidden. */
export function useNow(interval: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}
