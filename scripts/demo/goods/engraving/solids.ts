import type { Point3 } from "./frame.ts";
import { placed, toLocal } from "./frame.ts";

/** A signed distance: negative inside, positive outside, never larger than the true distance. */
export type Solid = (x: number, y: number, z: number) => number;

export type Point2 = readonly [number, number];

export const ball =
  (r: number): Solid =>
  (x, y, z) =>
    Math.hypot(x, y, z) - r;

/** Half extents, with edges rounded by `soft`. */
export const block =
  (hx: number, hy: number, hz: number, soft = 0.02): Solid =>
  (x, y, z) => {
    const a = Math.abs(x) - hx + soft;
    const b = Math.abs(y) - hy + soft;
    const c = Math.abs(z) - hz + soft;
    const [u, v, w] = [Math.max(a, 0), Math.max(b, 0), Math.max(c, 0)];
    return Math.sqrt(u * u + v * v + w * w) + Math.min(Math.max(a, b, c), 0) - soft;
  };

/** A cylinder along y. */
export const drum =
  (r: number, halfHeight: number, soft = 0.02): Solid =>
  (x, y, z) => {
    const a = Math.sqrt(x * x + z * z) - r + soft;
    const b = Math.abs(y) - halfHeight + soft;
    const [u, v] = [Math.max(a, 0), Math.max(b, 0)];
    return Math.sqrt(u * u + v * v) + Math.min(Math.max(a, b), 0) - soft;
  };

/** A ring lying flat, its axis along y. */
export const ring =
  (R: number, r: number): Solid =>
  (x, y, z) =>
    Math.hypot(Math.hypot(x, z) - R, y) - r;

/** Beyond this distance a box round the solid answers for it, which is safe (never too far) and quick. */
const NEAR = 0.35;

/** Distance to the box that spans the ranges. */
const aside = (ranges: readonly (readonly number[])[]): Solid => {
  const [[x0 = 0, x1 = 0] = [], [y0 = 0, y1 = 0] = [], [z0 = 0, z1 = 0] = []] = ranges;
  return (x, y, z) => {
    const u = Math.max(x0 - x, x - x1, 0);
    const v = Math.max(y0 - y, y - y1, 0);
    const w = Math.max(z0 - z, z - z1, 0);
    return Math.sqrt(u * u + v * v + w * w);
  };
};

/** A rod through the points, its radius given at each of them. */
export const rod = (
  points: readonly Point3[],
  radius: number | ((i: number, n: number) => number),
): Solid => {
  const n = points.length;
  const flat = points.flat();
  const radii = points.map((_, i) => (typeof radius === "number" ? radius : radius(i, n)));
  const widest = Math.max(...radii);
  const far = aside(
    [0, 1, 2].map((k) => [
      Math.min(...points.map((p) => p[k] ?? 0)) - widest,
      Math.max(...points.map((p) => p[k] ?? 0)) + widest,
    ]),
  );
  return (x, y, z) => {
    const away = far(x, y, z);
    if (away > NEAR) return away;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < n; i++) {
      const ax = flat[3 * i] ?? 0;
      const ay = flat[3 * i + 1] ?? 0;
      const az = flat[3 * i + 2] ?? 0;
      const bx = (flat[3 * i + 3] ?? 0) - ax;
      const by = (flat[3 * i + 4] ?? 0) - ay;
      const bz = (flat[3 * i + 5] ?? 0) - az;
      const [px, py, pz] = [x - ax, y - ay, z - az];
      const t = Math.min(
        1,
        Math.max(0, (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz)),
      );
      const [dx, dy, dz] = [px - t * bx, py - t * by, pz - t * bz];
      const r = (radii[i] ?? 0) * (1 - t) + (radii[i + 1] ?? 0) * t;
      best = Math.min(best, Math.sqrt(dx * dx + dy * dy + dz * dz) - r);
    }
    return best;
  };
};

