import type { AbiEvent, AbiParameter, Address, DecodeAbiParametersReturnType, Hex } from "viem";
import { arrayOf, figureOf, fixedBytesOf, isDynamic, type Shape } from "./shape.ts";

/**
 * Decoding without a hash function, for the worker that folds events: addresses are as `addressOf` writes them, which is
 * given them in small letters. All else as in decode.ts.
 */
export function readParameters<const P extends readonly AbiParameter[]>(
  parameters: P,
  data: Hex,
  addressOf: (plain: Address) => Address,
): DecodeAbiParametersReturnType<P> {
  const values: unknown = new Reader(data.slice(2), addressOf).tuple(parameters, 0);
  return values as DecodeAbiParametersReturnType<P>;
}

/** Digits of a word of 32 bytes. */
const word = 64;

class Reader {
  readonly #hex: string;
  /** Digits that may still be read: places that point at the same bytes again and again would never end. */
  #left: number;

  readonly #addressOf: (plain: Address) => Address;

  constructor(hex: string, addressOf: (plain: Address) => Address) {
    this.#hex = hex;
    this.#addressOf = addressOf;
    this.#left = hex.length * 2;
  }

  tuple(shapes: readonly Shape[], start: number): unknown[] {
    let at = start;
    return shapes.map((shape) => {
      if (isDynamic(shape)) {
        const value = this.#value(shape, start + this.#count(at) * 2);
        at += word;
        return value;
      }
      const value = this.#value(shape, at);
      at += digitsOf(shape);
      return value;
    });
  }

  #value(shape: Shape, at: number): unknown {
    const list = arrayOf(shape);
    if (list) {
      const counted = list.count === undefined;
      const count = list.count ?? this.#count(at);
      // Each element takes a word at least.
      if (count * word > this.#hex.length) throw tooShort();
      const shapes = Array.from({ length: count }, () => list.inner);
      return this.tuple(shapes, counted ? at + word : at);
    }
    const { components } = shape;
    if (components) {
      const values = this.tuple(components, at);
      return components.every(({ name }) => name)
        ? Object.fromEntries(components.map(({ name }, index) => [name, values[index]]))
        : values;
    }
    if (shape.type === "bytes" || shape.type === "string") {
      const digits = this.#take(at + word, this.#count(at) * 2);
      return shape.type === "bytes" ? `0x${digits}` : textOf(digits);
    }
    return readWord(shape, this.#take(at, word), this.#addressOf);
  }

  /** A length or a place. What is beyond all reason is also beyond the data. */
  #count(at: number): number {
    return Number(`0x${this.#take(at, word)}`);
  }

  #take(at: number, digits: number): string {
    this.#left -= digits;
    if (this.#left < 0 || at + digits > this.#hex.length) throw tooShort();
    return this.#hex.slice(at, at + digits);
  }
}

const tooShort = () => new RangeError("The data is shorter than it says");

/** Of what has no part elsewhere. */
function digitsOf(shape: Shape): number {
  const list = arrayOf(shape);
  if (list) return (list.count ?? 0) * digitsOf(list.inner);
  return shape.components?.reduce((sum, member) => sum + digitsOf(member), 0) ?? word;
}

function readWord(shape: Shape, digits: string, addressOf: (plain: Address) => Address): unknown {
  const size = fixedBytesOf(shape);
  if (size !== undefined) {
    const used = digits.slice(0, size * 2);
    return fits(used.padEnd(word, "0") === digits, `0x${used}`);
  }
  const value = BigInt(`0x${digits}`);
  const figure = figureOf(shape);
  if (figure) {
    const { signed, bits } = figure;
    const read = signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
    return fits(BigInt.asUintN(256, read) === value, bits > 48 ? read : Number(read));
  }
  if (shape.type === "bool") return fits(value < 2n, value === 1n);
  if (shape.type === "address")
    return fits(value >> 160n === 0n, addressOf(`0x${digits.slice(24).toLowerCase()}`));
  throw new TypeError(`No values of the type ${shape.type} are read here`);
}

function fits<T>(isFit: boolean, value: T): T {
  if (!isFit) throw new RangeError("A value does not fit its type");
  return value;
}

const textOf = (digits: string) =>
  new TextDecoder().decode(
    Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );

/**
 * The arguments of an event by their names. Indexed ones of variable length are not read (they are only hashes).
 * Throws when topics or data do not fit it.
 */
export function readEvent(
  { inputs }: AbiEvent,
  topics: readonly Hex[],
  data: Hex,
  addressOf: (plain: Address) => Address,
): Readonly<Record<string, unknown>> {
  const indexed = inputs.filter((input) => input.indexed);
  const others = inputs.filter((input) => !input.indexed);
  if (topics.length !== indexed.length + 1) throw new TypeError("Other topics than the event has");
  const head = readParameters(
    indexed,
    `0x${topics
      .slice(1)
      .map((one) => one.slice(2))
      .join("")}`,
    addressOf,
  );
  const tail = readParameters(others, data, addressOf);
  const named = (shapes: typeof inputs, values: readonly unknown[]) =>
    shapes.map(({ name = "" }, index) => [name, values[index]] as const);
  return Object.fromEntries([...named(indexed, head), ...named(others, tail)]);
}
