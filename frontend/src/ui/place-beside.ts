/** Pixels between a control and what is shown about it, and from the edge of the window. */
const gap = 6;
const margin = 12;

/** Puts a fixed box above or below its control, where there is room, and never over the edge of the window. */
export function placeBeside(control: Element, box: HTMLElement, side: "above" | "below"): void {
  const around = control.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const above = around.top - gap - height;
  const below = around.bottom + gap;
  const fits = side === "above" ? above >= margin : below + height > clientHeight - margin;
  const left = around.left + around.width / 2 - width / 2;
  box.style.left = `${Math.max(margin, Math.min(left, clientWidth - width - margin))}px`;
  box.style.top = `${fits ? above : below}px`;
}
