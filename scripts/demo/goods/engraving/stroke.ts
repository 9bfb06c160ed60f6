/** A chain of (x, y) averaged with its neighbours, ends kept: takes the steps of the grid out of a line. */
export const relaxed = (points: readonly number[], rounds: number): number[] => {
  let now = [...points];
  const n = points.length / 2;
  const closed =
    n > 4 &&
    Math.hypot((now[0] ?? 0) - (now[2 * n - 2] ?? 0), (now[1] ?? 0) - (now[2 * n - 1] ?? 0)) < 1.5;
  for (let r = 0; r < rounds; r++) {
    const next = [...now];
    for (let i = 0; i < n; i++) {
      if (!closed && (i === 0 || i === n - 1)) continue;
      const p = (i + n - 1) % n;
      const q = (i + 1) % n;
      for (const c of [0, 1])
        next[2 * i + c] =
          ((now[2 * p + c] ?? 0) + 2 * (now[2 * i + c] ?? 0) + (now[2 * q + c] ?? 0)) / 4;
    }
    now = next;
  }
  return now;
};

/** Swelling strokes: the burin pressed by `weight` (width at each point), lifted where it falls under `lift`. */
export const swelling = (
  points: readonly number[],
  weight: readonly number[],
  lift: number,
): string => {
  const n = points.length / 2;
  let path = "";
  let i = 0;
  while (i < n) {
    if ((weight[i] ?? 0) < lift) {
      i++;
      continue;
    }
    let j = i;
    while (j < n && (weight[j] ?? 0) >= lift) j++;
    if (j - i >= 4) path += ribbon(points, weight, i, j);
    i = j;
  }
  return path;
};

const f1 = (v: number): string => v.toFixed(1).replace(/\.0$/, "");

const ribbon = (
  points: readonly number[],
  weight: readonly number[],
  from: number,
  to: number,
): string => {
  const left: string[] = [];
  const right: string[] = [];
  const last = to - 1;
  for (let i = from; i < to; i++) {
    const tip = i === from || i === last;
    // One point in three is enough between the tips: lines are smooth.
    if (!tip && (i - from) % 3 !== 0) continue;
    const p = Math.max(from, i - 2);
    const q = Math.min(last, i + 2);
    const dx = (points[2 * q] ?? 0) - (points[2 * p] ?? 0);
    const dy = (points[2 * q + 1] ?? 0) - (points[2 * p + 1] ?? 0);
    const l = Math.hypot(dx, dy) || 1;
    const near = Math.min(i - from, last - i);
    const w = ((weight[i] ?? 0) / 2) * Math.min(1, 0.25 + near / 5);
    const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
    left.push(`${f1(x - (dy / l) * w)} ${f1(y + (dx / l) * w)}`);
    right.push(`${f1(x + (dy / l) * w)} ${f1(y - (dx / l) * w)}`);
  }
  right.reverse();
  return `M${left.join("L")}L${right.join("L")}Z`;
};
