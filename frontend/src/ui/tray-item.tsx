import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Spinner } from "./spinner.tsx";

export type TrayItemProps = {
  readonly tone: "running" | "ok" | "warn" | "bad" | "info";
  /** What was asked, in words: "Repay 1,025.00 EURD to Anna". */
  readonly title: ReactNode;
  /** Where it stands: "Waiting for your wallet". */
  readonly children?: ReactNode;
  /** Links and small buttons. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
};

const icons: Record<
  Exclude<TrayItemProps["tone"], "running">,
  { icon: IconName; colour: string }
> = {
  ok: { icon: "check", colour: "text-ok" },
  warn: { icon: "warning", colour: "text-warn" },
  bad: { icon: "warning", colour: "text-bad" },
  info: { icon: "info", colour: "text-info" },
};

/** One slip in the tray: a running transaction or a message. It stays until it is done with; nothing pops up and goes. */
export function TrayItem({ tone, title, children, actions, onDismiss }: TrayItemProps) {
  const { t } = useLingui();
  const mark = tone === "running" ? undefined : icons[tone];
  return (
    <article className="flex animate-rise gap-3 rounded-md border border-hairline bg-sheet p-3 text-sm">
      <span
        className={classNames(
          "mt-0.5 flex size-5 items-center justify-center",
          mark ? mark.colour : "text-brass",
        )}
      >
        {mark ? <Icon name={mark.icon} /> : <Spinner />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-ink-soft">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="cross" label={t`Dismiss`} size="sm" onClick={onDismiss} />}
    </article>
  );
}
