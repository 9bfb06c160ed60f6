/** When somebody looks at the page, and when nobody does. */
export interface Presence {
  readonly back: () => void;
  readonly away: () => void;
}

/**
 * Timers of a hidden page stop, and a sleeping phone's with them: coming back is told by the browser, in as many ways as
 * there are to be away (another tab, a wallet's own app, the page kept by the back button, no network).
 *
 * @returns the function that stops it.
 */
export function watchPresence({ back, away }: Presence): () => void {
  const onVisibility = () => (document.hidden ? away() : back());
  const onBack = () => {
    if (!document.hidden) back();
  };
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pageshow", onBack);
  window.addEventListener("pagehide", away);
  window.addEventListener("online", onBack);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("pageshow", onBack);
    window.removeEventListener("pagehide", away);
    window.removeEventListener("online", onBack);
  };
}
