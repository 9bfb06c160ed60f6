import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { styleNonce } from "./style-nonce.ts";

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
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

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, placeholder, hint, error, disabled = false } = props;
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Radix.Root value={value ?? ""} onValueChange={choose} disabled={disabled}>
          <Radix.Trigger
            {...control}
            className="flex min-h-11 items-center justify-between gap-3 rounded-md border border-edge bg-sheet px-3 text-left text-base transition-colors hover:border-ink-soft aria-invalid:border-bad data-disabled:opacity-55 data-placeholder:text-ink-faint"
          >
            <Radix.Value placeholder={placeholder}>
              {options.find((option) => option.value === value)?.label}
            </Radix.Value>
            <Radix.Icon>
              <Icon name="chevronDown" />
            </Radix.Icon>
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Content
              position="popper"
              sideOffset={4}
              className="z-50 max-h-[min(24rem,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) animate-fade overflow-hidden rounded-md border border-edge bg-sheet shadow-float"
            >
              <Radix.Viewport className="p-1" nonce={styleNonce()}>
                {options.map((option) => (
                  <Radix.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled ?? false}
                    className="flex cursor-default items-center gap-2 rounded-sm py-2 pr-3 pl-2 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hollow"
                  >
                    <span className="w-4 text-brass">
                      <Radix.ItemIndicator>
                        <Icon name="check" size={16} />
                      </Radix.ItemIndicator>
                    </span>
                    {/* The note is inside, so that it is part of the name of the option. */}
                    <Radix.ItemText className="flex flex-1 items-baseline justify-between gap-6">
                      {option.label}
                      {option.note && <span className="text-sm text-ink-soft"> {option.note}</span>}
                    </Radix.ItemText>
                  </Radix.Item>
                ))}
              </Radix.Viewport>
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </Field>
  );
}
