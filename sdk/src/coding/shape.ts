import type { AbiParameter } from "viem";

/** A parameter of an ABI, with the members of a tuple where it is one. */
export type Shape = AbiParameter & { readonly components?: readonly AbiParameter[] };

const array = /^(.*)\[(\d*)\]$/;
const figure = /^(u?)int(\d+)$/;

/** The element of an array and how many there are; `undefined` of them where the data says how many. */
export function arrayOf(
  shape: Shape,
): { readonly inner: Shape; readonly count: number | undefined } | undefined {
  const [, type, count] = array.exec(shape.type) ?? [];
  if (type === undefined) return undefined;
  return { inner: { ...shape, type }, count: count ? Number(count) : undefined };
}

/** Sign and bits of a whole number. */
export function figureOf({
  type,
}: Shape): { readonly signed: boolean; readonly bits: number } | undefined {
  const [, unsigned, bits] = figure.exec(type) ?? [];
  return bits === undefined ? undefined : { signed: unsigned === "", bits: Number(bits) };
}

/** Bytes of `bytes1` to `bytes32`. */
export function fixedBytesOf({ type }: Shape): number | undefined {
  const size = /^bytes(\d+)$/.exec(type)?.[1];
  return size === undefined ? undefined : Number(size);
}

/** Whether it stands behind its tuple, with only its place in it. */
export function isDynamic(shape: Shape): boolean {
  const list = arrayOf(shape);
  if (list) return list.count === undefined || isDynamic(list.inner);
  return (
    shape.type === "string" ||
    shape.type === "bytes" ||
    (shape.components?.some(isDynamic) ?? false)
  );
}
