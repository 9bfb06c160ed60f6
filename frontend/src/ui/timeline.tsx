import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Moment } from "./moment.tsx";

export type TimelineStep = {
  readonly key: string;
  readonly state: "done" | "current" | "future" | "missed";
  readonly title: ReactNode;
  /** When, in chain seconds. */
  readonly at?: number | bigint | undefined;
  /** When, where it is not one moment: "7 days after shipping". Instead of `at`. */
  readonly date?: ReactNode;
  /** What happens then, and what otherwise. */
  readonly explanation?: ReactNode;
};

export type TimelineProps = {
  readonly label: string;
  readonly steps: readonly TimelineStep[];
  /** Time of the block that was read: what lies ahead then says how far. */
  readonly now?: number | bigint | undefined;
};

/** The clocks of a document, in the order in which they run. */
export function Timeline({ label, steps, now }: TimelineProps) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className="grid grid-cols-[1.5rem_1fr] gap-x-3"
        >
          <div className="flex flex-col items-center" aria-hidden="true">
            <Dot state={step.state} />
            {index < steps.length - 1 && (
              <span
                className={classNames(
                  "my-1 w-0 flex-1 border-l",
                  step.state === "done" ? "border-ink-soft" : "border-dashed border-edge",
                )}
              />
            )}
          </div>
          <div
            className={classNames(
              index < steps.length - 1 && "pb-5",
              step.state === "future" && "text-ink-soft",
            )}
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span
                className={classNames(step.state === "current" ? "font-semibold" : "font-medium")}
              >
                {step.title}
                <span className="sr-only">
                  {" "}
                  <StateWord state={step.state} />
                </span>
              </span>
              {(step.date || step.at !== undefined) && (
                <span className="text-sm text-ink-soft">
                  {step.date ??
                    (step.at !== undefined && (
                      <Moment
                        at={step.at}
                        now={now}
                        show={step.state === "done" ? "date" : "both"}
                      />
                    ))}
                </span>
              )}
            </div>
            {step.explanation && (
              <p className="measure text-sm text-ink-soft">{step.explanation}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Dot({ state }: { readonly state: TimelineStep["state"] }) {
  const frame = "mt-0.5 flex size-5 items-center justify-center rounded-full border";
  if (state === "done") {
    return (
      <span className={classNames(frame, "border-ink-soft text-ink-soft")}>
        <Icon name="check" size={12} />
      </span>
    );
  }
  if (state === "missed") {
    return (
      <span className={classNames(frame, "border-bad text-bad")}>
        <Icon name="cross" size={12} />
      </span>
    );
  }
  if (state === "current") {
    return (
      <span className={classNames(frame, "border-seal-text")}>
        <span className="size-2.5 rounded-full bg-seal-text forced-color-adjust-none" />
      </span>
    );
  }
  return <span className={classNames(frame, "border-dashed border-edge")} />;
}

function StateWord({ state }: { readonly state: TimelineStep["state"] }) {
  if (state === "done") return <Trans>(done)</Trans>;
  if (state === "current") return <Trans>(now)</Trans>;
  if (state === "missed") return <Trans>(missed)</Trans>;
  return <Trans>(to come)</Trans>;
}
