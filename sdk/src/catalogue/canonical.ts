import { DocumentError } from "./document-error.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The largest document read, in bytes: a long cart fits, a picture does not. */
export const MAX_DOCUMENT_BYTES = 128 * 1024;

const write = (value: Json): string => {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new DocumentError("", "numbers must be whole; amounts are written as strings");
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${write(v)}`).join(",")}}`;
};

/** One value, one run of bytes: keys sorted, no spaces, whole numbers only, UTF-8. */
export const canonicalBytes = (value: Json): Uint8Array => new TextEncoder().encode(write(value));

/** JSON from bytes that anybody may have sent. */
export const decodeJson = (bytes: Uint8Array): unknown => {
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new DocumentError("", `larger than ${MAX_DOCUMENT_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentError("", "not UTF-8");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentError("", "not JSON");
  }
};
