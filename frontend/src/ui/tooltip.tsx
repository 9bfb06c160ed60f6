import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { placeBeside } from "./place-beside.ts";

/** Milliseconds that a pointer rests before the words appear, and that they stay while it moves over to them. */
const rest = 250;
const grace = 120;
export type TooltipProps = {
  readonly content: ReactNode;
  /** One control that already has a name. */
  readonly children: ReactElement<{ "aria-describedby"?: string | undefined }>;
};

/**
 * A few words on hover and focus, about a control that already has a name. What must be read goes in the page. Escape
 * takes them away, and the pointer may move onto them (WCAG 1.4.13). Written here, because placing a line above or below
 * its control takes no library of 12 KB.
 */
export function Tooltip({ content, children }: TooltipProps) {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = (to: boolean, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(to), after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setOpen(false);
    };
    const onScroll = () => setOpen(false);
    document.addEventListener("keydown", onKey);
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("scroll", onScroll, { capture: true });
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has no box; it listens to what rises from the control inside
    <span
      ref={place}
      className="contents"
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch") turn(true, rest);
      }}
      onPointerLeave={() => turn(false, grace)}
      onFocus={({ target }) => {
        if (target.matches(":focus-visible")) turn(true, 0);
      }}
      onBlur={() => turn(false, 0)}
    >
      {cloneElement(children, { "aria-describedby": open ? id : undefined })}
      {open &&
        createPortal(
          <Words id={id} control={place}>
            {content}
          </Words>,
          document.body,
        )}
    </span>
  );
}

function Words({
  id,
  control,
  children,
}: {
  readonly id: string;
  readonly control: RefObject<HTMLSpanElement | null>;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = control.current?.firstElementChild;
    if (shown && box.current) placeBeside(shown, box.current, "above");
  });
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      className="pointer-events-auto fixed top-0 left-0 z-60 w-max max-w-[min(20rem,calc(100vw-1.5rem))] animate-fade rounded-sm bg-ink px-2.5 py-1.5 text-xs text-paper shadow-float"
    >
      {children}
    </div>
  );
}
