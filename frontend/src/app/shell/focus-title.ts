/** The title of the page, or the page: what a reader is told after going somewhere. */
export function pageTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main h1") ?? document.querySelector("main");
}

let watcher: MutationObserver | undefined;

/**
 * Moves the focus to the title of the page: a screen reader reads it, Tab goes on from there. A document that is still
 * being read has no title yet: the page holds the focus until it comes, unless the reader went on by himself.
 */
export function focusTitle(): void {
  watcher?.disconnect();
  const target = pageTitle();
  target?.focus({ preventScroll: true });
  if (target?.tagName !== "MAIN") return;
  watcher = new MutationObserver(() => {
    const title = target.querySelector<HTMLElement>("h1");
    const waits = document.activeElement === target || document.activeElement === document.body;
    if (waits) title?.focus({ preventScroll: true });
    if (title || !waits) watcher?.disconnect();
  });
  watcher.observe(target, { childList: true, subtree: true });
}
