import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

/** True once `delay` milliseconds have passed: what loads faster than that should not flicker. */
export function useDelayed(delay = 200): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return passed;
}

/** Ruled lines where writing will stand. Nothing shimmers. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useLingui();
  const widths = ["62%", "88%", "75%", "94%", "55%", "81%"];
  return (
    <div role="status" aria-label={t`Loading`} className="flex animate-fade flex-col gap-4 py-2">
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move
          key={line}
          className="h-2.5 rounded-sm bg-hairline opacity-60 forced-color-adjust-none"
          style={{ width: widths[line % widths.length] }}
        />
      ))}
    </div>
  );
}
