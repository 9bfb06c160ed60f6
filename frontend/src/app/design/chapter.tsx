import { type ReactNode, useId } from "react";

export type ChapterProps = {
  /** Its anchor, and its name for the pictures of `npm run visual`. */
  readonly id: string;
  readonly title: string;
  /** When to use what. */
  readonly intro: ReactNode;
  readonly children: ReactNode;
};

/** One family of patterns, with a rule of use above and its specimens below. */
export function Chapter({ id, title, intro, children }: ChapterProps) {
  const heading = useId();
  return (
    <section
      id={id}
      data-chapter={id}
      aria-labelledby={heading}
      className="scroll-mt-6 bg-paper pt-2 pb-4"
    >
      <h2 id={heading} className="font-title text-2xl font-medium">
        {title}
      </h2>
      <p className="measure mt-1.5 mb-6 text-ink-soft">{intro}</p>
      <div className="border-t border-edge">{children}</div>
    </section>
  );
}

export type SpecimenProps = {
  /** What state this is. */
  readonly label: string;
  readonly children: ReactNode;
  /** Under one another instead of in a row. */
  readonly stacked?: boolean;
};

/** One pattern in one state: its name in the margin, itself beside it. */
export function Specimen({ label, children, stacked = false }: SpecimenProps) {
  return (
    <div className="grid gap-x-8 gap-y-3 border-b border-hairline py-5 md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <h3 className="label-caps pt-1">{label}</h3>
      <div
        className={
          stacked
            ? "flex min-w-0 flex-col gap-5"
            : "flex min-w-0 flex-wrap items-center gap-x-4 gap-y-3"
        }
      >
        {children}
      </div>
    </div>
  );
}
