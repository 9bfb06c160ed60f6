import type { Frame, Point3 } from "./frame.ts";
import { toWorld } from "./frame.ts";
import type { Project } from "./scene.ts";

export interface Letters {
  readonly text: string;
  /** Height of the letters in the part's units. */
  readonly height: number;
  readonly ink?: string;
  readonly italic?: boolean;
  readonly spacing?: number;
  readonly weight?: number;
}

const INK = "#1a2336";

const style = (l: Letters, px: number): string =>
  `font-family="Fraunces" font-size="${px.toFixed(2)}" font-weight="${l.weight ?? 500}" text-anchor="middle" ` +
  `fill="${l.ink ?? INK}" letter-spacing="${((l.spacing ?? 0.06) * px).toFixed(2)}"${l.italic ? ' font-style="italic"' : ""}`;

const escaped = (t: string): string => t.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Letters on a flat face: `right` and `up` are unit directions of the face in the part's axes. */
export const onFace = (
  project: Project,
  at: Frame,
  centre: Point3,
  right: Point3,
  up: Point3,
  letters: Letters,
): string => {
  const p = (a: number, b: number): [number, number] => {
    const q = [0, 1, 2].map((i) => (centre[i] ?? 0) + a * (right[i] ?? 0) + b * (up[i] ?? 0));
    return project(...toWorld(at, q[0] ?? 0, q[1] ?? 0, q[2] ?? 0));
  };
  const [o, r, u] = [p(0, 0), p(0.1, 0), p(0, 0.1)];
  const m = [r[0] - o[0], r[1] - o[1], o[0] - u[0], o[1] - u[1]].map((v) => (v / 10).toFixed(4));
  return (
    `<g transform="matrix(${m.join(" ")} ${o[0].toFixed(2)} ${o[1].toFixed(2)})">` +
    `<text y="${(letters.height * 36).toFixed(2)}" ${style(letters, letters.height * 100)}>${escaped(letters.text)}</text></g>`
  );
};

let serial = 0;

/** Letters round a cylinder whose axis is the part's y, centred on the direction `turn` (degrees from +z to +x). */
export const roundDrum = (
  project: Project,
  at: Frame,
  r: number,
  y: number,
  turn: number,
  letters: Letters,
): string => {
  const id = `arc${serial++}`;
  const d: string[] = [];
  for (let a = -70; a <= 70; a += 5) {
    const t = ((a + turn) * Math.PI) / 180;
    const [px, py] = project(
      ...toWorld(at, r * Math.sin(t), y - letters.height * 0.36, r * Math.cos(t)),
    );
    d.push(`${px.toFixed(2)} ${py.toFixed(2)}`);
  }
  return (
    `<path id="${id}" d="M${d.join("L")}" fill="none"/>` +
    `<text ${style(letters, letters.height * 100)}><textPath href="#${id}" startOffset="50%">${escaped(letters.text)}</textPath></text>`
  );
};
