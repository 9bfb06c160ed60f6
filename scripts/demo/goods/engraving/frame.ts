/** A rigid placement: a 3×3 rotation (rows) and a translation. World axes: x right, y up, z towards the reader. */
export interface Frame {
  readonly m: readonly [number, number, number, number, number, number, number, number, number];
  readonly t: readonly [number, number, number];
}

export type Point3 = readonly [number, number, number];

export const toLocal = (f: Frame, x: number, y: number, z: number): [number, number, number] => {
  const a = x - f.t[0];
  const b = y - f.t[1];
  const c = z - f.t[2];
  const m = f.m;
  return [
    m[0] * a + m[3] * b + m[6] * c,
    m[1] * a + m[4] * b + m[7] * c,
    m[2] * a + m[5] * b + m[8] * c,
  ];
};

export const toWorld = (f: Frame, x: number, y: number, z: number): [number, number, number] => {
  const m = f.m;
  return [
    m[0] * x + m[1] * y + m[2] * z + f.t[0],
    m[3] * x + m[4] * y + m[5] * z + f.t[1],
    m[6] * x + m[7] * y + m[8] * z + f.t[2],
  ];
};

const RAD = Math.PI / 180;

/** Angles in degrees, applied as turn about z, then x, then y: how one lays a thing on a table and turns the table. */
export const placed = (t: Point3, turn: { x?: number; y?: number; z?: number } = {}): Frame => {
  const [cx, sx] = [Math.cos((turn.x ?? 0) * RAD), Math.sin((turn.x ?? 0) * RAD)];
  const [cy, sy] = [Math.cos((turn.y ?? 0) * RAD), Math.sin((turn.y ?? 0) * RAD)];
  const [cz, sz] = [Math.cos((turn.z ?? 0) * RAD), Math.sin((turn.z ?? 0) * RAD)];
  return {
    m: [
      cy * cz + sy * sx * sz,
      -cy * sz + sy * sx * cz,
      sy * cx,
      cx * sz,
      cx * cz,
      -sx,
      -sy * cz + cy * sx * sz,
      sy * sz + cy * sx * cz,
      cy * cx,
    ],
    t,
  };
};

/** `inner` expressed in the axes of `outer`: lets a group of parts be turned and moved as one. */
export const within = (outer: Frame, inner: Frame): Frame => {
  const a = outer.m;
  const b = inner.m;
  return {
    m: [
      a[0] * b[0] + a[1] * b[3] + a[2] * b[6],
      a[0] * b[1] + a[1] * b[4] + a[2] * b[7],
      a[0] * b[2] + a[1] * b[5] + a[2] * b[8],
      a[3] * b[0] + a[4] * b[3] + a[5] * b[6],
      a[3] * b[1] + a[4] * b[4] + a[5] * b[7],
      a[3] * b[2] + a[4] * b[5] + a[5] * b[8],
      a[6] * b[0] + a[7] * b[3] + a[8] * b[6],
      a[6] * b[1] + a[7] * b[4] + a[8] * b[7],
      a[6] * b[2] + a[7] * b[5] + a[8] * b[8],
    ],
    t: toWorld(outer, inner.t[0], inner.t[1], inner.t[2]),
  };
};
