import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { TraySlot } from "./tray-slot.tsx";

/**
 * Where slips lie: over the corner of the page. The page is given as much more room below, so that nothing stays under
 * them: it can be scrolled out, and a keyboard's next stop is scrolled above them (scroll-padding in theme/main.css).
 */
export function TrayPlace() {
  const { t } = useLingui();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const page = document.documentElement;
    const watcher = new ResizeObserver(([entry]) => {
      page.style.setProperty("--tray-height", `${Math.ceil(entry?.contentRect.height ?? 0)}px`);
    });
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return (
    // A region that is always there: what is put into it is read out, which a region that comes with its words is not.
    // It holds the focus when the slip that had it is put away.
    <section
      ref={place}
      aria-label={t`Tray`}
      aria-live="polite"
      tabIndex={-1}
      className="pointer-events-none fixed right-4 bottom-20 z-30 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 *:pointer-events-auto lg:bottom-4"
      data-print="hide"
    >
      <TraySlot />
    </section>
  );
}
