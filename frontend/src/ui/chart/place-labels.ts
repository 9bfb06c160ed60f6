/** Labels at the ends of lines, moved apart so that none covers another, and no further than needed. */
export function spreadLabels(
  wanted: readonly number[],
  height: number,
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = top;
  for (const label of order) {
    label.at = Math.max(label.at, floor);
    floor = label.at + height;
  }
  let ceiling = bottom;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling);
    ceiling = label.at - height;
  }
  return order.sort((a, b) => a.index - b.index).map(({ at }) => at);
}

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Which of the boxes, taken in order, can be drawn without covering one drawn before, or an obstacle that is not their own. */
export function freeBoxes(boxes: readonly Box[], obstacles: readonly Box[]): readonly boolean[] {
  const drawn: Box[] = [];
  return boxes.map((box, index) => {
    const free =
      drawn.every((other) => !overlaps(box, other)) &&
      obstacles.every((other, own) => own === index || !overlaps(box, other));
    if (free) drawn.push(box);
    return free;
  });
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
