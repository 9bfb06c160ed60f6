import { type Address, getAddress, isAddress } from "viem";
import { type Cid, ContentError, parseCid } from "../content/cid.ts";
import { DocumentError } from "./document-error.ts";
import { cleanText, type LocalText } from "./text.ts";

/** A value from outside and where it stands in its document. */
export interface Field {
  readonly path: string;
  readonly value: unknown;
}

export type Shape = { readonly [key: string]: "required" | "optional" };

const MAX_UINT256 = 2n ** 256n - 1n;

const fail = (field: Field, reason: string): never => {
  throw new DocumentError(field.path, reason);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with exactly the keys of `shape`; what it does not name is refused, not ignored. */
export const record = (field: Field, shape: Shape): ((key: string) => Field) => {
  const { path, value } = field;
  if (!isRecord(value)) return fail(field, "must be an object");
  const child = (key: string): string => (path === "" ? key : `${path}.${key}`);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key))
      throw new DocumentError(child(key.slice(0, 40)), "is not a known field");
  }
  for (const [key, need] of Object.entries(shape)) {
    if (need === "required" && !Object.hasOwn(value, key))
      throw new DocumentError(child(key), "is missing");
  }
  return (key) => ({ path: child(key), value: Object.hasOwn(value, key) ? value[key] : undefined });
};

export const list = <T>(
  field: Field,
  range: readonly [number, number],
  read: (item: Field) => T,
): readonly T[] => {
  const { path, value } = field;
  if (!Array.isArray(value)) return fail(field, "must be a list");
  const items: readonly unknown[] = value;
  if (items.length < range[0] || items.length > range[1]) {
    return fail(field, `must have ${range[0]} to ${range[1]} entries, has ${items.length}`);
  }
  return items.map((item, i) => read({ path: `${path}[${i}]`, value: item }));
};

export const constant = <const T extends string | number>(field: Field, expected: T): T =>
  field.value === expected ? expected : fail(field, `must be ${JSON.stringify(expected)}`);

export const oneOf = <const T extends string>(field: Field, allowed: readonly T[]): T =>
  allowed.find((a) => a === field.value) ?? fail(field, `must be one of ${allowed.join(", ")}`);

export const whole = (field: Field, range: readonly [number, number]): number => {
  const { value } = field;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || Object.is(value, -0))
    return fail(field, "must be a whole number");
  if (value < range[0] || value > range[1])
    return fail(field, `must be from ${range[0]} to ${range[1]}`);
  return value;
};

/** Cleaned text of 1 (or 0, where it may be empty) to `max` UTF-16 units. */
export const text = (
  field: Field,
  max: number,
  options: { readonly lines?: "one line" | "many lines"; readonly empty?: boolean } = {},
): string => {
  const { value } = field;
  if (typeof value !== "string") return fail(field, "must be text");
  // Refused before cleaning, so that no one pays for normalising a megabyte of marks.
  if (value.length > max * 2) return fail(field, `must not exceed ${max} characters`);
  if (!value.isWellFormed()) return fail(field, "holds half a character");
  const clean = cleanText(value, options.lines ?? "one line");
  if (clean.length > max) return fail(field, `must not exceed ${max} characters`);
  if (clean === "" && !options.empty) return fail(field, "must not be empty");
  return clean;
};

export const localText = (
  field: Field,
  max: number,
  options: Parameters<typeof text>[2] = {},
): LocalText => {
  const at = record(field, { en: "required", fr: "required" });
  return { en: text(at("en"), max, options), fr: text(at("fr"), max, options) };
};

/** An address, returned with its checksum; a mixed-case one must carry the right checksum already. */
export const address = (field: Field): Address => {
  const { value } = field;
  if (typeof value !== "string" || !isAddress(value)) return fail(field, "must be an address");
  return getAddress(value);
};

export const cid = (field: Field): Cid => {
  try {
    return parseCid(field.value);
  } catch (error) {
    if (error instanceof ContentError) return fail(field, `is ${error.message}`);
    throw error;
  }
};

/** A whole number of the token's smallest unit, above nought, as the one decimal string that writes it. */
export const amount = (field: Field): string => {
  const { value } = field;
  if (typeof value !== "string" || !/^[1-9][0-9]{0,77}$/.test(value)) {
    return fail(field, "must be a whole number of token units as a string, without leading zeros");
  }
  return BigInt(value) <= MAX_UINT256 ? value : fail(field, "is larger than a token amount can be");
};

/** 32 bytes as 0x and 64 hex digits, returned in lower case. */
export const bytes32 = (field: Field): `0x${string}` => {
  const { value } = field;
  if (typeof value !== "string" || !/^0x[0-9a-fA-F]{64}$/.test(value))
    return fail(field, "must be 32 bytes in hexadecimal");
  return `0x${value.slice(2).toLowerCase()}`;
};
