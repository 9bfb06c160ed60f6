import { placed, within } from "../engraving/frame.ts";
import { noise } from "../engraving/noise.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import {
  ball,
  block,
  curve2,
  curve3,
  cut,
  drum,
  embossed,
  join,
  melt,
  moved,
  rod,
  turned,
  vessel,
} from "../engraving/solids.ts";

const T = placed([-0.35, 0, 0], { y: 22 });

export const teapot: Drawing = {
  name: "theiere-basse",
  eye: { look: [0.15, 1.3, 0.2], pitch: 22, scale: 122 },
  parts: [
    {
      solid: melt(
        0.22,
        turned([
          [0, 0],
          ...curve2(
            [
              [0.85, 0],
              [0.9, 0.08],
              [1.35, 0.45],
              [1.62, 1.05],
              [1.45, 1.65],
              [0.98, 2.05],
              [0.66, 2.18],
            ],
            6,
          ),
          [0, 2.2],
        ]),
        rod(
          curve3(
            [
              [1.25, 0.75, 0],
              [1.9, 1.0, 0],
              [2.15, 1.6, 0],
              [2.55, 2.1, 0],
            ],
            5,
          ),
          (i, n) => 0.34 - 0.2 * (i / n),
        ),
      ),
      at: T,
      reach: 3.6,
      shade: 0.24,
      gloss: 0.8,
      cross: (x, y, z) => Math.atan2(x, z) * 0.7 + y * 0.5,
    },
    {
      solid: melt(
        0.06,
        turned([
          [0, 2.12],
          [0.78, 2.14],
          [0.8, 2.22],
          ...curve2(
            [
              [0.72, 2.28],
              [0.4, 2.46],
              [0.12, 2.54],
            ],
            4,
          ),
          [0, 2.55],
        ]),
        moved(ball(0.2), [0, 2.72, 0]),
      ),
      at: T,
      reach: 3.1,
      shade: 0.24,
      gloss: 0.8,
    },
    {
      // The bail, wound with cane.
      solid: rod(
        Array.from({ length: 25 }, (_, i) => {
          const t = (i / 24) * Math.PI;
          return [1.02 * Math.cos(t), 1.95 + 1.45 * Math.sin(t), 0] as const;
        }),
        0.09,
      ),
      at: T,
      reach: 3.7,
      ink: "brass",
      gloss: 0.4,
      grain: (x, y, z) => Math.atan2(y - 1.95, x) * 1.4 + z * 0.4,
    },
    {
      // A cup without handle, with tea in it.
      solid: vessel(
        curve2(
          [
            [0, 0.1],
            [0.3, 0.06],
            [0.36, 0.02],
            [0.4, 0.12],
            [0.62, 0.42],
            [0.7, 0.82],
          ],
          5,
        ),
        0.035,
      ),
      at: placed([1.85, 0, 1.25]),
      reach: 1.2,
      shade: 0.16,
      gloss: 0.6,
      cross: (x, y, z) => Math.atan2(x, z) * 0.3 + y * 0.4,
    },
    {
      solid: moved(drum(0.6, 0.02, 0), [0, 0.66, 0]),
      at: placed([1.85, 0, 1.25]),
      reach: 1,
      shade: 0.5,
      grain: (x, _y, z) => z + x * 0.1,
      outline: 1,
    },
  ],
};

const wedge = (x: number, z: number): number => Math.max(-z, x * -0.62 + z * 0.785);

const C = placed([-0.3, 0.24, -0.2], { y: -4 });

