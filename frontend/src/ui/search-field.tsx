import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useRef } from "react";
import { IconButton } from "./button.tsx";
import { controlFrame } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type SearchFieldProps = {
  /** What is searched: "Search the goods". Drawn above only with `showLabel`. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** What was found, announced as it changes: "12 goods". */
  readonly found?: ReactNode;
};

/** Narrows a list while one types. */
export function SearchField(props: SearchFieldProps) {
  const { label, showLabel = false, value, onChange, placeholder, found } = props;
  const { t } = useLingui();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange("");
    input.current?.focus();
  };
  return (
    <search className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className={showLabel ? "text-sm font-medium" : "sr-only"}>
        {label}
      </label>
      <div className={controlFrame}>
        <Icon name="search" className="ml-3 self-center text-ink-faint" />
        <input
          ref={input}
          id={id}
          type="search"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && value) {
              event.preventDefault();
              clear();
            }
          }}
          className="min-w-0 flex-1 bg-transparent px-2.5 py-2 text-base outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        {value && (
          <span className="flex items-center pr-1.5">
            <IconButton icon="cross" size="sm" label={t`Clear the search`} onClick={clear} />
          </span>
        )}
      </div>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {found}
      </p>
    </search>
  );
}
