import { type Address, type Hex, keccak256, pad, zeroHash } from "viem";
import { encodeParameters } from "../coding/encode.ts";

/** Numbers of the kinds of Journal entries. They are for ever: a number is never given a second meaning. */
export const entryKind = {
  /** A lender's signed offer; market: the token lent. */
  lendOffer: 1,
  /** A borrower's signed offer with collateral; market: the collateral's contract. */
  securedRequest: 2,
  /** A borrower's signed offer without collateral; market: the token wanted. */
  openRequest: 3,
  /** Where a seller's shop document is; market: zero. */
  catalogue: 10,
} as const;

export type EntryKind = (typeof entryKind)[keyof typeof entryKind];

/** Greatest length of an entry's data, in bytes (Journal.LIMIT). */
export const entryLimit = 2048;

/** A market that is a contract or a person. */
export const marketOf = (address: Address): Hex => pad(address, { size: 32 });

/** Market of entries that belong to none, such as shop documents. */
export const noMarket: Hex = zeroHash;

/** The channel in which entries of a kind and market are found, as Journal.channelOf. */
export const channelOf = (kind: number, market: Hex): Hex =>
  keccak256(encodeParameters([{ type: "uint16" }, { type: "bytes32" }], [kind, market]));
