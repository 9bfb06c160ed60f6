/** Level lines of a field on a square grid, cut where the region changes, as chains of (x, y) in grid units. */
export interface Chain {
  readonly points: number[];
  /** 0 for the lines drawn first and always; each next octave halves the distance between lines. */
  readonly octave: number;
}

const COARSE = 0.64;
const OCTAVES = 7;
const FINEST = COARSE / 2 ** OCTAVES;

/** Distance in grid cells between neighbouring lines of an octave, where the field climbs by `slope` in one cell. */
export const gapAt = (octave: number, slope: number): number =>
  COARSE / 2 ** octave / Math.max(slope, 1e-6);

/** The finest octave whose lines stay at least `least` cells apart. */
export const octaveFor = (slope: number, least: number): number => {
  let o = OCTAVES;
  while (o > 0 && gapAt(o, slope) < least) o--;
  return o;
};

const octaveOf = (level: number): number => {
  let o = OCTAVES;
  let l = level;
  while (o > 0 && l % 2 === 0) {
    l /= 2;
    o--;
  }
  return o;
};

export const slopeAt = (
  field: Float32Array,
  region: Int32Array,
  size: number,
  k: number,
): number => {
  const r = region[k];
  const step = (a: number, b: number): number => {
    const here = field[k] ?? 0;
    if (region[a] === r) return Math.abs((field[a] ?? 0) - here);
    return region[b] === r ? Math.abs((field[b] ?? 0) - here) : 0;
  };
  return Math.hypot(step(k + 1, k - 1), step(k + size, k - size));
};

/** `least` is the closest that lines may come, in cells. */
export const levelLines = (
  field: Float32Array,
  region: Int32Array,
  size: number,
  least: number,
): Chain[] => {
  // Half-segments keyed by the grid edge and level they end on, so that neighbours find each other.
  const ends = new Map<number, number[]>();
  const segments: {
    a: number;
    b: number;
    ax: number;
    ay: number;
    bx: number;
    by: number;
    level: number;
    used: boolean;
  }[] = [];
  for (let row = 0; row + 1 < size; row++) {
    for (let col = 0; col + 1 < size; col++) {
      const k = row * size + col;
      const r = region[k];
      if (
        r === undefined ||
        r < 0 ||
        region[k + 1] !== r ||
        region[k + size] !== r ||
        region[k + size + 1] !== r
      )
        continue;
      const v00 = field[k] ?? 0;
      const v10 = field[k + 1] ?? 0;
      const v01 = field[k + size] ?? 0;
      const v11 = field[k + size + 1] ?? 0;
      const slope = Math.hypot((v10 - v00 + v11 - v01) / 2, (v01 - v00 + v11 - v10) / 2);
      const stride = 2 ** (OCTAVES - octaveFor(slope, least));
      const low = Math.min(v00, v10, v01, v11) / FINEST;
      const high = Math.max(v00, v10, v01, v11) / FINEST;
      // A jump, not a slope: the field itself is broken here.
      if (high - low > stride * 6) continue;
      for (let level = Math.ceil(low / stride) * stride; level < high; level += stride) {
        const at = level * FINEST;
        const hits: number[] = [];
        const edge = (
          id: number,
          p: number,
          q: number,
          x: number,
          y: number,
          horizontal: boolean,
        ): void => {
          if (p < at === q < at) return;
          const f = (at - p) / (q - p);
          hits.push(id, horizontal ? x + f : x, horizontal ? y : y + f);
        };
        edge(2 * k, v00, v10, col, row, true);
        edge(2 * k + 1, v00, v01, col, row, false);
        edge(2 * (k + size), v01, v11, col, row + 1, true);
        edge(2 * (k + 1) + 1, v10, v11, col + 1, row, false);
        for (let h = 0; h + 5 < hits.length; h += 6) {
          const tag = ((level % 4096) + 4096) % 4096;
          const a = (hits[h] ?? 0) * 4096 + tag;
          const b = (hits[h + 3] ?? 0) * 4096 + tag;
          const id = segments.length;
          segments.push({
            a,
            b,
            ax: hits[h + 1] ?? 0,
            ay: hits[h + 2] ?? 0,
            bx: hits[h + 4] ?? 0,
            by: hits[h + 5] ?? 0,
            level,
            used: false,
          });
          for (const end of [a, b]) {
            const list = ends.get(end);
            if (list) list.push(id);
            else ends.set(end, [id]);
          }
        }
      }
    }
  }
  const chains: Chain[] = [];
  for (const start of segments) {
    if (start.used) continue;
    start.used = true;
    const walk = (key: number): number[] => {
      const points: number[] = [];
      let end = key;
      for (;;) {
        const next = ends
          .get(end)
          ?.map((i) => segments[i])
          .find((s) => s && !s.used);
        if (!next) return points;
        next.used = true;
        const forward = next.a === end;
        points.push(forward ? next.bx : next.ax, forward ? next.by : next.ay);
        end = forward ? next.b : next.a;
      }
    };
    const ahead = walk(start.b);
    const behind = walk(start.a);
    const points: number[] = [];
    for (let i = behind.length - 2; i >= 0; i -= 2) points.push(behind[i] ?? 0, behind[i + 1] ?? 0);
    points.push(start.ax, start.ay, start.bx, start.by, ...ahead);
    chains.push({ points, octave: octaveOf(start.level) });
  }
  return chains;
};
