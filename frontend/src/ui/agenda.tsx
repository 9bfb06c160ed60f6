import type { ReactNode } from "react";

export type AgendaLineProps = {
  /** Picture or rosette, and what it is about: the link's words. */
  readonly subject: ReactNode;
  /** What the reader does next: "Look at the goods and confirm by 4 December". */
  readonly step: ReactNode;
  /** The running clock, or the date. */
  readonly clock?: ReactNode;
  readonly amount: ReactNode;
  readonly stamp: ReactNode;
  /** Opens the document; covers the whole line for the mouse. */
  readonly link: (content: ReactNode, className: string) => ReactNode;
};

/** One thing that waits for the reader, whatever document it is of. Stands in `Agenda`. */
export function AgendaLine({ subject, step, clock, amount, stamp, link }: AgendaLineProps) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1.5 border-b border-hairline px-1 py-3 transition-colors hover:bg-hollow md:grid-cols-[minmax(0,1.1fr)_minmax(0,1.3fr)_9rem_7.5rem]">
      {link(
        subject,
        "flex min-w-0 items-center gap-3 font-medium after:absolute after:inset-0 after:content-[''] hover:underline",
      )}
      <span className="min-w-0 text-sm max-md:order-3">
        {step}
        {clock && <span className="block text-xs text-ink-soft">{clock}</span>}
      </span>
      <span className="text-right max-md:order-2">{amount}</span>
      <span className="justify-self-end max-md:order-4">{stamp}</span>
    </li>
  );
}

/** What waits for the reader, the nearest date first. */
export function Agenda({ children }: { readonly children: ReactNode }) {
  return <ul className="border-t border-edge">{children}</ul>;
}
