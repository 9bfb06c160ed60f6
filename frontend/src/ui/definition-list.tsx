import type { ReactNode } from "react";

export type Definition = {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
  readonly note?: ReactNode;
};

/** Terms of a document: name at the left, value at the right, a hairline between, as in a ledger. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="divide-y divide-hairline border-y border-hairline">
      {items.map((item) => (
        <div
          key={item.key}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2.5"
        >
          <dt className="text-sm text-ink-soft">{item.term}</dt>
          <dd className="ml-auto text-right">
            {item.value}
            {item.note && <span className="block text-sm text-ink-soft">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
