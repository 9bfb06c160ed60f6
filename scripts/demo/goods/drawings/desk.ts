import { placed, within } from "../engraving/frame.ts";
import { onFace } from "../engraving/lettering.ts";
import type { Drawing, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import {
  block,
  curve2,
  curve3,
  cut,
  drum,
  moved,
  rod,
  turned,
  vessel,
} from "../engraving/solids.ts";
import { bookParts } from "./ledger.ts";

const B1 = within(placed([0, 0, 0], { y: 60 }), placed([0, 0.42, 0]));
const B2 = within(placed([0.05, 0, 0], { y: 50 }), placed([0, 1.16, 0]));
const B3 = within(placed([-0.05, 0, 0], { y: 68 }), placed([0, 1.8, 0]));

export const volumes: Drawing = {
  name: "trois-volumes",
  eye: { look: [0.1, 0.95, 0.1], pitch: 26, scale: 114 },
  parts: [
    ...bookParts(B1, [1.55, 0.42, 2.3], { shade: 0.42, bands: 4 }),
    ...bookParts(B2, [1.4, 0.32, 2.05], { shade: 0.12, bands: 3, spine: "brass" }),
    ...bookParts(B3, [1.2, 0.32, 1.75], { shade: 0.5, bands: 3 }),
    {
      // The ribbon that marks the page, fallen over the fore-edge of the top book.
      solid: rod(
        curve3(
          [
            [0.2, 0, -1.7],
            [0.3, -0.02, -1.85],
            [0.34, -0.3, -1.9],
            [0.3, -0.7, -1.94],
            [0.36, -1.0, -1.98],
          ],
          6,
        ),
        0.05,
      ),
      at: within(B3, placed([0, 0, 0], { y: 180 })),
      reach: 2.4,
      ink: "vermilion",
      grain: (_x, y) => y,
      outline: 1.5,
    },
  ],
};

const N = placed([-1.35, 0, -0.5], { y: 14 });
// The pen lies on the sheet, its nib towards the lower left.
const P = placed([1.05, 0.22, 0.75], { y: 36 });

export const pen: Drawing = {
  name: "plume-et-encrier",
  eye: { look: [0.1, 0.72, 0.35], pitch: 31, scale: 124 },
  parts: [
    {
      // The inkwell: a cube of cut glass, half full.
      solid: cut(block(0.85, 0.72, 0.85, 0.12), moved(drum(0.3, 0.4), [0, 0.7, 0])),
      at: within(N, placed([0, 0.72, 0])),
      reach: 1.6,
      face: (x, y, z, nx, ny, nz) =>
        sixFaces(x, y, z, nx, ny, nz) + (y < 0.2 && Math.abs(ny) < 0.7 ? 8 : 0),
      grain: (x, y, z, _nx, ny) =>
        Math.abs(ny) > 0.75 ? x * 0.8 + z * 0.2 : y + x * 0.06 - z * 0.06,
      cross: (x, y, z) => y * 0.6 + x * 0.6 - z * 0.6,
      shade: (_x, y, _z, _nx, ny) => (y < 0.2 && Math.abs(ny) < 0.7 ? 0.72 : 0),
      gloss: 0.7,
    },
    {
      solid: vessel(
        [
          [0.36, 1.44],
          [0.36, 1.62],
          [0.46, 1.66],
        ],
        0.05,
      ),
      at: N,
      reach: 2,
      ink: "brass",
      gloss: 0.8,
      shade: 0.1,
    },
    {
      // Its lid, leaning against it.
      solid: turned([
        [0, 0],
        ...curve2(
          [
            [0.46, 0],
            [0.46, 0.12],
            [0.34, 0.26],
            [0.1, 0.34],
            [0.12, 0.44],
            [0, 0.5],
          ],
          4,
        ),
      ]),
      at: placed([-1.75, 0, 1.2]),
      reach: 0.9,
      ink: "brass",
      gloss: 0.9,
      shade: 0.12,
    },
    {
      // A sheet of laid paper.
      solid: block(1.75, 0.012, 1.2, 0),
      at: placed([0.75, 0.012, 1.1], { y: 16 }),
      reach: 2.3,
      face: sixFaces,
      shade: -0.3,
      outline: 1.1,
    },
    {
      solid: turned([
        [0, -1.35],
        ...curve2(
          [
            [0.1, -1.3],
            [0.15, -0.9],
            [0.2, -0.1],
            [0.21, 0.5],
            [0.19, 1.5],
            [0.1, 2.1],
          ],
          5,
        ),
        [0, 2.16],
      ]),
      at: within(P, placed([0, 0, 0], { z: -90 })),
      reach: 2.4,
      shade: 0.62,
      gloss: 1,
      cross: (x, y, z) => Math.atan2(x, z) * 0.2 + y * 0.3,
    },
    ...[-0.35, 0.5].map(
      (y): Part => ({
        solid: moved(drum(0.225, y > 0 ? 0.045 : 0.1, 0.02), [0, y, 0]),
        at: within(P, placed([0, 0, 0], { z: -90 })),
        reach: 0.9,
        ink: "brass",
        gloss: 0.8,
      }),
    ),
    {
      // The nib.
      solid: turned([
        [0, -2.06],
        [0.02, -2.04],
        ...curve2(
          [
            [0.045, -1.95],
            [0.13, -1.62],
            [0.12, -1.38],
          ],
          4,
        ),
        [0, -1.36],
      ]),
      at: within(P, placed([0, 0, 0], { z: -90 })),
      reach: 2.2,
      ink: "brass",
      gloss: 0.8,
      outline: 1.8,
      grain: (x, _y, z) => x * 1.2 + z * 0.4,
    },
  ],
  lettering: (p) => {
    // Two lines already written.
    const at = placed([0.75, 0.03, 1.1], { y: 16 });
    return (
      onFace(p, at, [-0.55, 0, 0.62], [1, 0, 0], [0, 0, -1], {
        text: "Monsieur,",
        height: 0.24,
        italic: true,
        spacing: 0,
        weight: 400,
      }) +
      onFace(p, at, [0.15, 0, 0.93], [1, 0, 0], [0, 0, -1], {
        text: "j’ai bien reçu vos livres",
        height: 0.2,
        italic: true,
        spacing: 0,
        weight: 400,
      })
    );
  },
};
