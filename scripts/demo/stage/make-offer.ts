import { collateralKind, type Offer, offerUse, type side } from "@comptoir/sdk/typed-data/offer";
import { type Address, zeroAddress, zeroHash } from "viem";

/** What secures a loan. */
export type Pledge =
  | { readonly kind: "none" }
  /** `amount` secures the whole budget, a smaller fill its share. */
  | { readonly kind: "erc20"; readonly token: Address; readonly amount: bigint }
  | { readonly kind: "erc721"; readonly token: Address; readonly number: bigint };

/** An offer in the words of whoever makes it; amounts in units of `token`, times in seconds. */
export interface OfferWish {
  readonly maker: Address;
  readonly side: (typeof side)[keyof typeof side];
  readonly token: Address;
  readonly pledge: Pledge;
  readonly budget: bigint;
  /** Least and greatest fill; the whole budget, if not given. */
  readonly minFill?: bigint;
  readonly maxFill?: bigint;
  readonly minInterest?: bigint;
  /** Millionths a year. */
  readonly rate: number;
  readonly duration: number;
  /** For instalments: seconds between them, and each as a share of the principal, times 1e18. */
  readonly period?: number;
  readonly part?: bigint;
  readonly grace: number;
  readonly expiry: number;
  /** `once`: taken by one; `budget`: in parts by several. */
  readonly use: "once" | "budget";
  readonly nonce: bigint;
}

function criteriaOf({ pledge }: OfferWish): bigint {
  switch (pledge.kind) {
    case "none":
      return 0n;
    case "erc20":
      return pledge.amount;
    case "erc721":
      return pledge.number;
  }
}

/** The one place where the demonstration fills in a signed offer. */
export function makeOffer(wish: OfferWish): Offer {
  return {
    maker: wish.maker,
    side: wish.side,
    taker: zeroAddress,
    token: wish.token,
    collateral: wish.pledge.kind === "none" ? zeroAddress : wish.pledge.token,
    kind: collateralKind[wish.pledge.kind],
    criteria: criteriaOf(wish),
    stateHash: zeroHash,
    budget: wish.budget,
    minFill: wish.minFill ?? wish.budget,
    maxFill: wish.maxFill ?? wish.budget,
    minInterest: wish.minInterest ?? 0n,
    rate: wish.rate,
    duration: wish.duration,
    period: wish.period ?? 0,
    part: wish.part ?? 0n,
    grace: wish.grace,
    auction: 0,
    expiry: wish.expiry,
    epoch: 0,
    use: offerUse[wish.use],
    nonce: wish.nonce,
    source: zeroAddress,
    hook: zeroAddress,
    hookData: zeroHash,
    feeTo: zeroAddress,
    feeBps: 0,
  };
}
