import { useRef } from "react";

/** Of the dialog that closed last: one that opens in its place, as a review does, goes back to the same. */
let before: HTMLElement | undefined;

/**
 * Radix gives the focus back to its own Trigger. Our dialogs are opened by state and have none, so the focus would fall
 * to the top of the page; this remembers who had it.
 */
export function useReturnFocus(): {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
} {
  const opener = useRef<HTMLElement | undefined>(undefined);
  return {
    onOpenAutoFocus: () => {
      const { activeElement } = document;
      const nobody = activeElement === document.body || !(activeElement instanceof HTMLElement);
      opener.current = nobody ? before : activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      before = opener.current;
      opener.current?.focus();
    },
  };
}
