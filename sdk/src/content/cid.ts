import { sha256 } from "viem";

/**
 * One address for one run of bytes: CIDv1, raw block, sha2-256, base32 ("bafkrei…").
 * Version, codec and hash are fixed, so 32 bytes on chain are enough to name any document or picture of the house.
 */
export type Cid = string & { readonly __cid: unique symbol };

/** A sha2-256 digest as 0x and 64 lower-case hex digits (bytes32). */
export type Digest = `0x${string}`;

/** Of every address of ours: version 1, raw block, sha2-256, 32 bytes long. */
const PREFIX = [0x01, 0x55, 0x12, 0x20] as const;
const DIGEST_LENGTH = 32;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** "b" for base32, then 36 bytes at five bits a letter; the prefix makes every address begin with "bafkrei". */
const CID_FORM = /^bafkrei[a-z2-7]{52}$/;

export class ContentError extends Error {
  override readonly name = "ContentError";
}

/** The letters of 36 bytes; 288 bits fill 57 letters and three bits of the last, whose other two are zero. */
const lettersOf = (bytes: Uint8Array): string => {
  let text = "b";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31] ?? "";
  }
  return text + (ALPHABET[(held << (5 - bits)) & 31] ?? "");
};

const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(PREFIX.length + DIGEST_LENGTH);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text.slice(1)) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  return bytes;
};

/** Written anew from its bytes it must be the same text: an address with other last bits would name them twice. */
const isCid = (text: string): text is Cid =>
  CID_FORM.test(text) && lettersOf(bytesOf(text)) === text;

/** Accepts only the one form written here: other versions, codecs, hashes and bases would name the same bytes twice. */
export const parseCid = (text: unknown): Cid => {
  if (typeof text !== "string" || !isCid(text)) {
    throw new ContentError("not a CIDv1 (raw, sha2-256, base32)");
  }
  return text;
};

const fromDigest = (digest: Uint8Array): Cid =>
  parseCid(lettersOf(Uint8Array.from([...PREFIX, ...digest])));

export const cidOf = (bytes: Uint8Array): Cid => fromDigest(sha256(bytes, "bytes"));

const hex = (bytes: Uint8Array): Digest =>
  `0x${Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("")}`;

export const digestOf = (bytes: Uint8Array): Digest => sha256(bytes);

export const cidToDigest = (cid: Cid): Digest => hex(bytesOf(parseCid(cid)).slice(PREFIX.length));

export const digestToCid = (digest: Digest): Cid => {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw new ContentError("not a bytes32 digest");
  return fromDigest(
    Uint8Array.from(digest.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );
};

/** True only when the bytes are exactly those the address names: what a gateway sent is not to be believed. */
export const verify = (bytes: Uint8Array, cid: Cid): boolean => isCid(cid) && cidOf(bytes) === cid;
