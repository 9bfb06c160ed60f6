import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { controlFrame, Field } from "./field.tsx";

type Shared = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly aside?: ReactNode;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

export type TextFieldProps = Shared & {
  /** Shown inside, after what is typed: a unit, a suffix. */
  readonly suffix?: ReactNode;
  readonly type?: "text" | "url" | "email" | "search" | "datetime-local" | "date" | "number";
  readonly inputMode?: ComponentProps<"input">["inputMode"];
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** Fixed-width figures and letters, for addresses and hashes. */
  readonly mono?: boolean;
};

const inner = "min-w-0 flex-1 bg-transparent px-3 py-2 text-base outline-none";

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  aside,
  suffix,
  mono = false,
  type = "text",
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <div className={controlFrame}>
          <input
            {...control}
            {...rest}
            type={type}
            // A name may be written from right to left, an address never is.
            dir={mono ? "ltr" : "auto"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={classNames(inner, mono && "font-mono text-sm")}
          />
          {suffix && <span className="flex items-center pr-3 text-sm text-ink-soft">{suffix}</span>}
        </div>
      )}
    </Field>
  );
}

export type TextAreaProps = Shared & { readonly rows?: number; readonly maxLength?: number };

export function TextArea({
  label,
  value,
  onChange,
  hint,
  error,
  aside,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <div className={controlFrame}>
          <textarea
            {...control}
            {...rest}
            rows={rows}
            dir="auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={inner}
          />
        </div>
      )}
    </Field>
  );
}
