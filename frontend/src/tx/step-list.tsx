import { Plural, Trans } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../ui/icon.tsx";
import type { WriteFlow } from "./flow.ts";
import type { Step } from "./step.ts";
import { approvalText, stepTitle } from "./step-title.ts";
import { WayNote } from "./way-note.tsx";
import { useReviewWords } from "./words.ts";

/** Every signature that will be asked for, in order, with who may take how much; and why it is done in this way. */
export function StepList({ flow }: { readonly flow: WriteFlow }) {
  const words = useReviewWords();
  const { steps, step: current, write, way } = flow;
  const place = useRef<HTMLElement>(null);
  const before = useRef(way?.kind);
  useEffect(() => {
    // Planned anew while somebody reads: what is signed now is not what was agreed to.
    if (before.current === "batch" && way?.kind === "steps")
      place.current?.scrollIntoView?.({ block: "nearest" });
    before.current = way?.kind;
  }, [way]);
  const [first] = steps;
  const batch = first?.kind === "batch" ? first : undefined;
  if (!batch && steps.length < 2) return null;
  return (
    <section ref={place} className="border-l-2 border-brass pl-4">
      <h3 className="text-sm font-semibold">
        <Plural
          value={steps.length}
          one="Your wallet will ask you once"
          other="Your wallet will ask you # times"
        />
      </h3>
      {way && (
        <p role="status" className="measure mt-0.5 text-sm text-ink-soft">
          <WayNote way={way} steps={steps} />
        </p>
      )}
      <ol className="mt-2 flex flex-col gap-1.5 text-sm">
        {batch
          ? [
              ...batch.approvals.map((approval) => approvalText(approval, words)),
              write.review(words).title,
            ].map((title, index) => (
              <Entry key={title} mark={`${index + 1}.`}>
                {title}
              </Entry>
            ))
          : steps.map((step, index) => (
              <Entry
                key={stepTitle(write, step, words)}
                current={index === current}
                mark={index < current ? <Icon name="check" size={16} /> : `${index + 1}.`}
              >
                {stepTitle(write, step, words)}
                <Until step={step} />
              </Entry>
            ))}
      </ol>
    </section>
  );
}

function Entry({
  mark,
  current,
  children,
}: {
  readonly mark: ReactNode;
  readonly current?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li
      aria-current={current ? "step" : undefined}
      className={
        current === false ? "flex items-start gap-2 text-ink-soft" : "flex items-start gap-2"
      }
    >
      <span className="flex w-5 shrink-0 justify-end tabular-nums text-ink-faint">{mark}</span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}

/** A permit that nobody used in time is nothing. */
function Until({ step }: { readonly step: Step }) {
  const words = useReviewWords();
  if (step.kind !== "permit") return null;
  const until = words.time(Number(step.permit.deadline));
  return (
    <span className="block text-ink-soft">
      <Trans>lapses on {until}</Trans>
    </span>
  );
}
