import { ContentError } from "./cid.ts";

/** Reading out of bytes that a stranger wrote: beyond their end is a refusal, never `undefined`. */
export const at = (b: Uint8Array, i: number): number => {
  const v = b[i];
  if (v === undefined) throw new ContentError("the picture is cut short");
  return v;
};

export const ascii = (b: Uint8Array, i: number, text: string): boolean =>
  b.length >= i + text.length && [...text].every((c, n) => b[i + n] === c.charCodeAt(0));

/** Four characters that name a part of the file. */
export const name4 = (b: Uint8Array, i: number): string =>
  String.fromCharCode(at(b, i), at(b, i + 1), at(b, i + 2), at(b, i + 3));

export const be16 = (b: Uint8Array, i: number): number => at(b, i) * 256 + at(b, i + 1);
export const be32 = (b: Uint8Array, i: number): number => be16(b, i) * 65536 + be16(b, i + 2);
export const le16 = (b: Uint8Array, i: number): number => at(b, i) + at(b, i + 1) * 256;
export const le24 = (b: Uint8Array, i: number): number => le16(b, i) + at(b, i + 2) * 65536;
export const le32 = (b: Uint8Array, i: number): number => le16(b, i) + le16(b, i + 2) * 65536;

export const refuse = (reason: string): never => {
  throw new ContentError(reason);
};

export const MOVES = "moving pictures are not accepted";
export const HIDDEN = "the picture carries data besides what is seen";
export const TRAILING = "something follows the end of the picture";

export type Size = readonly [width: number, height: number];
