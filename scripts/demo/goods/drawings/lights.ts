import { placed } from "../engraving/frame.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import {
  block,
  curve2,
  curve3,
  drum,
  join,
  melt,
  moved,
  rod,
  turned,
  vessel,
} from "../engraving/solids.ts";

const arch = (w: number, h: number, y: number, r: number): ReturnType<typeof rod> =>
  rod(
    Array.from({ length: 21 }, (_, i) => {
      const t = (i / 20) * Math.PI;
      return [w * Math.cos(t), y + h * Math.sin(t), 0] as const;
    }),
    r,
  );

const L = placed([0, 0, 0], { y: 24 });

/** The candle that stands in the lantern. */
const candle: readonly Part[] = [
  {
    solid: moved(drum(0.3, 0.62, 0.06), [0, 1.05, 0]),
    at: L,
    reach: 1.9,
    shade: -0.3,
    cross: (x, y, z) => Math.atan2(x, z) * 0.3 + y * 0.3,
  },
  {
    solid: rod(
      [
        [0, 1.6, 0],
        [0.02, 1.82, 0],
      ],
      0.025,
    ),
    at: L,
    reach: 2,
    shade: 0.8,
  },
  {
    solid: turned([
      [0, 1.76],
      ...curve2(
        [
          [0.1, 1.86],
          [0.16, 2.02],
          [0.11, 2.25],
          [0.04, 2.46],
          [0, 2.56],
        ],
        5,
      ),
    ]),
    at: L,
    reach: 2.7,
    ink: "vermilion",
    shade: -0.6,
    outline: 1.6,
  },
];

export const lantern: Drawing = {
  name: "lanterne-d-ecurie",
  eye: { look: [0.35, 2.32, 0], pitch: 15, scale: 114 },
  parts: [
    {
      solid: block(1.2, 0.17, 1.2, 0.05),
      at: placed([0, 0.17, 0], { y: 24 }),
      reach: 1.9,
      face: sixFaces,
      shade: 0.34,
      gloss: 0.5,
      grain: (x, y, z, _nx, ny) => (Math.abs(ny) > 0.8 ? x : y + x * 0.03 + z * 0.03),
    },
    ...(
      [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ] as const
    ).map(
      ([a, b]): Part => ({
        solid: moved(block(0.085, 1.32, 0.085, 0.02), [a * 0.98, 1.6, b * 0.98]),
        at: L,
        reach: 3.4,
        face: sixFaces,
        shade: 0.4,
        gloss: 0.4,
        grain: (x, y, z) => y * 0.8 + x * 0.4 + z * 0.4,
        outline: 1.4,
      }),
    ),
    ...candle,
    {
      solid: moved(drum(0.5, 0.06, 0.02), [0, 0.4, 0]),
      at: L,
      reach: 0.9,
      ink: "brass",
      gloss: 0.5,
    },
    {
      solid: moved(block(1.2, 0.11, 1.2, 0.04), [0, 2.98, 0]),
      at: L,
      reach: 3.6,
      face: sixFaces,
      shade: 0.34,
      gloss: 0.5,
      grain: (x, y, z, _nx, ny) => (Math.abs(ny) > 0.8 ? x : y + x * 0.03 + z * 0.03),
    },
    {
      // The roof: four slopes, drawn down their fall.
      solid: (x, y, z) => {
        const h = y - 3.08;
        return Math.max(
          (Math.max(Math.abs(x), Math.abs(z)) + h * 1.15 - 1.16) * 0.65,
          -h,
          h - 0.72,
        );
      },
      at: L,
      reach: 4,
      face: sixFaces,
      grain: (x, y, z, nx, _ny, nz) =>
        Math.abs(nx) > Math.abs(nz) ? z * 0.8 + y * 0.1 : x * 0.8 + y * 0.1,
      cross: (x, y, z) => y * 0.9 + x * 0.12 + z * 0.12,
      shade: 0.3,
      gloss: 0.5,
    },
    {
      solid: melt(
        0.08,
        moved(drum(0.38, 0.22, 0.03), [0, 3.95, 0]),
        moved(drum(0.5, 0.05, 0.03), [0, 4.2, 0]),
      ),
      at: L,
      reach: 4.5,
      shade: 0.4,
      gloss: 0.6,
      cross: (x, y, z) => Math.atan2(x, z) * 0.3 + y * 0.3,
    },
    {
      solid: arch(0.62, 0.62, 4.15, 0.055),
      at: L,
      reach: 5,
      ink: "brass",
      gloss: 0.6,
      outline: 1.5,
      grain: (x, y, z) => x + y * 0.5 + z,
    },
  ],
};