export const cheese: Drawing = {
  name: "tomme-de-cave",
  eye: { look: [0.1, 0.7, 0.1], pitch: 31, scale: 108 },
  parts: [
    {
      solid: cut(drum(3.0, 0.12, 0.06)),
      at: placed([0, 0.12, 0]),
      reach: 3.2,
      face: (_x, _y, _z, _nx, ny) => (ny > 0.8 ? 1 : 0),
      grain: (x, y, z, _nx, ny) =>
        ny > 0.8 ? z * 0.8 + 0.12 * noise(x * 0.4, 0, z * 1.8) : y + z * 0.02,
      shade: 0.05,
    },
    {
      // The wheel, a quarter short; holes in the paste, moss on the rind.
      solid: embossed(
        cut(
          moved(drum(2.05, 0.68, 0.2), [0, 0.68, 0]),
          (x, y, z) => wedge(x * 0.9 + z * 0.44, -x * 0.44 + z * 0.9) + 0 * y,
          moved(ball(0.15), [0.5, 0.75, 0.33]),
          moved(ball(0.1), [1.0, 0.4, 0.52]),
          moved(ball(0.09), [1.4, 0.95, 0.72]),
          moved(ball(0.12), [0.24, 0.5, 0.9]),
          moved(ball(0.08), [0.33, 0.95, 1.3]),
        ),
        (x, y, z) =>
          0.025 * noise(x * 4, y * 4, z * 4) * (Math.hypot(x, z) > 1.9 || y > 1.3 ? 1 : 0.15),
        0.7,
      ),
      at: C,
      reach: 2.6,
      face: (x, y, z, nx, ny) =>
        (ny > 0.75 ? 1 : Math.hypot(x, z) < 1.95 && Math.abs(ny) < 0.5 ? (nx > 0 ? 2 : 3) : 0) +
        0 * y,
      grain: (x, y, z, _nx, ny) => (ny > 0.75 ? x * 0.6 + z * 0.6 : y),
      cross: (x, y, z) => Math.atan2(x, z) * 0.8 + y * 0.5,
      shade: (x, y, z) =>
        Math.hypot(x, z) > 1.88 || y > 1.28 ? 0.3 + 0.22 * noise(x * 3, y * 3, z * 3) : -0.15,
    },
    {
      // The knife, blade towards the quarter taken.
      solid: moved(block(0.85, 0.17, 0.018, 0.01), [0, 0, 0]),
      at: placed([1.5, 0.42, 1.85], { y: 22, x: -72 }),
      reach: 1.1,
      grain: (x, y) => x * 0.7 + y * 0.5,
      shade: 0.15,
      gloss: 0.9,
    },
    {
      solid: rod(
        curve3(
          [
            [0.8, 0, 0],
            [1.2, -0.02, 0],
            [1.75, 0.03, 0],
          ],
          4,
        ),
        0.13,
      ),
      at: placed([1.5, 0.42, 1.85], { y: 22, x: -72 }),
      reach: 2.2,
      ink: "brass",
      gloss: 0.5,
      grain: (x, y, z) => y + z * 0.6 + x * 0.1,
    },
  ],
};

/** A cloth folded in three: the fold comes round on the side of +x. */
const folded = (
  at: ReturnType<typeof placed>,
  w: number,
  l: number,
  stripe: boolean,
  seed: number,
): readonly Part[] => [
  {
    solid: embossed(
      join(
        ...[-0.17, 0.02, 0.19].map((y, i) =>
          moved(block(w - 0.05 * (i % 2), 0.088, l - 0.02 * i, 0.075), [0, y, 0]),
        ),
        moved(block(0.24, 0.27, l, 0.24), [w - 0.2, 0.01, 0]),
      ),
      (x, y, z) => 0.03 * noise(x * 0.9 + seed, y * 0.5, z * 0.9),
      0.7,
    ),
    at,
    reach: Math.hypot(w, l) + 0.4,
    face: (_x, _y, _z, _nx, ny) => (ny > 0.72 ? 1 : 0),
    grain: (x, y, z, _nx, ny) =>
      ny > 0.72 ? x * 0.85 + 0.03 * noise(x, 0, z) : y * 0.8 + x * 0.12 + z * 0.12,
    cross: (_x, y, z) => z * 0.9 + y * 0.3,
    shade: (x, _y, z) => {
      const band = Math.abs(Math.abs(z) - l * 0.72);
      const band2 = Math.abs(Math.abs(z) - l * 0.56);
      return stripe && (band < 0.11 || band2 < 0.035)
        ? 0.62
        : 0.05 + 0.05 * noise(x * 2, seed, z * 2);
    },
  },
];

const K = placed([0, 0, 0], { y: -28 });

