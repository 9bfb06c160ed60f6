import { useEffect } from "react";

/** The title of the tab: the page first, the house last. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Comptoir` : "Comptoir";
  }, [title]);
}
