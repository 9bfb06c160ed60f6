import { Trans } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { Icon } from "../../ui/icon.tsx";

/** The one idea of the house, in a line: an order is an escrow, a receivable, a collateral, and a loan can pay it. */
export function Loop() {
  const stations: readonly { key: string; word: ReactNode; note: ReactNode }[] = [
    {
      key: "order",
      word: <Trans>An order</Trans>,
      note: <Trans>holds the price until the goods are there</Trans>,
    },
    {
      key: "receivable",
      word: <Trans>is a receivable</Trans>,
      note: <Trans>money on its way to the seller</Trans>,
    },
    {
      key: "collateral",
      word: <Trans>is a pledge</Trans>,
      note: <Trans>the seller will borrow against it</Trans>,
    },
    { key: "loan", word: <Trans>and a loan</Trans>, note: <Trans>will pay the next order</Trans> },
  ];
  return (
    <section
      aria-labelledby="loop"
      className="rounded-lg border border-edge bg-sheet px-5 py-8 sm:px-8"
    >
      <h2 id="loop" className="label-caps mb-5">
        <Trans>Why both under one roof: what the house is built towards</Trans>
      </h2>
      <ol className="flex flex-col gap-4 md:flex-row md:items-start md:justify-between">
        {stations.map((station, index) => (
          <Fragment key={station.key}>
            {index > 0 && (
              <li aria-hidden="true" className="hidden pt-1.5 text-brass md:block">
                <Icon name="arrowRight" size={20} />
              </li>
            )}
            <li>
              <p className="font-title text-xl font-medium">{station.word}</p>
              <p className="max-w-44 text-sm text-ink-soft max-md:max-w-none">{station.note}</p>
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  );
}