/** A smooth open curve through the points (Catmull-Rom), `steps` segments between two of them. */
export const smoothCurve = <P extends readonly number[]>(
  points: readonly P[],
  steps = 8,
): number[][] => {
  const at = (i: number): readonly number[] =>
    points[Math.min(points.length - 1, Math.max(0, i))] ?? [];
  const out: number[][] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      out.push(
        at(i).map((p1, k) => {
          const [p0, p2, p3] = [at(i - 1)[k] ?? 0, at(i + 1)[k] ?? 0, at(i + 2)[k] ?? 0];
          return (
            0.5 *
            (2 * p1 +
              (p2 - p0) * t +
              (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
              (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
          );
        }),
      );
    }
  }
  out.push([...at(points.length - 1)]);
  return out;
};

export const curve2 = (points: readonly Point2[], steps = 8): Point2[] =>
  smoothCurve(points, steps).map((p) => [p[0] ?? 0, p[1] ?? 0] as const);

export const curve3 = (points: readonly Point3[], steps = 8): Point3[] =>
  smoothCurve(points, steps).map((p) => [p[0] ?? 0, p[1] ?? 0, p[2] ?? 0] as const);

/** Exact signed distance to a closed polygon. */
export const polygon = (points: readonly Point2[]): ((x: number, y: number) => number) => {
  const n = points.length;
  const flat = points.flat();
  return (x, y) => {
    let best = Number.POSITIVE_INFINITY;
    let sign = 1;
    let jx = flat[2 * n - 2] ?? 0;
    let jy = flat[2 * n - 1] ?? 0;
    for (let i = 0; i < n; i++) {
      const ix = flat[2 * i] ?? 0;
      const iy = flat[2 * i + 1] ?? 0;
      const [ex, ey, wx, wy] = [jx - ix, jy - iy, x - ix, y - iy];
      const t = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)));
      const [dx, dy] = [wx - ex * t, wy - ey * t];
      best = Math.min(best, dx * dx + dy * dy);
      const c1 = y >= iy;
      const c2 = y < jy;
      const c3 = ex * wy > ey * wx;
      if ((c1 && c2 && c3) || (!c1 && !c2 && !c3)) sign = -sign;
      jx = ix;
      jy = iy;
    }
    return sign * Math.sqrt(best);
  };
};

/** Turned on the lathe: the outline (radius, height) is closed along the axis. */
export const turned = (outline: readonly Point2[]): Solid => {
  const low = outline[0] ?? [0, 0];
  const high = outline[outline.length - 1] ?? [0, 0];
  const d = polygon([[-0.5, low[1]], ...outline, [-0.5, high[1]]]);
  const far = aside([
    [-1, Math.max(...outline.map((p) => p[0]))],
    [Math.min(...outline.map((p) => p[1])), Math.max(...outline.map((p) => p[1]))],
  ]);
  return (x, y, z) => {
    const r = Math.sqrt(x * x + z * z);
    const away = far(r, y, 0);
    return away > NEAR ? away : d(r, y);
  };
};

/** Turned hollow: the outline itself, given a wall. */
export const vessel = (outline: readonly Point2[], wall: number): Solid => {
  const line = rod(
    outline.map((p) => [p[0], p[1], 0] as const),
    wall,
  );
  return (x, y, z) => line(Math.sqrt(x * x + z * z), y, 0);
};

/** A flat shape in x, y given thickness along z. */
export const sawn = (outline: readonly Point2[], halfDepth: number, soft = 0.03): Solid => {
  const d = polygon(outline);
  return (x, y, z) => {
    const a = d(x, y) + soft;
    const b = Math.abs(z) - halfDepth + soft;
    const [u, v] = [Math.max(a, 0), Math.max(b, 0)];
    return Math.sqrt(u * u + v * v) + Math.min(Math.max(a, b), 0) - soft;
  };
};

export const join =
  (...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let best = Number.POSITIVE_INFINITY;
    for (const s of solids) best = Math.min(best, s(x, y, z));
    return best;
  };

export const melt =
  (k: number, ...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let best = 1e9;
    for (const s of solids) {
      const d = s(x, y, z);
      const h = Math.max(k - Math.abs(best - d), 0) / k;
      best = Math.min(best, d) - h * h * k * 0.25;
    }
    return best;
  };

export const cut =
  (from: Solid, ...tools: readonly Solid[]): Solid =>
  (x, y, z) => {
    let d = from(x, y, z);
    for (const t of tools) d = Math.max(d, -t(x, y, z));
    return d;
  };

export const common =
  (a: Solid, b: Solid): Solid =>
  (x, y, z) =>
    Math.max(a(x, y, z), b(x, y, z));

export const moved = (
  s: Solid,
  t: Point3,
  turn: { x?: number; y?: number; z?: number } = {},
): Solid => {
  const f = placed(t, turn);
  return (x, y, z) => {
    const p = toLocal(f, x, y, z);
    return s(p[0], p[1], p[2]);
  };
};

/** Raises the surface by `height` (small against the solid); `care` shortens the steps where it is steep. */
export const embossed =
  (s: Solid, height: (x: number, y: number, z: number) => number, care = 0.6): Solid =>
  (x, y, z) => {
    const d = s(x, y, z);
    return d > 0.4 ? d - 0.25 : (d - height(x, y, z)) * care;
  };
