import { AbiCoder, keccak256 as ethersKeccak } from "ethers";
import fc from "fast-check";
import { concat, type Hex, numberToHex, size, slice, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { anyHash, anyOffer, anySignature } from "../typed-data/arbitrary-terms.ts";
import { collateralKind, side } from "../typed-data/offer.ts";
import { decodeCatalogueEntry, encodeCatalogueEntry } from "./catalogue-entry.ts";
import { channelOf, entryKind, entryLimit, marketOf } from "./kinds.ts";
import { decodeOfferEntry, encodeOfferEntry, placeOf } from "./offer-entry.ts";

const anyEntry = fc.record({ offer: anyOffer, signature: anySignature });
const anyBytes = fc
  .uint8Array({ maxLength: entryLimit + 64 })
  .map((raw): Hex => `0x${Buffer.from(raw).toString("hex")}`);

const sample = (seed: number) => {
  const [entry] = fc.sample(anyEntry, { numRuns: 1, seed });
  if (entry === undefined) throw new Error("nothing sampled");
  return entry;
};

describe("offer entries", () => {
  it("come back as they went, and fit", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const data = encodeOfferEntry(entry);
        expect(size(data)).toBeLessThanOrEqual(entryLimit);
        expect(decodeOfferEntry(data)).toEqual(entry);
      }),
    );
  });

  it("are not to be had from any other bytes", () => {
    fc.assert(fc.property(anyBytes, (data) => void expect(decodeOfferEntry(data)).toBeUndefined()));
  });

  it("have one encoding: a byte more, a byte less or dirty padding is refused", () => {
    const data = encodeOfferEntry({ ...sample(1), signature: `0x${"ab".repeat(65)}` });
    const dirty = concat([slice(data, 0, size(data) - 1), "0x01"]);
    expect(decodeOfferEntry(concat([data, "0x00"]))).toBeUndefined();
    expect(decodeOfferEntry(slice(data, 0, size(data) - 1))).toBeUndefined();
    expect(decodeOfferEntry(dirty)).toBeUndefined();
    expect(decodeOfferEntry(data)).toBeDefined();
  });

  it("with an unknown side or kind are refused, since Solidity would refuse the whole call", () => {
    const data = encodeOfferEntry(sample(2));
    const withWord = (index: number, value: number) =>
      concat([
        slice(data, 0, index * 32),
        numberToHex(value, { size: 32 }),
        slice(data, index * 32 + 32),
      ]);
    expect(decodeOfferEntry(withWord(1, 1))).toMatchObject({ offer: { side: 1 } });
    expect(decodeOfferEntry(withWord(1, 2))).toBeUndefined();
    expect(decodeOfferEntry(withWord(5, 6))).toMatchObject({ offer: { kind: 6 } });
    expect(decodeOfferEntry(withWord(5, 7))).toBeUndefined();
  });

  it("too long are refused on both sides", () => {
    const long = { ...sample(3), signature: `0x${"00".repeat(entryLimit)}` as const };
    expect(() => encodeOfferEntry(long)).toThrow(RangeError);
  });

  it("stand where whoever takes them looks", () => {
    const { offer } = sample(4);
    const lend = { ...offer, side: side.lend };
    const secured = { ...offer, side: side.borrow, kind: collateralKind.erc721 };
    const open = { ...offer, side: side.borrow, kind: collateralKind.none };
    expect(placeOf(lend)).toEqual({
      kind: entryKind.lendOffer,
      token: offer.token,
      market: marketOf(offer.token),
    });
    expect(placeOf(secured)).toMatchObject({
      kind: entryKind.securedRequest,
      token: offer.collateral,
    });
    expect(placeOf(open)).toMatchObject({ kind: entryKind.openRequest, token: offer.token });
  });
});

describe("catalogue entries", () => {
  it("are exactly 32 bytes", () => {
    fc.assert(
      fc.property(
        anyHash,
        (digest) => void expect(decodeCatalogueEntry(encodeCatalogueEntry(digest))).toBe(digest),
      ),
    );
    expect(decodeCatalogueEntry("0x")).toBeUndefined();
    expect(decodeCatalogueEntry(`${zeroHash}00`)).toBeUndefined();
    expect(() => encodeCatalogueEntry("0x12")).toThrow(RangeError);
  });
});

describe("channelOf", () => {
  it("is the hash of the ABI encoding, as ethers makes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65535 }), anyHash, (kind, market) => {
        const encoded = AbiCoder.defaultAbiCoder().encode(["uint16", "bytes32"], [kind, market]);
        expect(channelOf(kind, market)).toBe(ethersKeccak(encoded));
      }),
    );
  });
});
