import { useRef } from "react";

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
      opener.current =
        document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      opener.current?.focus();
    },
  };
}
