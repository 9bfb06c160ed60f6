import { useEffect, useRef } from "react";
import { TraySlot } from "./tray-slot.tsx";

/**
 * Where slips lie: over the corner of the page. The page is given as much more room below, so that nothing stays under
 * them: it can be scrolled out, and a keyboard's next stop is scrolled above them (scroll-padding in theme/main.css).
 */
export function TrayPlace() {
  const place = useRef<HTMLDivElement>(null);
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
    <div
      ref={place}
      className="pointer-events-none fixed right-4 bottom-20 z-30 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 *:pointer-events-auto lg:bottom-4"
      data-print="hide"
    >
      <TraySlot />
    </div>
  );
}
