import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { formatCount } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Button } from "./button.tsx";

export type ShowMoreProps = {
  readonly shown: number;
  /** Unknown while older blocks are still unread. */
  readonly total?: number;
  readonly onMore: () => void;
  readonly pending?: boolean;
  /** Instead of "Show more": "Show older", "Show the other 12". */
  readonly children?: ReactNode;
};

/** The foot of a list that is not all in sight: where one is, and the way on. Nothing loads by scrolling alone. */
export function ShowMore({ shown, total, onMore, pending = false, children }: ShowMoreProps) {
  const locale = useLocale();
  const inSight = formatCount(locale, shown);
  const all = total === undefined ? undefined : formatCount(locale, total);
  const more = total === undefined || shown < total;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 pt-3" data-print="hide">
      <p role="status" className="text-sm text-ink-soft">
        {all === undefined ? (
          <Trans>{inSight} shown</Trans>
        ) : (
          <Trans>
            {inSight} of {all}
          </Trans>
        )}
      </p>
      {more && (
        <Button size="sm" icon="chevronDown" pending={pending} onClick={onMore}>
          {children ?? <Trans>Show more</Trans>}
        </Button>
      )}
    </div>
  );
}