const O = placed([0, 0, 0], { y: 10 });

export const oilLamp: Drawing = {
  name: "lampe-du-soir",
  eye: { look: [0.3, 2.42, 0], pitch: 15, scale: 118 },
  parts: [
    {
      // Foot and reservoir, in brass.
      solid: turned([
        [0, 0],
        ...curve2(
          [
            [1.1, 0],
            [1.12, 0.12],
            [0.8, 0.26],
            [0.34, 0.5],
            [0.24, 0.8],
            [0.36, 1.0],
            [0.86, 1.22],
            [1.02, 1.55],
            [0.9, 1.86],
            [0.5, 2.05],
            [0.36, 2.12],
          ],
          6,
        ),
        [0, 2.12],
      ]),
      at: O,
      reach: 2.6,
      ink: "brass",
      gloss: 1,
      shade: 0.22,
      cross: (x, y, z) => Math.atan2(x, z) * 0.5 + y * 0.5,
    },
    {
      solid: join(
        turned([
          [0, 2.1],
          [0.42, 2.12],
          [0.46, 2.3],
          [0.56, 2.36],
          [0.56, 2.5],
          [0.4, 2.54],
          [0, 2.56],
        ]),
        moved(drum(0.06, 0.3), [0.6, 2.28, 0], { z: 90 }),
        moved(drum(0.17, 0.04), [0.92, 2.28, 0], { z: 90 }),
      ),
      at: O,
      reach: 2.8,
      shade: 0.4,
      gloss: 0.8,
      cross: (x, y, z) => Math.atan2(x, z) * 0.3 + y * 0.3,
    },
    {
      // The chimney.
      solid: vessel(
        curve2(
          [
            [0.42, 2.54],
            [0.5, 2.75],
            [0.66, 3.1],
            [0.6, 3.5],
            [0.4, 3.95],
            [0.33, 4.4],
            [0.34, 4.9],
          ],
          6,
        ),
        0.025,
      ),
      at: O,
      reach: 5.1,
      glass: true,
      shade: 0,
      cross: (x, y, z) => Math.atan2(x, z) * 0.5 + y * 0.4,
      outline: 1.4,
    },
    {
      solid: rod(
        curve3(
          [
            [-0.98, 1.6, 0],
            [-1.5, 1.85, 0],
            [-1.72, 1.4, 0],
            [-1.5, 0.95, 0],
            [-0.85, 1.2, 0],
          ],
          5,
        ),
        0.08,
      ),
      at: O,
      reach: 2.4,
      ink: "brass",
      gloss: 0.8,
      shade: 0.2,
      grain: (x, y) => Math.atan2(y - 1.4, x + 1.2) * 0.4,
    },
  ],
  lettering: (p) => {
    // The flame, seen through the glass.
    const [x, y] = p(0, 2.6, 0);
    return (
      `<path d="M${x - 17} ${y - 8}C${x - 30} ${y - 50} ${x - 4} ${y - 66} ${x + 2} ${y - 112}C${x + 14} ${y - 70} ${x + 32} ${y - 44} ${x + 17} ${y - 8}Z" fill="#efb8a4" stroke="#b8371f" stroke-width="2"/>` +
      `<path d="M${x - 8} ${y - 10}C${x - 12} ${y - 34} ${x} ${y - 44} ${x + 2} ${y - 62}C${x + 8} ${y - 42} ${x + 14} ${y - 30} ${x + 8} ${y - 10}Z" fill="#f5efe1" stroke="#b8371f" stroke-width="1.2"/>`
    );
  },
};
