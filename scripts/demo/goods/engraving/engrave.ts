import { noise } from "./noise.ts";
import type { Drawing, Ink } from "./scene.ts";
import { relaxed, swelling } from "./stroke.ts";
import type { Survey } from "./survey.ts";
import { survey } from "./survey.ts";
import { gapAt, levelLines, octaveFor, slopeAt } from "./trace.ts";

export const PAPER = "#f5efe1";
const COLOUR: Record<Ink, string> = { ink: "#1a2336", brass: "#8a6420", vermilion: "#b8371f" };
const WASH: Record<Ink, string> = { ink: "", brass: "#e9d3a0", vermilion: "#efb8a4" };
const SHEET = 800;

/** Share of the paper that a set of lines covers, by tone: the second and third sets join only in the shade. */
const COVER = [
  (t: number): number => (t < 0.12 ? 0 : Math.min(0.64, 0.08 + 0.62 * t)),
  (t: number): number => (t < 0.5 ? 0 : Math.min(0.56, 0.08 + 0.95 * (t - 0.5))),
] as const;

const inkOf = (drawing: Drawing, owner: number): Ink => drawing.parts[owner - 1]?.ink ?? "ink";

const hatch = (s: Survey, drawing: Drawing, which: 0 | 1, unit: number): Record<Ink, string> => {
  const out: Record<Ink, string> = { ink: "", brass: "", vermilion: "" };
  const field = which === 0 ? s.grain : s.cross;
  const least = (which === 0 ? 4.4 : 4.8) / unit;
  const cover = COVER[which];
  for (const chain of levelLines(field, s.region, s.size, least)) {
    const n = chain.points.length / 2;
    if (n < 5) continue;
    const points = relaxed(chain.points, 2);
    const weight: number[] = [];
    let owner = 0;
    for (let i = 0; i < n; i++) {
      const [x, y] = [chain.points[2 * i] ?? 0, chain.points[2 * i + 1] ?? 0];
      const k = Math.min(s.size - 1, Math.floor(y)) * s.size + Math.min(s.size - 1, Math.floor(x));
      owner = s.owner[k] ?? 0;
      const slope = slopeAt(field, s.region, s.size, k);
      const gap = Math.min(gapAt(octaveFor(slope, least), slope) * unit, 9.5);
      const tone = s.tone[k] ?? 0;
      weight.push(gap * cover(tone) * (1 + 0.09 * noise(x / 9, y / 9, which * 7)));
    }
    const soft = weight.map((_, i) => {
      let [sum, c] = [0, 0];
      for (let j = Math.max(0, i - 2); j <= Math.min(n - 1, i + 2); j++) {
        sum += weight[j] ?? 0;
        c++;
      }
      return sum / c;
    });
    const px = points.map((v) => (v + 0.5) * unit);
    out[inkOf(drawing, owner)] += swelling(px, soft, 0.45);
  }
  return out;
};

/** Borders of regions; heavier on the side away from the light (below and to the right). */
const outlines = (
  s: Survey,
  drawing: Drawing,
  unit: number,
): { lines: Record<Ink, string>; washes: string } => {
  const lines: Record<Ink, string> = { ink: "", brass: "", vermilion: "" };
  let washes = "";
  const regions = new Set<number>();
  for (const r of s.region) if (r > 0) regions.add(r);
  const one = new Int32Array(s.size * s.size);
  for (const r of regions) {
    const part = drawing.parts[Math.floor(r / 64) - 1];
    const weight = part?.outline ?? 1.7;
    const ink = part?.ink ?? "ink";
    // 0.32 lies on a level of octave 1: the border of the mask is the only level line of this field.
    const mask = Float32Array.from(s.region, (v) => (v === r ? 0.63 : 0.01));
    for (const chain of levelLines(mask, one, s.size, 0.2).filter((c) => c.octave === 1)) {
      if (chain.points.length < 16) continue;
      const px = relaxed(chain.points, 5).map((v) => (v + 0.5) * unit);
      const n = px.length / 2;
      if (WASH[ink]) {
        let d = "";
        for (let i = 0; i < n; i += 2)
          d += `${i ? "L" : "M"}${(px[2 * i] ?? 0).toFixed(1)} ${(px[2 * i + 1] ?? 0).toFixed(1)}`;
        washes += `<path d="${d}Z" fill="${WASH[ink]}"/>`;
      }
      const w = Array.from({ length: n }, (_, i) => {
        const [x, y] = [
          Math.round((px[2 * i] ?? 0) / unit - 0.5),
          Math.round((px[2 * i + 1] ?? 0) / unit - 0.5),
        ];
        // The darker of the two sides decides the pressure.
        let dark = 0;
        for (const [a, b] of [
          [-3, 0],
          [3, 0],
          [0, -3],
          [0, 3],
        ] as const) {
          dark = Math.max(
            dark,
            s.tone[
              Math.min(s.size - 1, Math.max(0, y + b)) * s.size +
                Math.min(s.size - 1, Math.max(0, x + a))
            ] ?? 0,
          );
        }
        return weight * (0.55 + 0.75 * dark) * (1 + 0.12 * noise(x / 14, y / 14, 3));
      });
      lines[ink] += swelling(px, w, 0.2);
    }
  }
  return { lines, washes };
};

/** The drawing as SVG, 800 × 800. `grid` is the fineness of the survey: 320 for a sketch, 600 for the plate. */
export const engrave = (drawing: Drawing, grid = 600): string => {
  const unit = SHEET / grid;
  const s = survey(drawing, grid);
  const first = hatch(s, drawing, 0, unit);
  const second = hatch(s, drawing, 1, unit);
  const { lines, washes } = outlines(s, drawing, unit);
  const inks: readonly Ink[] = ["ink", "brass", "vermilion"];
  const body = inks
    .map((i) => `<path fill="${COLOUR[i]}" d="${first[i]}${second[i]}${lines[i]}"/>`)
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET} ${SHEET}" width="${SHEET}" height="${SHEET}">` +
    `<rect width="${SHEET}" height="${SHEET}" fill="${PAPER}"/>${washes}${body}${drawing.lettering?.(s.project) ?? ""}</svg>`
  );
};
