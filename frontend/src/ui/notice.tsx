import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "info" | "ok" | "warn" | "bad";

const tones: Record<NoticeTone, { frame: string; icon: IconName }> = {
  info: { frame: "border-info bg-info-wash [&>span>svg]:text-info", icon: "info" },
  ok: { frame: "border-ok bg-ok-wash [&>span>svg]:text-ok", icon: "check" },
  warn: { frame: "border-warn bg-warn-wash [&>span>svg]:text-warn", icon: "warning" },
  bad: { frame: "border-bad bg-bad-wash [&>span>svg]:text-bad", icon: "warning" },
};

export type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** It appeared because of what the reader just did: say it at once. */
  readonly announce?: boolean;
};

/** Something to know before going on, in the flow of the page. */
export function Notice({ tone = "info", title, children, actions, announce = false }: NoticeProps) {
  const { frame, icon } = tones[tone];
  return (
    <div
      role={announce ? (tone === "bad" ? "alert" : "status") : undefined}
      className={classNames("flex gap-3 rounded-sm border-l-[3px] px-4 py-3 text-sm", frame)}
    >
      <span className="mt-0.5">
        <Icon name={icon} />
      </span>
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="measure">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
