import { type ReactNode, type ToggleEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { placeBeside } from "./place-beside.ts";

export type TermProps = { readonly children: ReactNode; readonly explanation: ReactNode };

/**
 * A word of the field, explained on a press (so by touch and keyboard too): dotted underline, a note beside it. The
 * browser's own popover: Escape and a press elsewhere close it, and nothing covers it.
 */
export function Term({ children, explanation }: TermProps) {
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    if (word.current && note.current) placeBeside(word.current, note.current, "below");
  };
  useLayoutEffect(() => {
    if (open) place();
  });
  return (
    <>
      <button
        ref={word}
        type="button"
        popoverTarget={id}
        className="cursor-help underline decoration-brass decoration-dotted decoration-2 underline-offset-4 hover:decoration-solid"
      >
        {children}
      </button>
      <span
        ref={note}
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }: ToggleEvent) => setOpen(newState === "open")}
        onToggle={place}
        className="fixed inset-auto m-0 max-w-[min(20rem,calc(100vw-1.5rem))] rounded-md border border-edge bg-sheet p-3 text-left text-sm font-normal text-ink shadow-float open:animate-fade"
      >
        {open && explanation}
      </span>
    </>
  );
}
