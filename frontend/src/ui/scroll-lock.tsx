import { type ComponentType, type ReactNode, useLayoutEffect } from "react";

type RemoveScrollProps = {
  /** What it is drawn as: Radix hands a slot, which passes everything on to its one child. */
  readonly as: ComponentType<{ readonly children?: ReactNode }>;
  readonly children?: ReactNode;
  readonly enabled?: boolean;
  readonly allowPinchZoom?: boolean;
  readonly shards?: unknown;
};

/** Dialogs may stand on dialogs: the page moves again when the last is gone. */
let holders = 0;

/**
 * Stands in for `react-remove-scroll`, which Radix' dialogs and selects ask for (vite.config.ts puts this in its place):
 * that one writes style elements, which a strict policy refuses. The rule is in theme/main.css; this only says when.
 */
export function RemoveScroll({
  as: As,
  enabled = true,
  allowPinchZoom: _allowPinchZoom,
  shards: _shards,
  children,
  ...rest
}: RemoveScrollProps) {
  useLayoutEffect(() => (enabled ? holdPage() : undefined), [enabled]);
  return <As {...rest}>{children}</As>;
}

function holdPage(): () => void {
  const page = document.documentElement;
  if (holders === 0) {
    // Where the bar takes room, that room is kept, so that nothing jumps sideways.
    page.dataset.held = window.innerWidth > page.clientWidth ? "gutter" : "plain";
  }
  holders += 1;
  return () => {
    holders -= 1;
    if (holders === 0) delete page.dataset.held;
  };
}
