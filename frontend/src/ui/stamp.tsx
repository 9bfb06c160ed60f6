import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type StampTone = "ok" | "warn" | "bad" | "info" | "neutral";

const tones: Record<StampTone, string> = {
  ok: "text-ok",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-info",
  neutral: "text-ink-soft",
};

/** Shape beside colour: the tone is told without seeing it. */
const shapes: Record<StampTone, IconName> = {
  ok: "check",
  warn: "clock",
  bad: "warning",
  info: "info",
  neutral: "minus",
};

export type StampProps = {
  readonly tone: StampTone;
  /** The state in one or two words: paid, shipped, due, late. */
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** `table` is upright and small; `document` is struck by hand, a little askew, double-edged. */
  readonly kind?: "table" | "document";
};

/** The state of a document. Read aloud as "State: paid". */
export function Stamp({ tone, children, icon, kind = "table" }: StampProps) {
  const document = kind === "document";
  return (
    <span
      className={classNames(
        "inline-flex w-fit items-center gap-1.5 rounded-md border-current font-semibold tracking-wide whitespace-nowrap uppercase",
        document
          ? "-rotate-3 border-[1.5px] px-3.5 py-1.5 text-sm outline outline-offset-2 outline-current"
          : "border px-1.5 py-0.5 text-[0.6875rem] leading-4",
        tones[tone],
      )}
    >
      <Icon name={icon ?? shapes[tone]} size={document ? 16 : 12} />
      <span className="sr-only">
        <Trans>State:</Trans>{" "}
      </span>
      {children}
    </span>
  );
}