export const linen: Drawing = {
  name: "torchons-de-lin",
  eye: { look: [0, 0.75, 0], pitch: 32, scale: 122 },
  parts: [
    ...folded(within(K, placed([0, 0.27, 0])), 1.75, 1.6, true, 1),
    ...folded(within(K, placed([0.03, 0.8, 0.02], { y: 2 })), 1.72, 1.56, false, 7),
    ...folded(within(K, placed([-0.03, 1.33, -0.02], { y: -3 })), 1.7, 1.55, true, 13),
    ...[0, 1].map((i): Part => {
      // A ribbon tied round the pile, both ways.
      const [hx, hz] = [1.83, 1.64];
      return {
        solid: cut(
          block(i ? 0.13 : hx + 0.06, 0.87, i ? hz + 0.04 : 0.13, 0.05),
          block(i ? 1 : hx + 0.03, 0.84, i ? hz + 0.01 : 1, 0.05),
        ),
        at: within(K, placed([0, 0.86, 0])),
        reach: 2.3,
        ink: "vermilion",
        shade: 0.1,
        grain: (x, y, z) => (i ? z + y : x + y),
        outline: 1.4,
      };
    }),
    {
      // The bow.
      solid: join(
        rod(
          curve3(
            [
              [0, 0, 0],
              [0.35, 0.24, 0.12],
              [0.75, 0.2, 0.25],
              [0.62, 0.04, 0.2],
              [0, 0, 0],
            ],
            6,
          ),
          0.065,
        ),
        rod(
          curve3(
            [
              [0, 0, 0],
              [-0.35, 0.24, -0.1],
              [-0.78, 0.2, -0.18],
              [-0.62, 0.04, -0.14],
              [0, 0, 0],
            ],
            6,
          ),
          0.065,
        ),
        rod(
          curve3(
            [
              [0, 0, 0],
              [-0.18, 0.03, 0.4],
              [-0.12, 0.0, 0.8],
            ],
            5,
          ),
          0.06,
        ),
        rod(
          curve3(
            [
              [0, 0, 0],
              [0.22, 0.03, 0.35],
              [0.4, 0.0, 0.66],
            ],
            5,
          ),
          0.06,
        ),
        ball(0.13),
      ),
      at: within(K, placed([0, 1.76, 0])),
      reach: 1.2,
      ink: "vermilion",
      shade: 0.1,
      grain: (x, y, z) => x * 0.9 + z * 0.5 + y * 0.3,
      outline: 1.5,
    },
  ],
};

const spool = (
  at: ReturnType<typeof placed>,
  ink: "ink" | "vermilion" | "brass",
  shade: number,
): readonly Part[] => [
  {
    solid: join(
      moved(drum(0.72, 0.12, 0.05), [0, 0.12, 0]),
      moved(drum(0.72, 0.12, 0.05), [0, 1.88, 0]),
    ),
    at,
    reach: 2.2,
    face: (_x, y, _z, _nx, ny) => (y > 1 ? 2 : 0) + (Math.abs(ny) > 0.8 ? 1 : 0),
    grain: (x, y, z, _nx, ny) => (Math.abs(ny) > 0.8 ? Math.hypot(x, z) : y),
    shade: (x, y, z) => (y > 1.9 && Math.hypot(x, z) < 0.2 ? 0.85 : 0.08),
  },
  {
    // The thread: its turns are the lines.
    solid: turned([
      [0, 0.22],
      ...curve2(
        [
          [0.56, 0.24],
          [0.63, 0.5],
          [0.65, 1.0],
          [0.63, 1.5],
          [0.56, 1.76],
        ],
        5,
      ),
      [0, 1.78],
    ]),
    at,
    reach: 2,
    ink,
    shade,
    gloss: 0.3,
    grain: (x, y, z) => y * 1.05 + x * 0.1 + z * 0.02,
  },
];

export const spools: Drawing = {
  name: "fils-de-reliure",
  eye: { look: [0.05, 0.95, 0.2], pitch: 26, scale: 134 },
  parts: [
    ...spool(placed([-1.25, 0, -0.35]), "ink", 0.62),
    ...spool(placed([0.45, 0, -0.75]), "brass", 0.1),
    ...spool(
      within(placed([0.35, 0.72, 1.15], { y: -24 }), placed([-1, 0, 0], { z: -90 })),
      "vermilion",
      0.15,
    ),
    {
      // The end of the red thread, run out on the table.
      solid: rod(
        curve3(
          [
            [0.7, 0.06, 1.75],
            [1.2, 0.04, 2.0],
            [1.7, 0.04, 1.7],
            [2.1, 0.04, 1.95],
            [2.3, 0.04, 1.5],
            [2.0, 0.04, 1.2],
          ],
          6,
        ),
        0.032,
      ),
      at: placed([0, 0, 0]),
      reach: 3.2,
      ink: "vermilion",
      shade: 0.3,
      outline: 1.6,
      grain: () => 0,
      cross: () => 0,
    },
  ],
};
