import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { controlFrame, Field } from "./field.tsx";

export type AmountFieldProps = {
  readonly label: ReactNode;
  /** Exactly what the person typed, in his own notation. Parsing it into money is the sdk's, with the locale. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The symbol of the token, or `%`. */
  readonly unit: string;
  /** The largest amount in the notation of the locale; shows the "Max" button. */
  readonly max?: string | undefined;
  /** What the parser understood, said back ("one thousand twenty-five euros", "1,025.00 EURD"). */
  readonly echo?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** A balance, usually. */
  readonly aside?: ReactNode;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
};

/**
 * A string in and a string out: never a number, which would round. Text, not type=number, whose decimal sign follows
 * the browser and not the page, and which changes under a mouse wheel.
 */
export function AmountField(props: AmountFieldProps) {
  const {
    label,
    value,
    onChange,
    unit,
    max,
    echo,
    hint,
    error,
    aside,
    placeholder = "0",
    disabled,
    required,
  } = props;
  const { t } = useLingui();
  return (
    <Field label={label} hint={echo && !error ? echo : hint} error={error} aside={aside}>
      {(control) => (
        <div className={controlFrame}>
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            // An amount beyond 40 characters is a paste of something else.
            maxLength={40}
            value={value}
            placeholder={placeholder}
            disabled={disabled}
            required={required}
            onChange={(event) => onChange(event.target.value)}
            className="min-w-0 flex-1 bg-transparent px-3 py-1.5 text-right text-lg tabular-nums outline-none"
          />
          <span className="flex items-center pr-3 text-sm font-medium text-ink-soft">{unit}</span>
          {max !== undefined && (
            <button
              type="button"
              disabled={disabled}
              onClick={() => onChange(max)}
              aria-label={t`Max: ${max} ${unit}`}
              className="border-l border-hairline px-3 text-sm font-medium text-brass transition-colors hover:bg-brass-wash"
            >
              <Trans>Max</Trans>
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
