import { type Address, type Hex, size } from "viem";
import { decodeParameters } from "../coding/decode.ts";
import { encodeParameters } from "../coding/encode.ts";
import { collateralKind, type Offer, offerTypes, side } from "../typed-data/offer.ts";
import { type EntryKind, entryKind, entryLimit, marketOf } from "./kinds.ts";

/** An announced offer: enough for anybody to take it. */
export type OfferEntry = { readonly offer: Offer; readonly signature: Hex };

const entryParameters = [
  { name: "offer", type: "tuple", components: offerTypes.Offer },
  { name: "signature", type: "bytes" },
] as const;

/** Data of the entry: `abi.encode(Offer, bytes)`. Throws when it would be longer than an entry may be. */
export function encodeOfferEntry({ offer, signature }: OfferEntry): Hex {
  const data = encodeParameters(entryParameters, [offer, signature]);
  if (size(data) > entryLimit)
    throw new RangeError(`The entry has ${size(data)} bytes; at most ${entryLimit} fit.`);
  return data;
}

/**
 * Reads an entry that anybody may have written. Only the one canonical encoding is accepted, so that hostile bytes
 * (wrong offsets, padding, unknown enum values) neither throw nor have two readings. Says nothing about the signature.
 */
export function decodeOfferEntry(data: Hex): OfferEntry | undefined {
  if (size(data) > entryLimit) return undefined;
  try {
    const [offer, signature] = decodeParameters(entryParameters, data);
    if (offer.side > side.borrow || offer.kind > collateralKind.return) return undefined;
    if (encodeParameters(entryParameters, [offer, signature]) !== data.toLowerCase())
      return undefined;
    return { offer, signature };
  } catch {
    return undefined;
  }
}

/** Where an offer is announced: whoever looks for its other side knows this much beforehand. */
export function placeOf(offer: Offer): {
  readonly kind: EntryKind;
  readonly token: Address;
  readonly market: Hex;
} {
  const kind = kindOf(offer);
  const token = kind === entryKind.securedRequest ? offer.collateral : offer.token;
  return { kind, token, market: marketOf(token) };
}

function kindOf(offer: Offer): EntryKind {
  if (offer.side === side.lend) return entryKind.lendOffer;
  return offer.kind === collateralKind.none ? entryKind.openRequest : entryKind.securedRequest;
}
