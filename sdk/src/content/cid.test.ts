import fc from "fast-check";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { create as createDigest } from "multiformats/hashes/digest";
import { expect, test } from "vitest";
import {
  ContentError,
  cidOf,
  cidToDigest,
  digestOf,
  digestToCid,
  parseCid,
  verify,
} from "./cid.ts";

test("the CID of known bytes is the one every IPFS tool computes", () => {
  // `ipfs add --cid-version 1 --raw-leaves` of "hello world".
  expect(cidOf(new TextEncoder().encode("hello world"))).toBe(
    "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e",
  );
});

test("CID and digest turn into each other without loss", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const cid = cidOf(bytes);
      expect(cidToDigest(cid)).toBe(digestOf(bytes));
      expect(digestToCid(cidToDigest(cid))).toBe(cid);
      expect(parseCid(cid)).toBe(cid);
      expect(verify(bytes, cid)).toBe(true);
    }),
  );
});

test("the reference implementation of CIDs writes and reads the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const digest =
        `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}` as const;
      const reference = CID.createV1(raw.code, createDigest(0x12, bytes));
      expect(digestToCid(digest)).toBe(reference.toString());
      expect(cidToDigest(parseCid(reference.toString()))).toBe(digest);
    }),
  );
});

test("of the texts that share all bytes, only the one with zeros behind them is an address", () => {
  const cid = cidOf(new Uint8Array([1]));
  const others = [..."abcdefghijklmnopqrstuvwxyz234567"].map((last) => cid.slice(0, -1) + last);
  const taken = others.filter((text) => {
    try {
      return parseCid(text) !== undefined;
    } catch {
      return false;
    }
  });
  // Three bits of the last letter belong to the digest: eight letters, each another digest.
  expect(taken).toHaveLength(8);
  expect(new Set(taken.map((text) => cidToDigest(parseCid(text)))).size).toBe(8);
});

test("one bit changed anywhere is noticed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (bytes, at) => {
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ 1;
      expect(verify(changed, cidOf(bytes))).toBe(false);
    }),
  );
});

test.each<[string, unknown]>([
  ["version 0", "QmaozNR7DZHQK1ZcU9p7QdrshMvXqWK6gpu5rmrkPdT3L4"],
  ["another codec (dag-pb)", "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"],
  ["upper case", "BAFKREIFZJUT3TE2NHYEKKLSS27NH3K72YSCO7Y32KOAO5EEI66WOF36N5E"],
  ["a path behind it", "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e/../x"],
  ["nothing", ""],
  ["a number", 7],
  ["very much", "b".repeat(1_000_000)],
])("%s is not taken for a CID of ours", (_name, text) => {
  expect(() => parseCid(text)).toThrow(ContentError);
});

test("a digest of the wrong length names nothing", () => {
  expect(() => digestToCid("0x1234")).toThrow(ContentError);
});
