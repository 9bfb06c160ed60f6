import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { HeroFigure } from "./hero-figure.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { Rosette } from "./rosette.tsx";
import { useDocumentTitle } from "./use-document-title.ts";

export type DocumentLayoutProps = {
  /** The id that the rosette is computed from. */
  readonly id: string;
  /** Plain text: "Loan of 1,000.00 EURD". Title of the tab, and of the page unless `heading` says it otherwise. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** What kind of paper this is: "Loan", "Order", "Receipt". */
  readonly kind: ReactNode;
  readonly stamp: ReactNode;
  /** The largest figure of the page: `<Money size="hero">`. */
  readonly figure: ReactNode;
  /** What the figure is: "You owe", "Held for you". */
  readonly figureLabel: ReactNode;
  /** Under the figure: the sentence that says who, what, by when, and what otherwise. */
  readonly sentence?: ReactNode;
  readonly parties: ReactNode;
  /** What was bought, where something was. */
  readonly goods?: ReactNode;
  readonly timeline: ReactNode;
  readonly terms: ReactNode;
  /** The one next action in vermilion, the others quiet. */
  readonly actions?: ReactNode;
  /** Hashes, block, signatures: how to check it all without us. */
  readonly proof?: ReactNode;
  /** Where one came from. */
  readonly back?: ReactNode;
};

/** The anatomy every document of the house shares, whoever draws it: loan, offer, order, invoice, receipt. */
export function DocumentLayout(props: DocumentLayoutProps) {
  const {
    id,
    title,
    heading = title,
    kind,
    stamp,
    figure,
    figureLabel,
    sentence,
    parties,
    goods,
    timeline,
    terms,
    actions,
    proof,
    back,
  } = props;
  useDocumentTitle(title);
  return (
    <article className="mx-auto max-w-5xl">
      {back && (
        <div className="mb-3 text-sm" data-print="hide">
          {back}
        </div>
      )}
      <PrintSheet>
        <div className="relative overflow-hidden rounded-lg border border-edge bg-sheet printed:overflow-visible printed:rounded-none printed:border-0">
          <div
            aria-hidden="true"
            className="pointer-events-none absolute -top-24 -right-24 hidden size-96 opacity-25 md:block printed:-top-3 printed:right-0 printed:block printed:size-46 printed:opacity-60 printed:[&>svg]:size-full"
          >
            <Rosette id={id} detail="plate" size={384} />
          </div>
          <header className="relative flex flex-wrap items-start justify-between gap-4 p-5 sm:p-8 printed:p-0 printed:pb-5">
            <div className="flex min-w-0 items-center gap-4">
              <Rosette id={id} size={64} />
              <div className="min-w-0">
                <p className="label-caps">{kind}</p>
                <h1 tabIndex={-1} className="font-title text-xl font-medium text-balance">
                  {heading}
                </h1>
              </div>
            </div>
            <div className="pt-2 pr-2">{stamp}</div>
          </header>
          <div className="relative px-5 pb-6 sm:px-8 printed:px-0">
            <HeroFigure label={figureLabel} figure={figure} sentence={sentence} actions={actions} />
          </div>
          <div className="relative grid gap-x-10 gap-y-8 border-t border-hairline p-5 sm:p-8 md:grid-cols-2 printed:grid-cols-2 printed:gap-x-8 printed:px-0 printed:py-5">
            <div className="flex flex-col gap-8">
              <Part title={<Trans>Parties</Trans>}>{parties}</Part>
              <Part title={<Trans>Terms</Trans>}>{terms}</Part>
            </div>
            <div className="flex flex-col gap-8">
              {goods && <Part title={<Trans>Goods</Trans>}>{goods}</Part>}
              <Part title={<Trans>Clocks</Trans>}>{timeline}</Part>
            </div>
          </div>
          {proof && (
            <div className="relative border-t border-hairline bg-hollow p-5 sm:px-8 printed:px-0">
              <Part title={<Trans>Proof</Trans>}>{proof}</Part>
            </div>
          )}
        </div>
      </PrintSheet>
    </article>
  );
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-title text-lg font-medium">
        {title}
      </h2>
      {children}
    </section>
  );
}
