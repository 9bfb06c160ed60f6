import { placed, within } from "../engraving/frame.ts";
import { noise } from "../engraving/noise.ts";
import type { Drawing, Field, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import {
  ball,
  block,
  common,
  curve2,
  curve3,
  cut,
  drum,
  join,
  melt,
  moved,
  rod,
  sawn,
  turned,
} from "../engraving/solids.ts";

/** Grain of wood running along x: long lines that part round a knot. */
const wood =
  (seed: number): Field =>
  (x, y, z) =>
    y + z * 0.85 + 0.1 * noise(x * 0.5 + seed, y * 2.2, z * 2.2) + 0.02 * Math.sin(x * 2 + seed);

const HAMMER = placed([0.1, 0.3, 0], { y: 32 });

export const hammer: Drawing = {
  name: "marteau-de-relieur",
  eye: { look: [0, 0.3, 0], pitch: 44, scale: 128 },
  parts: [
    {
      // The handle, thicker in the hand.
      solid: rod(
        curve3(
          [
            [-1.9, 0.05, 0],
            [-0.9, 0.02, 0],
            [0.4, -0.02, 0],
            [1.6, 0, 0],
            [2.7, 0, 0],
            [2.95, 0, 0],
          ],
          4,
        ),
        (i, n) => 0.17 + 0.1 * Math.sin((Math.min(1, Math.max(0, i / n - 0.25)) / 0.75) * 2.6),
      ),
      at: HAMMER,
      reach: 3.4,
      grain: wood(2),
      cross: (x, y, z) => x * 0.6 + y * 0.4 + z * 0.2,
      shade: 0.16,
      gloss: 0.25,
    },
    {
      // Ferrule.
      solid: moved(drum(0.235, 0.2, 0.03), [-1.28, 0.03, 0], { z: 90 }),
      at: HAMMER,
      reach: 1.8,
      ink: "brass",
      gloss: 0.7,
      grain: (x, y) => x + y * 0.1,
    },
    {
      // The head lies across: a round face on one side, a peen drawn to a wedge on the other.
      solid: melt(
        0.16,
        moved(block(0.32, 0.32, 0.42, 0.08), [0, 0, 0]),
        moved(drum(0.27, 0.35), [0, 0, 0.55], { x: 90 }),
        moved(drum(0.44, 0.16, 0.06), [0, 0, 1.0], { x: 90 }),
        moved(
          sawn(
            [
              [-0.34, -0.3],
              [0.34, -0.3],
              [0.06, 1.05],
              [-0.06, 1.05],
            ],
            0.3,
            0.04,
          ),
          [0, 0, -0.3],
          { x: -90 },
        ),
      ),
      at: within(HAMMER, placed([-1.75, 0.1, 0])),
      reach: 1.7,
      face: (_x, _y, z, _nx, _ny, nz) => (nz > 0.8 && z > 0.9 ? 1 : 0),
      grain: (x, y, z) =>
        z > 0.3 ? Math.atan2(x, y) * 0.35 + z * 0.12 : x * 0.8 + y * 0.4 + z * 0.15,
      cross: (x, y, z) => z * 0.8 + y * 0.35 + x * 0.2,
      shade: 0.5,
      gloss: 0.9,
    },
  ],
};

const PLANE = placed([0, 0, 0], { y: 28 });

export const plane: Drawing = {
  name: "rabot-de-poche",
  eye: { look: [0.05, 0.85, 0], pitch: 27, scale: 130 },
  parts: [
    {
      // The stock, its throat cut open.
      solid: cut(
        block(2.45, 0.5, 0.58, 0.05),
        moved(
          sawn(
            [
              [-0.5, 0.8],
              [0.42, 0.8],
              [-0.12, -0.4],
              [-0.2, -0.4],
            ],
            0.4,
            0,
          ),
          [0, 0, 0],
        ),
      ),
      at: within(PLANE, placed([0, 0.5, 0])),
      reach: 2.7,
      face: sixFaces,
      grain: (x, y, z, nx) =>
        Math.abs(nx) > 0.8 ? Math.hypot(y + 0.9, z + 0.3) * 0.9 : wood(5)(x, y, z, 0, 0, 0),
      cross: (x, y, z) => x * 0.6 + y * 0.5 - z * 0.3,
      shade: 0.14,
    },
    {
      // The iron and its wedge, leaning back.
      solid: join(
        moved(block(0.35, 1.15, 0.035, 0.01), [0, 0, -0.05]),
        moved(drum(0.13, 0.06), [0, 0.86, -0.02], { x: 90 }),
      ),
      at: within(PLANE, placed([0.28, 1.15, 0], { y: -90, x: -24 })),
      reach: 1.4,
      face: sixFaces,
      grain: (x, y, z, nx) => (Math.abs(nx) > 0.7 ? y : x + y * 0.25 + z * 0.2),
      shade: 0.42,
      gloss: 0.9,
    },
    {
      solid: sawn(
        [
          [-0.06, -0.8],
          [0.06, -0.8],
          [0.2, 0.72],
          [0.1, 0.82],
          [-0.1, 0.78],
        ],
        0.33,
        0.04,
      ),
      at: within(PLANE, placed([0.07, 1.1, 0], { z: -24 })),
      reach: 1.2,
      face: sixFaces,
      grain: (x, y, z) => z * 0.9 + x + 0.05 * noise(x, y * 0.7, z * 3),
      cross: (x, y, z) => y * 0.7 + z * 0.3 + x,
      shade: 0.1,
    },
    {
      // Front knob, turned.
      solid: turned([
        [0, 0],
        ...curve2(
          [
            [0.2, 0],
            [0.17, 0.14],
            [0.26, 0.4],
            [0.36, 0.62],
            [0.26, 0.86],
            [0, 0.93],
          ],
          5,
        ),
      ]),
      at: within(PLANE, placed([-1.6, 0.98, 0])),
      reach: 1.05,
      ink: "brass",
      gloss: 0.9,
      shade: 0.1,
    },
    {
      // The tote behind, shaped to a hand.
      solid: sawn(
        curve2(
          [
            [0.42, 0],
            [0.1, 0.02],
            [-0.2, 0.06],
            [0.02, 0.42],
            [-0.08, 0.8],
            [-0.3, 1.06],
            [-0.18, 1.22],
            [0.16, 1.12],
            [0.42, 0.82],
            [0.38, 0.45],
            [0.62, 0.1],
            [0.6, 0],
          ],
          5,
        ),
        0.17,
        0.14,
      ),
      at: within(PLANE, placed([1.5, 0.96, 0])),
      reach: 1.5,
      face: (_x, _y, _z, _nx, _ny, nz) => (Math.abs(nz) > 0.75 ? 1 : 0),
      grain: (x, y, z) => x * 0.8 + y * 0.35 + z * 0.4 + 0.06 * noise(x * 1.5, y * 1.5, z),
      cross: (x, y, z) => y * 0.8 - x * 0.3 + z * 0.2,
      shade: 0.24,
      gloss: 0.3,
    },
    ...[0, 1, 2].map((i): Part => {
      // Shavings curled before the plane.
      const R = 0.24 + 0.05 * i;
      return {
        solid: common(
          cut(drum(R, 0.26 - 0.04 * i, 0), drum(R - 0.035, 2, 0)),
          moved(cut(ball(9), block(0.2, 9, 0.9)), [0.15, 0, R]),
        ),
        at: placed([-2.15 + 0.75 * i, 0.3 + 0.03 * i, 1.35 + 0.35 * (i % 2)], {
          x: 90,
          y: 35 + 50 * i,
          z: 10,
        }),
        reach: 0.6,
        grain: (x, y, z) => Math.atan2(x, z) * 0.12 + y * 0.8,
        shade: 0,
        outline: 1.2,
      };
    }),
  ],
};
