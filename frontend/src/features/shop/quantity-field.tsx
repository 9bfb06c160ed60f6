import { useLingui } from "@lingui/react/macro";
import { IconButton } from "../../ui/button.tsx";
import { controlFrame, Field } from "../../ui/field.tsx";

/** Of one line of an order. */
export const mostPieces = 9_999;

export type QuantityFieldProps = {
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What one is. */
  readonly unit: string;
};

export function QuantityField({ value, onChange, unit }: QuantityFieldProps) {
  const { t } = useLingui();
  const set = (next: number) => onChange(Math.min(mostPieces, Math.max(1, next)));
  return (
    <Field label={t`How many`} aside={unit}>
      {(control) => (
        <div className={controlFrame}>
          <IconButton icon="minus" label={t`One less`} onClick={() => set(value - 1)} />
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={String(value)}
            onChange={(event) =>
              set(Number.parseInt(event.target.value.replace(/\D/gu, "").slice(0, 5), 10) || 1)
            }
            className="min-w-0 flex-1 bg-transparent px-2 text-center text-lg outline-none"
          />
          <IconButton icon="plus" label={t`One more`} onClick={() => set(value + 1)} />
        </div>
      )}
    </Field>
  );
}
