import type { Frame } from "./frame.ts";
import { toLocal } from "./frame.ts";
import type { Drawing, Part, Project } from "./scene.ts";

/** What the eye meets at each point of a square grid laid over the sheet. */
export interface Survey {
  readonly size: number;
  /** -1 nothing, 0 the table, n+1 the part n. */
  readonly owner: Int16Array;
  /** Owner and face in one number: lines never cross from one region to another. */
  readonly region: Int32Array;
  readonly tone: Float32Array;
  readonly grain: Float32Array;
  readonly cross: Float32Array;
  readonly project: Project;
}

const LIGHT = [-0.5, 0.733, 0.461] as const;
const BOUNCE = [0.8, -0.1, 0.25] as const;
const SHEET = 800;
const DISTANCE = 24;
const EPS = 0.012;

const clamp = (v: number, lo = 0, hi = 1): number => Math.min(hi, Math.max(lo, v));

const distanceTo = (part: Part, x: number, y: number, z: number): number => {
  const f: Frame = part.at;
  const [a, b, c] = [x - f.t[0], y - f.t[1], z - f.t[2]];
  const far = Math.sqrt(a * a + b * b + c * c) - part.reach;
  if (far > 0.35) return far;
  const m = f.m;
  return part.solid(
    m[0] * a + m[3] * b + m[6] * c,
    m[1] * a + m[4] * b + m[7] * c,
    m[2] * a + m[5] * b + m[8] * c,
  );
};

