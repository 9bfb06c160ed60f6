import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type SegmentedOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  /** Drawn instead of the label, which stays the name. */
  readonly short?: string;
  /** The language of the label, when it is not that of the page. */
  readonly lang?: string;
};

export type SegmentedProps<Value extends string> = {
  /** Names the group; drawn only when `showLabel`. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Icons alone; the labels stay for screen readers. */
  readonly compact?: boolean;
  readonly hint?: ReactNode;
};

/** Letters and edges that fit beside each other on the narrowest phone; longer choices stand under one another there. */
const fitsPhone = 40;

/** One of two to four, all in sight. Radio buttons of the browser's own: arrows move, Tab leaves. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, showLabel = false, options, value, onChange, compact = false, hint } = props;
  const name = useId();
  const words = options.reduce((sum, option) => sum + (option.short ?? option.label).length, 0);
  const stacks = !compact && words + 4 * options.length > fitsPhone;
  return (
    // Only what may stack asks for the width of its place: a container has no width of its own, and the header gives none.
    <div className={classNames("flex min-w-0 flex-col gap-1.5", stacks && "@container")}>
      {showLabel && <span className="text-sm font-medium">{label}</span>}
      <div
        role="radiogroup"
        aria-label={label}
        className={classNames(
          "inline-flex w-fit max-w-full flex-wrap rounded-md border border-edge bg-sheet p-0.5",
          stacks && "@max-sm:w-full @max-sm:flex-col",
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            title={compact || option.short ? option.label : undefined}
            lang={option.lang}
            className={classNames(
              "relative inline-flex min-h-8 items-center justify-center gap-1.5 rounded-sm text-sm whitespace-nowrap text-ink-soft transition-colors hover:text-ink",
              stacks && "@max-sm:min-h-10 @max-sm:justify-start",
              "has-checked:bg-ink has-checked:font-medium has-checked:text-paper",
              compact ? "w-9" : "px-3",
            )}
          >
            {option.icon && <Icon name={option.icon} size={16} />}
            {!compact && <span>{option.short ?? option.label}</span>}
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-label={option.label}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-sm"
            />
          </label>
        ))}
      </div>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
    </div>
  );
}
