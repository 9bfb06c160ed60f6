import type { Frame } from "../engraving/frame.ts";
import { placed, within } from "../engraving/frame.ts";
import { onFace } from "../engraving/lettering.ts";
import type { Drawing, Ink, Part } from "../engraving/scene.ts";
import { sixFaces } from "../engraving/scene.ts";
import { block, common, cut, drum, moved } from "../engraving/solids.ts";

/** A closed book lying on its back board: spine towards -x. Half sizes: width, thickness, length. */
export const bookParts = (
  at: Frame,
  [w, h, l]: readonly [number, number, number],
  options: { shade?: number; spine?: Ink; corners?: Ink; bands?: number } = {},
): readonly Part[] => {
  const reach = Math.hypot(w, h, l) + 0.3;
  const cover = options.shade ?? 0.3;
  const parts: Part[] = [
    {
      // The leaves: lines along their edges, close together.
      solid: cut(
        block(w - 0.08, h - 0.06, l - 0.09, 0.01),
        moved(drum(h * 2.1, 9, 0), [w + h * 1.82, 0, 0], { x: 90 }),
      ),
      at,
      reach,
      face: sixFaces,
      grain: (x, y, z, _nx, ny) =>
        Math.abs(ny) > 0.8 ? z : y * 1.4 + 0.004 * Math.sin(x * 5 + z * 3),
      cross: (x, y, z) => x * 0.4 + z * 0.4 + y,
      shade: 0,
      outline: 1,
    },
    ...[1, -1].map(
      (side): Part => ({
        solid: moved(block(w, 0.05, l, 0.03), [0, side * (h - 0.05), 0]),
        at,
        reach,
        face: sixFaces,
        grain: (x, y, z, _nx, ny) => (Math.abs(ny) > 0.8 ? x * 0.8 + z * 0.25 : y),
        cross: (x, y, z) => z * 0.8 - x * 0.3 + y,
        shade: cover,
      }),
    ),
    {
      // The back, rounded, in leather that comes over the boards.
      solid: common(
        cut(
          moved(drum(h * 1.25, l + 0.01, 0.03), [-w + h * 0.62, 0, 0], { x: 90 }),
          moved(block(w, h * 2, l * 2), [w * 0.52, 0, 0]),
        ),
        block(9, h + 0.015, 9, 0.01),
      ),
      at,
      reach,
      face: (_x, _y, _z, _nx, _ny, nz) => (Math.abs(nz) > 0.7 ? 1 : 0),
      grain: (x, y, _z, _nx, _ny, nz) =>
        Math.abs(nz) > 0.7 ? y * 0.9 + x * 0.2 : Math.atan2(y, -(x + w - h * 0.62)) * 0.5,
      cross: (x, y, z) => z * 0.8 + y * 0.4 + x * 0.2,
      shade: 0.5,
      gloss: 0.4,
      ...(options.spine ? { ink: options.spine } : {}),
    },
  ];
  const bands = options.bands ?? 0;
  for (let i = 0; i < bands; i++) {
    parts.push({
      solid: common(
        moved(
          drum(h * 1.25 + 0.05, 0.06, 0.04),
          [-w + h * 0.62, 0, -l + ((i + 1) * 2 * l) / (bands + 1)],
          { x: 90 },
        ),
        moved(block(w, h + 0.04, l * 2), [-w * 1.42, 0, 0]),
      ),
      at,
      reach,
      grain: (_x, y, z) => z + y * 0.2,
      shade: 0.35,
      gloss: 0.5,
    });
  }
  if (options.corners) {
    for (const side of [1, -1]) {
      parts.push({
        solid: common(
          moved(block(w + 0.02, 0.075, l + 0.02, 0.03), [0, h - 0.05, 0]),
          moved(block(0.5, 1, 0.5, 0), [w, 0, side * l], { y: 45 }),
        ),
        at,
        reach,
        face: sixFaces,
        grain: (x, y, z, _nx, ny) => (Math.abs(ny) > 0.8 ? x + z * side : y),
        shade: 0.15,
        gloss: 0.6,
        ink: options.corners,
      });
    }
  }
  return parts;
};

const TABLE = placed([0, 0, 0], { y: -32 });
const AT = within(TABLE, placed([0, 0.55, 0]));

export const ledger: Drawing = {
  name: "grand-livre",
  eye: { look: [0, 0.35, 0], pitch: 38, scale: 112 },
  parts: [
    ...bookParts(AT, [1.75, 0.55, 2.4], { corners: "brass", bands: 4, shade: 0.4 }),
    {
      // The paper label, blank but for its rule and its title.
      solid: block(1.02, 0.01, 0.52, 0),
      at: within(AT, placed([0.45, 0.56, -0.3])),
      reach: 1.3,
      shade: 0,
      outline: 1,
      face: (x, _y, z) => (Math.abs(x) > 0.95 || Math.abs(z) > 0.45 ? 1 : 0),
      grain: () => 0,
      cross: () => 0,
    },
  ],
  lettering: (p) =>
    onFace(p, AT, [0.45, 0.55, -0.3], [1, 0, 0], [0, 0, -1], {
      text: "Grand-livre",
      height: 0.32,
      italic: true,
      weight: 600,
    }),
};
