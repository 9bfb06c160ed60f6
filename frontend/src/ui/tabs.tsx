import { type KeyboardEvent, type ReactNode, useId } from "react";

export type Tab<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly content: ReactNode;
};

export type TabsProps<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/**
 * Sides of one thing. Controlled, so that the choice can live in the address of the page. Tab enters at the chosen one,
 * arrows, Home and End choose another (WAI-ARIA's tabs that follow the focus).
 */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: TabsProps<Value>) {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = tabs.findIndex((tab) => tab.value === value);
    const next = destination(event.key, place, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.value);
    event.currentTarget
      .querySelectorAll<HTMLElement>("[role=tab]")
      .item(next ?? 0)
      .focus();
  };
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        // Room for the ring of the focus: what scrolls also cuts.
        className="-mx-2 mb-5 flex gap-4 overflow-x-auto px-1 pt-1 shadow-[inset_0_-1px_0_var(--hairline)]"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}-panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            data-state={tab.value === value ? "active" : "inactive"}
            onClick={() => onChange(tab.value)}
            className="min-h-11 rounded-t-sm border-b-2 border-transparent px-1 whitespace-nowrap text-ink-soft transition-colors -outline-offset-2 hover:text-ink data-[state=active]:border-brass data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs
        .filter((tab) => tab.value === value)
        .map((tab) => (
          <div
            key={tab.value}
            id={`${id}-panel`}
            role="tabpanel"
            aria-labelledby={`${id}-${tab.value}`}
            // A region that may hold nothing to focus must be reached by itself.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: as WAI-ARIA asks of panels
            tabIndex={0}
            className="rounded-sm"
          >
            {tab.content}
          </div>
        ))}
    </div>
  );
}

function destination(key: string, place: number, count: number): number | undefined {
  if (key === "ArrowRight") return (place + 1) % count;
  if (key === "ArrowLeft") return (place - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
