import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing.tsx";
import { useDocumentTitle } from "./use-document-title.ts";

export type EmptyStateProps = {
  readonly children?: ReactNode;
  readonly drawing?: DrawingName;
  /** What to do next: a page without anything is still a page with a way on. */
  readonly action?: ReactNode;
} & (
  | { readonly title: ReactNode; readonly page?: false }
  /** It is all there is: its title is that of the page and of the tab, and takes the focus after navigation. */
  | { readonly title: string; readonly page: true }
);

export function EmptyState(props: EmptyStateProps) {
  const { title, children, drawing = "ledger", action } = props;
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <Drawing name={drawing} className="w-44" />
      {props.page ? (
        <PageTitle title={props.title} />
      ) : (
        <p className="font-title text-lg font-medium text-balance">{title}</p>
      )}
      {children && <div className="measure text-balance text-ink-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

function PageTitle({ title }: { readonly title: string }) {
  useDocumentTitle(title);
  return (
    <h1 tabIndex={-1} className="font-title text-lg font-medium text-balance">
      {title}
    </h1>
  );
}
