import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing.tsx";

export type EmptyStateProps = {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly drawing?: DrawingName;
  /** What to do next: a page without anything is still a page with a way on. */
  readonly action?: ReactNode;
};

export function EmptyState({ title, children, drawing = "ledger", action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <Drawing name={drawing} className="w-44" />
      <p className="font-title text-lg font-medium text-balance">{title}</p>
      {children && <div className="measure text-balance text-ink-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
