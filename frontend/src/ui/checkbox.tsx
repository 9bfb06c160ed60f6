import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";

export type CheckboxProps = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};

/** Yes or no. The browser's own box, in the ink of the house; the whole label is its target. */
export function Checkbox({ label, checked, onChange, hint, disabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <span className="relative mt-0.5 grid size-5 shrink-0 place-items-center">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-sm border border-edge bg-sheet transition-colors checked:border-ink checked:bg-ink hover:border-ink disabled:cursor-default disabled:opacity-55"
        />
        <Icon
          name="check"
          size={14}
          className="pointer-events-none invisible relative text-paper peer-checked:visible"
        />
      </span>
      <div>
        <label htmlFor={id} className={disabled ? "text-sm text-ink-faint" : "text-sm"}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
