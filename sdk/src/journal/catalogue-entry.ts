import { type Hex, size } from "viem";

/** Data of a catalogue entry: the SHA-256 digest of the shop document, 32 bytes, from which its CID follows. */
export function encodeCatalogueEntry(digest: Hex): Hex {
  if (size(digest) !== 32) throw new RangeError(`A digest has 32 bytes, not ${size(digest)}.`);
  return digest;
}

/** The digest, or nothing for any other data. */
export const decodeCatalogueEntry = (data: Hex): Hex | undefined =>
  size(data) === 32 ? data : undefined;
