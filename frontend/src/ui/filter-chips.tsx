import { Trans } from "@lingui/react/macro";
import { formatCount } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Icon } from "./icon.tsx";

export type FilterChip<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** How many rows it would leave. */
  readonly count?: number;
};

export type FilterChipsProps<Value extends string> = {
  /** Names the group: "Show only". */
  readonly label: string;
  readonly chips: readonly FilterChip<Value>[];
  /** The pressed ones; none means everything. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Any number of filters, each pressed or not; a tick as well as a colour says which. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>) {
  const { label, chips, chosen, onChange } = props;
  const locale = useLocale();
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-2">
      <legend className="sr-only">{label}</legend>
      {chips.map(({ value, label: name, count }) => {
        const pressed = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={pressed}
            onClick={() => toggle(value)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-edge bg-sheet px-3 text-sm whitespace-nowrap text-ink-soft transition-colors hover:border-ink hover:text-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {pressed && <Icon name="check" size={14} className="-ml-0.5" />}
            {/* The space is heard, not seen: without it the name would be "Due3". */}
            {name}{" "}
            {count !== undefined && (
              <span className="opacity-80">{formatCount(locale, count)}</span>
            )}
          </button>
        );
      })}
      {chosen.length > 0 && (
        <button
          type="button"
          onClick={() => onChange([])}
          className="min-h-8 rounded-sm px-2 text-sm text-ink-soft underline decoration-hairline underline-offset-4 hover:text-ink hover:decoration-current"
        >
          <Trans>Show everything</Trans>
        </button>
      )}
    </fieldset>
  );
}