export const survey = (drawing: Drawing, size: number): Survey => {
  const parts = drawing.parts;
  const look = drawing.eye?.look ?? [0, 2, 0];
  const pitch = ((drawing.eye?.pitch ?? 17) * Math.PI) / 180;
  const scale = drawing.eye?.scale ?? 100;
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)];
  const eye = [look[0], look[1] + DISTANCE * sp, look[2] + DISTANCE * cp] as const;
  const focal = scale * DISTANCE;
  const project: Project = (x, y, z) => {
    const [dx, dy, dz] = [x - eye[0], y - eye[1], z - eye[2]];
    const depth = -(dy * sp + dz * cp);
    return [SHEET / 2 + (dx / depth) * focal, SHEET / 2 - ((dy * cp - dz * sp) / depth) * focal];
  };

  const nearest = (x: number, y: number, z: number): number => {
    let d = 1e9;
    for (const p of parts) d = Math.min(d, distanceTo(p, x, y, z));
    return d;
  };
  const shadow = (x: number, y: number, z: number): number => {
    let lit = 1;
    let t = 0.06;
    for (let i = 0; i < 48 && t < 9 && lit > 0.02; i++) {
      const h = nearest(x + LIGHT[0] * t, y + LIGHT[1] * t, z + LIGHT[2] * t);
      lit = Math.min(lit, 0.5 + (9 * h) / t / 2);
      if (h < -0.02) return 0;
      t += clamp(h, 0.03, 1.5);
    }
    const s = clamp(lit);
    return s * s * (3 - 2 * s);
  };
  /** How much of the sky the point sees: dark in corners and under things. */
  const openness = (
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
  ): number => {
    let shut = 0;
    for (let i = 1; i <= 4; i++) {
      const h = 0.11 * i * i ** 0.4;
      const [a, b, c] = [x + nx * h, y + ny * h, z + nz * h];
      shut += (h - Math.min(h, Math.min(nearest(a, b, c), b))) / h / 2 ** (i - 1);
    }
    return clamp(1 - shut * 0.62);
  };

  const count = size * size;
  const out: Survey = {
    size,
    owner: new Int16Array(count).fill(-1),
    region: new Int32Array(count).fill(-1),
    tone: new Float32Array(count),
    grain: new Float32Array(count),
    cross: new Float32Array(count),
    project,
  };

  for (let row = 0; row < size; row++) {
    for (let col = 0; col < size; col++) {
      const k = row * size + col;
      const sx = (((col + 0.5) * SHEET) / size - SHEET / 2) / focal;
      const sy = (SHEET / 2 - ((row + 0.5) * SHEET) / size) / focal;
      const len = Math.sqrt(1 + sx * sx + sy * sy);
      const dx = sx / len;
      const dy = (sy * cp - sp) / len;
      const dz = (-sy * sp - cp) / len;
      const table = dy < -1e-6 ? -eye[1] / dy : 1e9;
      let t = DISTANCE - 9;
      let hit = -1;
      for (let i = 0; i < 160 && t < table && t < DISTANCE + 14; i++) {
        const [x, y, z] = [eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t];
        let d = 1e9;
        let who = -1;
        for (let p = 0; p < parts.length; p++) {
          const part = parts[p];
          if (!part) continue;
          const h = distanceTo(part, x, y, z);
          if (h < d) {
            d = h;
            who = p;
          }
        }
        if (d < 0.0025) {
          hit = who;
          break;
        }
        t += d;
      }
      const part = hit < 0 ? undefined : parts[hit];
      if (!part) {
        if (table > 1e8) continue;
        const [x, z] = [eye[0] + dx * table, eye[2] + dz * table];
        if (Math.hypot(x, z) > 8) continue;
        const open = openness(x, 0, z, 0, 1, 0);
        const lit = shadow(x, 0.01, z);
        out.owner[k] = 0;
        out.region[k] = 0;
        // Towards the edges of the sheet, and far from the thing, the shadow is let go.
        const margin = (Math.min(col, size - col) * SHEET) / size;
        const fade = clamp((6.6 - Math.hypot(x - look[0], z)) / 3) * clamp((margin - 12) / 90);
        out.tone[k] = clamp(1.2 * (1 - (0.28 + 0.72 * lit) * (0.25 + 0.75 * open)) - 0.2) * fade;
        out.grain[k] = z * 0.9 + x * 0.02;
        out.cross[k] = z * 0.8 + x * 0.55;
        continue;
      }
      const [x, y, z] = [eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t];
      const a = distanceTo(part, x + EPS, y - EPS, z - EPS);
      const b = distanceTo(part, x - EPS, y - EPS, z + EPS);
      const c = distanceTo(part, x - EPS, y + EPS, z - EPS);
      const d = distanceTo(part, x + EPS, y + EPS, z + EPS);
      let [nx, ny, nz] = [a - b - c + d, -a - b + c + d, -a + b - c + d];
      const nl = Math.hypot(nx, ny, nz) || 1;
      nx /= nl;
      ny /= nl;
      nz /= nl;
      const [lx, ly, lz] = toLocal(part.at, x, y, z);
      const m = part.at.m;
      const lnx = m[0] * nx + m[3] * ny + m[6] * nz;
      const lny = m[1] * nx + m[4] * ny + m[7] * nz;
      const lnz = m[2] * nx + m[5] * ny + m[8] * nz;
      const shade =
        typeof part.shade === "function"
          ? part.shade(lx, ly, lz, lnx, lny, lnz)
          : (part.shade ?? 0.12);
      const facing = clamp(-(nx * dx + ny * dy + nz * dz));
      const gloss = part.gloss ?? 0;
      const diffuse = Math.max(0, nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2]);
      const lit = diffuse > 0 ? shadow(x + nx * 0.03, y + ny * 0.03, z + nz * 0.03) : 0;
      const open = openness(x, y, z, nx, ny, nz);
      const bounce = Math.max(0, nx * BOUNCE[0] + ny * BOUNCE[1] + nz * BOUNCE[2]);
      // Half-way vector between the light and the eye: where a polished thing shines.
      const [hx, hy, hz] = [LIGHT[0] - dx, LIGHT[1] - dy, LIGHT[2] - dz];
      const shine =
        Math.max(0, (nx * hx + ny * hy + nz * hz) / Math.hypot(hx, hy, hz)) ** (20 + 60 * gloss) *
        lit;
      let bright =
        (0.24 * open + 1.12 * diffuse * lit + (0.12 + 0.25 * gloss) * bounce * open) * (1 - shade);
      if (part.glass)
        bright = Math.min(
          1,
          (0.35 + 0.8 * facing ** 0.8) * (1 - shade) * (0.75 + 0.25 * lit) - 0.05 * diffuse,
        );
      out.owner[k] = hit + 1;
      out.region[k] = (hit + 1) * 64 + (part.face ? part.face(lx, ly, lz, lnx, lny, lnz) : 0);
      out.tone[k] = clamp(1 - clamp(bright) ** 0.8 - gloss * 1.1 * shine);
      out.grain[k] = part.grain ? part.grain(lx, ly, lz, lnx, lny, lnz) : ly;
      out.cross[k] = part.cross ? part.cross(lx, ly, lz, lnx, lny, lnz) : ly * 0.6 + lx * 0.75;
    }
  }
  return out;
};
