import type { ReactNode } from "react";
import { useDocumentTitle } from "./use-document-title.ts";

export type PageHeaderProps = {
  /** Plain text: it is the title of the tab too. */
  readonly title: string;
  /** What one does in this room, in a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Above the title: where one came from, or the block badge. */
  readonly eyebrow?: ReactNode;
};

export function PageHeader({ title, children, actions, eyebrow }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <header className="rule-double mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-5">
      <div className="min-w-0">
        {eyebrow && <div className="mb-1 text-sm text-ink-soft empty:hidden">{eyebrow}</div>}
        <h1 tabIndex={-1} className="font-title text-2xl font-medium text-balance">
          {title}
        </h1>
        {children && <div className="measure mt-2 text-balance text-ink-soft">{children}</div>}
      </div>
      {actions && (
        <div className="flex flex-wrap gap-3" data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}
