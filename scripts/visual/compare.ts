import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

export type Comparison =
  | { readonly kind: "same" }
  | { readonly kind: "new" }
  | { readonly kind: "resized"; readonly before: string; readonly after: string }
  | { readonly kind: "changed"; readonly share: number; readonly diff: Buffer };

/** Share of all pixels below which two pictures count as the same: what the rounding of a curve makes. */
const tolerated = 0.0002;

/** Compares what was kept with what was taken now; smoothing of letters is not a difference. */
export function compare(before: Buffer | undefined, after: Buffer): Comparison {
  if (before === undefined) return { kind: "new" };
  const one = PNG.sync.read(before);
  const other = PNG.sync.read(after);
  const { width, height } = other;
  if (one.width !== width || one.height !== height) {
    return {
      kind: "resized",
      before: `${one.width} × ${one.height}`,
      after: `${width} × ${height}`,
    };
  }
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, diff.data, width, height, { threshold: 0.12 });
  const share = pixels / (width * height);
  if (share <= tolerated) return { kind: "same" };
  return { kind: "changed", share, diff: PNG.sync.write(diff) };
}
