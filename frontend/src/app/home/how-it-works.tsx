import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "../../ui/drawing.tsx";
import { Loop } from "./loop.tsx";

/** The two journeys in three steps each, the idea that joins them, and what the house promises. */
export function HowItWorks() {
  const { t } = useLingui();
  return (
    <>
      <div className="grid gap-x-12 gap-y-14 md:grid-cols-2">
        <Journey
          drawing="counter"
          title={t`Buy and sell`}
          lead={<Trans>The price waits at the counter until the goods are there.</Trans>}
          steps={[
            <Trans key="fund">
              You pay into the order, not to the seller. The arbiter and the dates are on it before
              you pay.
            </Trans>,
            <Trans key="ship">
              The seller ships by the date agreed. If not, the money comes back to you.
            </Trans>,
            <Trans key="release">
              You look at the goods and release the price, or you dispute it. If you stay silent, it
              is released on its date.
            </Trans>,
          ]}
          links={
            <>
              <Link to="/purchases" className={linkClass}>
                <Trans>My purchases</Trans>
              </Link>
              <Link to="/sales" className={linkClass}>
                <Trans>My sales</Trans>
              </Link>
            </>
          }
        />
        <Journey
          drawing="balance"
          title={t`Lend and borrow`}
          lead={<Trans>One person offers, another takes; both know every figure beforehand.</Trans>}
          steps={[
            <Trans key="offer">
              The lender signs an offer: how much, at what rate, until when, against what.
            </Trans>,
            <Trans key="take">
              The borrower leaves the pledge and receives the money in the same moment.
            </Trans>,
            <Trans key="repay">
              The borrower repays, at once or in parts, and takes the pledge back. If not, it passes
              to the lender after the days of grace.
            </Trans>,
          ]}
          links={
            <>
              <Link to="/lend" className={linkClass}>
                <Trans>Offers</Trans>
              </Link>
              <Link to="/loans" className={linkClass}>
                <Trans>My loans</Trans>
              </Link>
            </>
          }
        />
      </div>

      <Loop />

      <section aria-labelledby="promises">
        <h2 id="promises" className="sr-only">
          <Trans>What the house promises</Trans>
        </h2>
        <dl className="grid gap-x-12 gap-y-8 border-t border-hairline pt-8 md:grid-cols-3">
          <Pledge title={<Trans>Nobody holds the key</Trans>}>
            <Trans>
              The contracts have no owner, cannot be changed or paused, and take no fee.
            </Trans>
          </Pledge>
          <Pledge title={<Trans>Nothing stays stuck</Trans>}>
            <Trans>
              Each state has a way out by a date fixed at the start, and anybody may open it.
            </Trans>
          </Pledge>
          <Pledge title={<Trans>You see what we know</Trans>}>
            <Trans>
              Each figure says at which block it was read. When the page does not know, it says so.
            </Trans>
          </Pledge>
        </dl>
      </section>
    </>
  );
}

const linkClass =
  "font-medium underline decoration-brass decoration-2 underline-offset-4 hover:decoration-ink";

type JourneyProps = {
  readonly drawing: DrawingName;
  readonly title: string;
  readonly lead: ReactNode;
  readonly steps: readonly ReactNode[];
  readonly links: ReactNode;
};

function Journey({ drawing, title, lead, steps, links }: JourneyProps) {
  return (
    <section aria-label={title} className="flex flex-col">
      <div className="rule-double flex items-end justify-between gap-6 pb-4">
        <div>
          <h2 className="font-title text-2xl font-medium">{title}</h2>
          <p className="mt-1 text-ink-soft">{lead}</p>
        </div>
        <Drawing name={drawing} className="hidden w-32 shrink-0 sm:block" />
      </div>
      <ol className="flex-1 divide-y divide-hairline">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three fixed steps
          <li key={index} className="grid grid-cols-[2.5rem_1fr] items-baseline py-4">
            <span aria-hidden="true" className="font-title text-xl text-brass">
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-6 gap-y-2 pt-4">{links}</p>
    </section>
  );
}

function Pledge({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-title text-lg font-medium">{title}</dt>
      <dd className="mt-1 text-ink-soft">{children}</dd>
    </div>
  );
}
