import { Trans } from "@lingui/react/macro";
import { Icon } from "../ui/icon.tsx";
import type { Flow } from "./flow.ts";
import { stepTitle } from "./step-title.ts";
import { useReviewWords } from "./words.ts";

/** Every signature that will be asked for, in order, with who may take how much. */
export function StepList({ flow }: { readonly flow: Flow & { readonly kind: "write" } }) {
  const words = useReviewWords();
  const { steps, step: current, write } = flow;
  if (steps.length < 2) return null;
  return (
    <section>
      <h3 className="text-sm font-semibold">
        <Trans>Your wallet will ask you {steps.length} times</Trans>
      </h3>
      <ol className="mt-1 flex flex-col gap-1 text-sm text-ink-soft">
        {steps.map((step, index) => (
          <li
            key={stepTitle(write, step, words)}
            aria-current={index === current ? "step" : undefined}
            className={index === current ? "text-ink" : ""}
          >
            <span className="flex items-start gap-2">
              <span className="w-5 text-right">
                {index < current ? <Icon name="check" size={16} /> : `${index + 1}.`}
              </span>
              {stepTitle(write, step, words)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
