import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { create as createDigest } from "multiformats/hashes/digest";
import { sha256 } from "viem";

/**
 * One address for one run of bytes: CIDv1, raw block, sha2-256, base32 ("bafkrei…").
 * Version, codec and hash are fixed, so 32 bytes on chain are enough to name any document or picture of the house.
 */
export type Cid = string & { readonly __cid: unique symbol };

/** A sha2-256 digest as 0x and 64 lower-case hex digits (bytes32). */
export type Digest = `0x${string}`;

const SHA2_256 = 0x12;
const DIGEST_LENGTH = 32;

export class ContentError extends Error {
  override readonly name = "ContentError";
}

const isCid = (text: string): text is Cid => {
  try {
    const cid = CID.parse(text);
    return (
      cid.version === 1 &&
      cid.code === raw.code &&
      cid.multihash.code === SHA2_256 &&
      cid.multihash.digest.length === DIGEST_LENGTH &&
      cid.toString() === text
    );
  } catch {
    return false;
  }
};

/** Accepts only the one form written here: other versions, codecs, hashes and bases would name the same bytes twice. */
export const parseCid = (text: unknown): Cid => {
  if (typeof text !== "string" || text.length > 100 || !isCid(text)) {
    throw new ContentError("not a CIDv1 (raw, sha2-256, base32)");
  }
  return text;
};

const fromDigest = (digest: Uint8Array): Cid =>
  parseCid(CID.createV1(raw.code, createDigest(SHA2_256, digest)).toString());

export const cidOf = (bytes: Uint8Array): Cid => fromDigest(sha256(bytes, "bytes"));

const hex = (bytes: Uint8Array): Digest =>
  `0x${Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("")}`;

export const digestOf = (bytes: Uint8Array): Digest => sha256(bytes);

export const cidToDigest = (cid: Cid): Digest => hex(CID.parse(parseCid(cid)).multihash.digest);

export const digestToCid = (digest: Digest): Cid => {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw new ContentError("not a bytes32 digest");
  return fromDigest(
    Uint8Array.from(digest.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );
};

/** True only when the bytes are exactly those the address names: what a gateway sent is not to be believed. */
export const verify = (bytes: Uint8Array, cid: Cid): boolean => isCid(cid) && cidOf(bytes) === cid;
