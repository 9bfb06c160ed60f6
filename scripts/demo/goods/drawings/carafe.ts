import { placed } from "../engraving/frame.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { ball, curve2, drum, join, moved, ring, turned, vessel } from "../engraving/solids.ts";

const WINE = 1.5;

const BODY = curve2(
  [
    [0, 0.12],
    [0.9, 0.1],
    [1.42, 0.3],
    [1.5, 0.75],
    [1.25, 1.4],
    [0.78, 2.05],
    [0.42, 2.75],
    [0.34, 3.4],
    [0.42, 3.9],
    [0.62, 4.2],
  ],
  6,
);

const AT = placed([-0.55, 0, 0]);

/** A stemmed glass, 3.3 high; wine up to 2.35. */
export const glassParts = (at: ReturnType<typeof placed>): readonly Part[] => [
  {
    solid: join(
      turned(
        curve2(
          [
            [0.74, 0],
            [0.74, 0.04],
            [0.4, 0.09],
            [0.12, 0.2],
            [0.07, 0.5],
            [0.065, 1.1],
            [0.14, 1.45],
            [0.1, 1.5],
          ],
          5,
        ),
      ),
      vessel(
        curve2(
          [
            [0, 1.42],
            [0.3, 1.5],
            [0.66, 1.85],
            [0.8, 2.35],
            [0.74, 2.9],
            [0.64, 3.3],
          ],
          6,
        ),
        0.025,
      ),
    ),
    at,
    reach: 3.45,
    glass: true,
    shade: (x, y, z) => (y > 1.46 && y < 2.35 && Math.hypot(x, z) > 0.12 ? 0.72 : 0.04),
    face: (_x, y) => (y > 1.46 && y < 2.35 ? 1 : 0),
    cross: (x, y, z) => Math.atan2(x, z) * 0.5 + y * 0.4,
    outline: 1.4,
  },
];

export const carafe: Drawing = {
  name: "carafe-du-samedi",
  eye: { look: [0.4, 2.0, 0], pitch: 15, scale: 124 },
  parts: [
    {
      solid: vessel(BODY, 0.035),
      at: AT,
      reach: 4.4,
      glass: true,
      shade: (_x, y) => (y < WINE ? 0.74 : 0.05),
      face: (_x, y) => (y < WINE ? 1 : 0),
      cross: (x, y, z) => Math.atan2(x, z) * 0.7 + y * 0.4,
    },
    {
      solid: moved(ring(0.355, 0.05), [0, 3.35, 0]),
      at: AT,
      reach: 3.9,
      ink: "brass",
      gloss: 0.7,
      grain: (x, y, z) => Math.atan2(x, z) * 0.4 + y * 0.2,
    },
    ...glassParts(placed([1.75, 0, 0.5])),
    {
      // The stopper, laid down beside.
      solid: join(
        moved(ball(0.34), [0, 0.34, 0]),
        moved(drum(0.2, 0.32, 0.06), [0.44, 0.24, 0.1], { z: 96 }),
      ),
      at: placed([0.35, 0, 1.6], { y: 25 }),
      reach: 1.2,
      glass: true,
      shade: 0.15,
      grain: (x, y, z) => y + 0.3 * x + 0.2 * z,
    },
  ],
};
