import { pageTitle } from "./focus-title.ts";

/**
 * When what had the focus is taken off the page (a button whose deed is done, a slip put away), browsers drop the focus
 * to the top: a keyboard begins again at the skip link, and a screen reader says nothing. Here it goes to the nearest
 * thing around it that still stands and can hold it, or to the title of the page. Returns the undo.
 *
 * Dialogs look after themselves (Radix), before this does.
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target);
  };
  const forget = () => {
    last = undefined;
  };
  const rescue = () => {
    if (!last || last.isConnected) return;
    // Read late: whoever removed it may have moved the focus on purpose in the same breath.
    setTimeout(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      refuge(around)?.focus({ preventScroll: true });
    });
  };
  const watcher = new MutationObserver(rescue);
  watcher.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", remember);
  // Who clicked beside everything has left it himself.
  document.addEventListener("pointerdown", forget);
  return () => {
    watcher.disconnect();
    document.removeEventListener("focusin", remember);
    document.removeEventListener("pointerdown", forget);
  };
}

function refuge(around: readonly Element[]): HTMLElement | null {
  const standing = around.find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.isConnected && element.hasAttribute("tabindex"),
  );
  return standing && standing.tagName !== "MAIN" && standing.childElementCount > 0
    ? standing
    : pageTitle();
}

function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) all.push(at);
  return all;
}
