import { placed, within } from "../engraving/frame.ts";
import { onFace } from "../engraving/lettering.ts";
import { noise } from "../engraving/noise.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import { block, moved } from "../engraving/solids.ts";
import { neckParts } from "./bottle.ts";
import { glassParts } from "./carafe.ts";

const AT = placed([0, 0, 0], { y: -26 });
const [W, H, D] = [2.05, 1.3, 1.35] as const;

const board = (
  hx: number,
  hy: number,
  hz: number,
  x: number,
  y: number,
  z: number,
  seed: number,
): Part => ({
  solid: block(hx, hy, hz, 0.02),
  at: within(AT, placed([x, y, z])),
  reach: Math.hypot(hx, hy, hz) + 0.05,
  face: sixFaces,
  grain: (a, b, c, nx, ny) =>
    Math.abs(ny) > 0.75
      ? a * 0.4 + c * 0.8
      : Math.abs(nx) > 0.7
        ? b + 0.12 * noise(c * 0.7, b * 2, seed)
        : b + 0.12 * noise(a * 0.6, b * 2, seed),
  cross: (a, b, c) => a * 0.55 + c * 0.55 + b * 0.3,
  shade: 0.06,
  outline: 1.4,
});

export const crate: Drawing = {
  name: "caisse-de-six",
  eye: { look: [0.25, 1.95, 0], pitch: 25, scale: 102 },
  parts: [
    ...[0, 1].flatMap((i) => [
      board(W, 0.62, 0.07, 0, 0.64 + 1.28 * i, D, 3 + i),
      board(W, 0.62, 0.07, 0, 0.64 + 1.28 * i, -D, 9 + i),
      board(0.07, 0.62, D - 0.07, W - 0.07, 0.64 + 1.28 * i, 0, 5 + i),
      board(0.07, 0.62, D - 0.07, -W + 0.07, 0.64 + 1.28 * i, 0, 7 + i),
    ]),
    ...[-1, 0, 1].flatMap((c) =>
      [-1, 1].flatMap((r) => neckParts(within(AT, placed([c * 1.22, 1.8, r * 0.6])))),
    ),
    // Paper wool between them.
    {
      solid: moved(block(W - 0.1, 0.05, D - 0.1, 0.02), [0, 0, 0]),
      at: within(AT, placed([0, H + 0.55, 0])),
      reach: 2.6,
      face: sixFaces,
      shade: 0.35,
      grain: (x, _y, z) => x * 0.5 + z * 0.5 + 0.35 * noise(x * 2.2, 0, z * 2.2),
      cross: (x, _y, z) => x * 0.5 - z * 0.5 + 0.35 * noise(x * 2, 4, z * 2),
    },
  ],
  lettering: (p) =>
    onFace(p, AT, [0, 1.92, D + 0.08], [1, 0, 0], [0, 1, 0], {
      text: "AUBERTIN & FILLE",
      height: 0.29,
      spacing: 0.1,
      weight: 750,
    }) +
    onFace(p, AT, [0, 0.66, D + 0.08], [1, 0, 0], [0, 1, 0], {
      text: "6 × 75 CL · QUAI DU CANAL",
      height: 0.22,
      spacing: 0.08,
      weight: 600,
    }),
};

export const glasses: Drawing = {
  name: "verres-de-cave",
  eye: { look: [0.6, 1.55, 0], pitch: 17, scale: 132 },
  parts: [...glassParts(placed([-0.7, 0, -0.1])), ...glassParts(placed([1.15, 0, 0.55]))],
};
