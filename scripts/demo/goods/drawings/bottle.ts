import { type Frame, placed, within } from "../engraving/frame.ts";
import { roundDrum } from "../engraving/lettering.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { common, curve2, drum, moved, turned } from "../engraving/solids.ts";

/** Radius by height of a Burgundy bottle, 6 units high. */
const OUTLINE = curve2(
  [
    [0.72, 0],
    [0.8, 0.1],
    [0.81, 0.6],
    [0.81, 1.8],
    [0.8, 2.7],
    [0.73, 3.3],
    [0.53, 3.9],
    [0.36, 4.4],
    [0.3, 4.9],
    [0.285, 5.5],
    [0.285, 5.62],
  ],
  6,
);

export const bottleParts = (at: Frame): readonly Part[] => [
  {
    solid: turned([[0, 0], ...OUTLINE, [0, 5.64]]),
    at,
    reach: 5.75,
    shade: (_x, y) => (y > 3.4 && y < 3.46 ? 0.4 : 0.56),
    gloss: 1,
    cross: (x, y, z) => Math.atan2(x, z) * 0.55 + y * 0.45,
  },
  {
    // The wax over cork and lip, with its drips.
    solid: turned([
      [0, 4.72],
      [0.35, 4.74],
      [0.35, 4.9],
      [0.335, 5.4],
      [0.33, 5.46],
      [0.385, 5.48],
      [0.385, 5.68],
      [0.34, 5.74],
      [0, 5.75],
    ]),
    at,
    reach: 5.9,
    ink: "vermilion",
    gloss: 0.8,
    shade: 0.3,
  },
  {
    solid: common(drum(0.835, 3), moved(drum(9, 0.82), [0, 1.62, 0])),
    at,
    reach: 3.2,
    face: (x, y, z) =>
      (Math.abs(Math.atan2(x, z)) > 1.9 ? 1 : 0) + (Math.abs(y - 1.62) > 0.7 ? 2 : 0),
    shade: -0.5,
    outline: 1.2,
  },
];

/** Only what shows of a bottle standing in a crate; the frame's origin is at the shoulder, 3.1 above the foot. */
export const neckParts = (at: Frame): readonly Part[] => {
  const foot = within(at, placed([0, -3.1, 0]));
  const [glass, wax] = bottleParts(foot);
  if (!glass || !wax) return [];
  const lowered = (part: Part): Part => ({
    ...part,
    at,
    reach: 2.75,
    solid: (x, y, z) => part.solid(x, y + 3.1, z),
    shade: typeof part.shade === "function" ? 0.56 : (part.shade ?? 0),
  });
  return [
    {
      ...lowered(glass),
      solid: turned([
        [0, 0],
        ...OUTLINE.filter(([, y]) => y > 3.1).map(([r, y]) => [r, y - 3.1] as const),
        [0, 2.54],
      ]),
    },
    lowered(wax),
  ];
};

const AT = placed([0, 0, 0], { y: -6 });

export const bottle: Drawing = {
  name: "clos-de-l-ecluse",
  eye: { look: [0.35, 2.75, 0], pitch: 13, scale: 112 },
  parts: bottleParts(AT),
  lettering: (p) =>
    roundDrum(p, AT, 0.84, 2.08, 0, { text: "CLOS DE", height: 0.145, spacing: 0.16 }) +
    roundDrum(p, AT, 0.84, 1.8, 0, { text: "L’ÉCLUSE", height: 0.215, weight: 650 }) +
    roundDrum(p, AT, 0.84, 1.5, 0, { text: "Aubertin & Fille", height: 0.145, italic: true }) +
    roundDrum(p, AT, 0.84, 1.16, 0, { text: "2021", height: 0.24, ink: "#b8371f", spacing: 0.12 }),
};
