import { placed } from "../engraving/frame.ts";
import { noise } from "../engraving/noise.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import { block, curve3, embossed, rod, type Solid } from "../engraving/solids.ts";

const dome: Solid = (x, y, z) => {
  const k = Math.hypot(x / 2.25, (y - 0.35) / (y > 0.35 ? 1.45 : 0.62), z / 2.05);
  return (k - 1) * 1.3;
};

/** Three long cuts and the ears they raise. */
const cuts = (x: number, z: number): number => {
  let h = 0;
  for (const c of [-0.85, 0, 0.85]) {
    const d = z * 0.94 + x * 0.2 - c - 0.12 * Math.sin(x * 1.3 + c * 3);
    const along = Math.max(0, 1 - (Math.abs(x) / (1.75 - 0.35 * Math.abs(c))) ** 4);
    h +=
      along *
      (0.14 * Math.exp(-(((d + 0.13) / 0.1) ** 2)) - 0.2 * Math.exp(-(((d - 0.06) / 0.12) ** 2)));
  }
  return h;
};

const BOARD: Part = {
  solid: block(2.75, 0.11, 1.95, 0.06),
  at: placed([0, 0.11, 0], { y: 12 }),
  reach: 3.5,
  face: sixFaces,
  // Wood: lines along the board, deflected by knots.
  grain: (x, y, z) =>
    z * 0.9 +
    y +
    0.1 * noise(x * 0.35, 0, z * 1.6) +
    0.14 * Math.exp(-((x - 2.2) ** 2 + (z - 1.1) ** 2) * 5),
  cross: (x, _y, z) => x * 0.5 + z * 0.5,
  shade: 0.08,
};

export const loaf: Drawing = {
  name: "miche-du-canal",
  eye: { look: [0.1, 0.75, 0], pitch: 30, scale: 112 },
  parts: [
    BOARD,
    {
      solid: embossed(
        dome,
        (x, y, z) => (y > 0.3 ? cuts(x, z) : 0) + 0.03 * noise(x * 2.2, y * 2.2, z * 2.2),
        0.55,
      ),
      at: placed([0, 0.55, 0], { y: 24 }),
      reach: 2.6,
      grain: (x, y, z) => y * 0.9 + z * 0.25 + 0.03 * noise(x * 2, y * 2, z * 2),
      cross: (x, y, z) => x * 0.75 + y * 0.3 - z * 0.2,
      shade: (x, y, z) =>
        0.2 +
        0.16 * noise(x * 1.6, y * 1.6, z * 1.6) -
        (y > 0.3 ? 0.9 * Math.max(0, -cuts(x, z) - 0.03) * 2 : 0),
    },
  ],
};

const stick = (at: ReturnType<typeof placed>, seed: number): Part => ({
  solid: embossed(
    rod(
      curve3(
        [
          [-2.6, 0, 0],
          [-1.3, 0.03, 0.05],
          [0, 0.06, 0],
          [1.3, 0.03, -0.05],
          [2.6, 0, 0],
        ],
        3,
      ),
      (i, n) => {
        const t = Math.abs((2 * i) / (n - 1) - 1);
        return 0.42 * Math.sqrt(Math.max(0.03, 1 - t ** 5 * 0.93));
      },
    ),
    (x, y, z) => {
      if (y < 0.05 || Math.abs(x) > 2.3) return 0.012 * noise(x * 3, y * 3, z * 3);
      const d = (((x + z * 1.5 + seed) % 0.92) + 0.92) % 0.92;
      return (
        0.07 * Math.exp(-(((d - 0.3) / 0.07) ** 2)) -
        0.1 * Math.exp(-(((d - 0.46) / 0.09) ** 2)) +
        0.012 * noise(x * 3, y * 3, z * 3)
      );
    },
    0.55,
  ),
  at,
  reach: 3.15,
  // Round the crust, and never along it: this is what makes it round.
  grain: (x, y, z) => x * 0.55 + y * 0.25 + z * 0.1,
  cross: (x, y, z) => y * 0.8 - x * 0.3 + z * 0.3,
  shade: (x, _y, z) => 0.18 + 0.1 * noise(x * 2 + seed, 1, z * 2),
});

export const baguettes: Drawing = {
  name: "trois-baguettes",
  eye: { look: [0.1, 0.5, 0], pitch: 34, scale: 120 },
  parts: [
    stick(placed([-0.1, 0.4, -0.55], { y: 28 }), 0),
    stick(placed([0.1, 0.4, 0.5], { y: 36 }), 0.35),
    stick(placed([0, 1.0, 0], { y: 20 }), 0.6),
    {
      // The baker's string, vermilion.
      solid: rod(
        Array.from({ length: 33 }, (_, i) => {
          const t = (i / 32) * 2 * Math.PI;
          const [c, s] = [Math.cos(t), Math.sin(t)];
          const r = 1 / Math.hypot(c / 1.12, s / (s > 0 ? 0.98 : 0.66));
          return [0, 0.52 + r * s, r * c] as const;
        }),
        0.055,
      ),
      at: placed([0, 0, 0], { y: 28 }),
      reach: 1.9,
      ink: "vermilion",
      grain: (x, y, z) => x * 2 + y + z,
      outline: 1.2,
    },
  ],
};
