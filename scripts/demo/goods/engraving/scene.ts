import type { Frame } from "./frame.ts";
import type { Solid } from "./solids.ts";

export type Ink = "ink" | "brass" | "vermilion";

/** A scalar in the part's own axes; the graver follows its level lines. */
export type Field = (x: number, y: number, z: number, nx: number, ny: number, nz: number) => number;

export interface Part {
  readonly solid: Solid;
  readonly at: Frame;
  /** Radius of a ball round the part's origin that holds it: rays far away skip the solid. */
  readonly reach: number;
  /** First and second set of lines. By default horizontal slices, crossed by slanting ones. */
  readonly grain?: Field;
  readonly cross?: Field;
  /** Parts of the surface engraved separately (faces, labels). By default one. */
  readonly face?: Field;
  /** 0 white paper … 1 black cloth, before light. */
  readonly shade?: number | Field;
  /** 0 dull … 1 polished: adds a highlight and reflected light. */
  readonly gloss?: number;
  /** Clear glass: dark where the wall is seen edge-on, white where one looks through. */
  readonly glass?: boolean;
  readonly ink?: Ink;
  /** Weight of the outline in pixels; 0 leaves it to the tone. */
  readonly outline?: number;
}

export type Project = (x: number, y: number, z: number) => [number, number];

export interface Drawing {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Height on which the eye rests, and pixels to a unit there. */
  readonly eye?: {
    readonly look?: readonly [number, number, number];
    readonly pitch?: number;
    readonly scale?: number;
  };
  /** Lettering laid over the engraving, as SVG. */
  readonly lettering?: (project: Project) => string;
}

/** The six faces of a box, told apart by the largest component of the normal. */
export const sixFaces: Field = (_x, _y, _z, nx, ny, nz) => {
  const [a, b, c] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  if (a >= b && a >= c) return nx > 0 ? 0 : 1;
  if (b >= c) return ny > 0 ? 2 : 3;
  return nz > 0 ? 4 : 5;
};
