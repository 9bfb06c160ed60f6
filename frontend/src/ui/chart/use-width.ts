import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of an element in pixels, live. `assumed` until it is measured. */
export function useWidth<Element extends HTMLElement>(
  assumed: number,
): readonly [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
