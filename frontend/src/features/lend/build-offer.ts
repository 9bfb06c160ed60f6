import { annuityPart } from "@comptoir/sdk/loans/schedule";
import { collateralKind, type Offer, offerUse, side } from "@comptoir/sdk/typed-data/offer";
import { type Address, zeroAddress, zeroHash } from "viem";
import type { OfferValues } from "./offer-draft.ts";

export interface OfferMaker {
  readonly maker: Address;
  /** Unix seconds, the chain's. */
  readonly now: number;
  /** The maker's current epoch. */
  readonly epoch: number;
  readonly nonce: bigint;
}

/** The document to sign. */
export function buildOffer(values: OfferValues, { maker, now, epoch, nonce }: OfferMaker): Offer {
  const { period, part } = instalmentsOf(values);
  return {
    maker,
    side: values.side === "lend" ? side.lend : side.borrow,
    taker: values.taker ?? zeroAddress,
    token: values.token,
    collateral: values.collateral ?? zeroAddress,
    kind: collateralKind[values.security],
    criteria: criteriaOf(values),
    stateHash: zeroHash,
    budget: values.budget,
    minFill: values.minFill,
    maxFill: values.budget,
    minInterest: values.minInterest,
    rate: values.rate,
    duration: values.duration,
    period,
    part,
    grace: values.grace,
    auction: 0,
    expiry: now + values.validFor,
    epoch,
    use: isTakenInParts(values) ? offerUse.budget : offerUse.once,
    nonce,
    source: zeroAddress,
    hook: zeroAddress,
    hookData: zeroHash,
    feeTo: zeroAddress,
    feeBps: 0,
  };
}

/** Equal periods whose last ends at maturity, or a little before: seconds do not always divide. */
function instalmentsOf({ count, duration, rate }: OfferValues): Pick<Offer, "period" | "part"> {
  if (count === 1) return { period: 0, part: 0n };
  const period = Math.ceil(duration / count);
  return { period, part: annuityPart({ rate, period, count }) };
}

/** Units that secure the whole budget, or the number of the piece; a part of the loan is secured by its share. */
const criteriaOf = ({ security, pledge }: OfferValues): bigint =>
  security === "none" ? 0n : pledge;

const isTakenInParts = ({ minFill, budget }: OfferValues): boolean => minFill < budget;

/** Units of collateral that secure the whole of an offer, or the number of its piece. */
export const pledgeOf = ({ criteria }: Pick<Offer, "criteria">): bigint => criteria;

/** Taken in parts out of a budget; else once and as a whole. */
export const isBudgeted = ({ use }: Pick<Offer, "use">): boolean => use !== offerUse.once;

/** A number nobody used before; also with several devices at once. */
export function freshNonce(): bigint {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return words.reduce((number, word) => (number << 32n) | BigInt(word), 0n);
}
