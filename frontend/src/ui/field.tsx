import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";

/** What a control must spread on itself to belong to its field. */
export type FieldControl = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

export type FieldProps = {
  readonly label: ReactNode;
  /** What to write, before anything is wrong. */
  readonly hint?: ReactNode;
  /** What is wrong and what would be right. Announced when it appears. */
  readonly error?: ReactNode;
  /** At the right of the label: a balance, an "optional". */
  readonly aside?: ReactNode;
  readonly children: (control: FieldControl) => ReactNode;
};

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({ label, hint, error, aside, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {aside && <span className="text-sm text-ink-soft">{aside}</span>}
      </div>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-bad">
            <Icon name="warning" size={16} className="mt-0.5" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** The frame of everything one types in. */
export const controlFrame =
  "flex min-h-11 items-stretch rounded-md border border-edge bg-sheet transition-colors hover:border-ink-soft " +
  "focus-within:border-ink focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-ink " +
  "has-[[aria-invalid]]:border-bad has-[:disabled]:border-hairline has-[:disabled]:bg-hollow has-[:disabled]:text-ink-soft";
