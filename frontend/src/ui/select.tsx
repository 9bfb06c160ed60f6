import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A few words after the label: a balance, a unit. */
  readonly note?: string;
  readonly disabled?: boolean;
};

export type SelectProps<Value extends string> = {
  readonly label: ReactNode;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
};

/**
 * One of a list that may be long. The browser's own: the wheel of a phone, typing to find, and an open list that hides
 * nothing from a screen reader, which a drawn list box has to work for and ours did not reach.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, placeholder, hint, error, disabled = false } = props;
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative grid">
          <select
            {...control}
            value={value ?? ""}
            disabled={disabled}
            onChange={(event) => choose(event.target.value)}
            className={classNames(
              "col-start-1 row-start-1 min-h-11 w-full min-w-0 cursor-pointer appearance-none truncate rounded-md border border-edge bg-sheet py-2 pr-10 pl-3 text-base transition-colors",
              "hover:border-ink-soft aria-invalid:border-bad disabled:cursor-default disabled:border-hairline disabled:bg-hollow disabled:text-ink-soft",
              value === undefined ? "text-ink-faint" : "text-ink",
            )}
          >
            {value === undefined && (
              <option value="" disabled>
                {placeholder ?? ""}
              </option>
            )}
            {options.map((option) => (
              <option
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="bg-sheet text-ink"
              >
                {option.note ? `${option.label} \u00b7 ${option.note}` : option.label}
              </option>
            ))}
          </select>
          <Icon
            name="chevronDown"
            className="pointer-events-none col-start-1 row-start-1 mr-3 self-center justify-self-end"
          />
        </div>
      )}
    </Field>
  );
}
