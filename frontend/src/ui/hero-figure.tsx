import type { ReactNode } from "react";

export type HeroFigureProps = {
  /** What the figure is: "You owe", "Held for you". */
  readonly label: ReactNode;
  /** `<Money size="hero">`. */
  readonly figure: ReactNode;
  /** Who, what, by when, and what happens otherwise. */
  readonly sentence?: ReactNode;
  /** The one next action in vermilion, the others quiet. */
  readonly actions?: ReactNode;
};

/** The largest figure of a page: what I owe, what I am owed, what this costs. One a page. */
export function HeroFigure({ label, figure, sentence, actions }: HeroFigureProps) {
  return (
    <div>
      <p className="label-caps">{label}</p>
      <div className="mt-1">{figure}</div>
      {sentence && <p className="measure mt-3">{sentence}</p>}
      {actions && (
        <div className="mt-5 flex flex-wrap gap-3" data-print="hide">
          {actions}
        </div>
      )}
    </div>
  );
}
