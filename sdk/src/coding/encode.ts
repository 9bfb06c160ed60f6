import type { AbiParameter, encodeAbiParameters, Hex } from "viem";
import { arrayOf, figureOf, fixedBytesOf, isDynamic, type Shape } from "./shape.ts";

/** The values of these parameters, typed by viem. */
type Values<P extends readonly AbiParameter[]> = Parameters<typeof encodeAbiParameters<P>>[1];

/**
 * ABI encoding for what pages ask, in a fifth of viem's bytes; see decode.ts. Throws where a value does not fit its type:
 * nothing is cut off and nothing wraps around.
 */
export const encodeParameters = <const P extends readonly AbiParameter[]>(
  parameters: P,
  values: Values<P>,
): Hex => `0x${tuple(parameters, values as readonly unknown[])}`;

/** Digits of a word of 32 bytes. */
const word = 64;

function tuple(shapes: readonly Shape[], values: readonly unknown[]): string {
  if (shapes.length !== values.length) throw unfit("tuple", values);
  const parts = shapes.map((shape, index) => ({
    behind: isDynamic(shape),
    digits: digitsOf(shape, values[index]),
  }));
  let place = parts.reduce((sum, { behind, digits }) => sum + (behind ? word : digits.length), 0);
  let head = "";
  let tail = "";
  for (const { behind, digits } of parts) {
    if (!behind) {
      head += digits;
      continue;
    }
    head += count(place / 2);
    tail += digits;
    place += digits.length;
  }
  return head + tail;
}

const count = (value: number) => value.toString(16).padStart(word, "0");

function digitsOf(shape: Shape, value: unknown): string {
  const { type, components } = shape;
  const list = arrayOf(shape);
  if (list) {
    if (!Array.isArray(value) || (list.count ?? value.length) !== value.length)
      throw unfit(type, value);
    const shapes = value.map(() => list.inner);
    return (list.count === undefined ? count(value.length) : "") + tuple(shapes, value);
  }
  if (components) return tuple(components, membersOf(components, value));
  if (type === "string") return bytes(hexOf(new TextEncoder().encode(String(value))));
  if (type === "bytes") return bytes(hexIn(type, value));
  const size = fixedBytesOf(shape);
  if (size !== undefined) return hexIn(type, value, size).padEnd(word, "0");
  if (type === "address") return hexIn(type, value, 20).padStart(word, "0");
  if (type === "bool" && typeof value === "boolean") return count(value ? 1 : 0);
  const figure = figureOf(shape);
  if (figure && (typeof value === "bigint" || typeof value === "number")) {
    const wanted = BigInt(value);
    const kept = figure.signed
      ? BigInt.asIntN(figure.bits, wanted)
      : BigInt.asUintN(figure.bits, wanted);
    if (kept !== wanted) throw unfit(type, value);
    return BigInt.asUintN(256, wanted).toString(16).padStart(word, "0");
  }
  throw unfit(type, value);
}

const bytes = (digits: string) =>
  count(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / word) * word, "0");

function membersOf(components: readonly AbiParameter[], value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) throw unfit("tuple", value);
  return components.map(({ name = "" }) => Reflect.get(value, name));
}

/** Whole bytes; exactly so many where a size is stated. */
function hexIn(type: string, value: unknown, size?: number): string {
  const digits = typeof value === "string" && /^0x(?:[0-9a-f]{2})*$/i.test(value) && value.slice(2);
  if (digits === false || (size !== undefined && digits.length !== size * 2))
    throw unfit(type, value);
  return digits.toLowerCase();
}

const hexOf = (data: Uint8Array) =>
  [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const unfit = (type: string, value: unknown) =>
  new TypeError(`${String(value)} is no value of the type ${type}`);
