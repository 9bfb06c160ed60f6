import { type Address, type Hex, hexToBigInt, keccak256, zeroAddress } from "viem";
import { encodeParameters } from "../coding/encode.ts";
import type { Amount, TokenUnits } from "../money/amount.ts";
import { collateralKind, type Offer, offerUse, side } from "./offer.ts";

/** Immutable terms of one loan, as ILoans.Terms; amounts as the ABI decodes them, uint96. */
export type Terms = {
  readonly borrower: Address;
  readonly token: Address;
  readonly collateral: Address;
  readonly kind: number;
  /** ERC-20: amount of collateral. ERC-721: its number. */
  readonly collateralId: bigint;
  readonly principal: TokenUnits;
  readonly minInterest: TokenUnits;
  /** Millionths a year. */
  readonly rate: number;
  /** Unix seconds. */
  readonly start: number;
  /** Unix seconds; by then everything is owed. */
  readonly maturity: number;
  /** Seconds. */
  readonly period: number;
  /** Instalment in units of `token`. */
  readonly part: TokenUnits;
  readonly grace: number;
  readonly auction: number;
  readonly hook: Address;
  readonly hookData: Hex;
  readonly feeTo: Address;
  readonly feeBps: number;
  readonly salt: Hex;
};

/** The tuple as Solidity encodes it. */
export const termsParameter = {
  type: "tuple",
  components: [
    { name: "borrower", type: "address" },
    { name: "token", type: "address" },
    { name: "collateral", type: "address" },
    { name: "kind", type: "uint8" },
    { name: "collateralId", type: "uint256" },
    { name: "principal", type: "uint96" },
    { name: "minInterest", type: "uint96" },
    { name: "rate", type: "uint32" },
    { name: "start", type: "uint40" },
    { name: "maturity", type: "uint40" },
    { name: "period", type: "uint32" },
    { name: "part", type: "uint96" },
    { name: "grace", type: "uint32" },
    { name: "auction", type: "uint32" },
    { name: "hook", type: "address" },
    { name: "hookData", type: "bytes32" },
    { name: "feeTo", type: "address" },
    { name: "feeBps", type: "uint16" },
    { name: "salt", type: "bytes32" },
  ],
} as const;

export const encodeTerms = (terms: Terms): Hex => encodeParameters([termsParameter], [terms]);

/** The loan's identifier and the lender's note number. Even: the odd one beside it is the borrower's note. */
export const loanId = (terms: Terms): bigint => hexToBigInt(keccak256(encodeTerms(terms))) & ~1n;

/** What a taker chooses of an offer; see ILoans.Fill. */
export type FillChoice = {
  readonly amount: Amount;
  /** ERC-721 of any number: the one given. */
  readonly collateralId?: bigint;
};

/** What the terms take from the moment of opening. */
export type OpeningContext = {
  /** Who calls `open`. */
  readonly taker: Address;
  /** Time of the block, Unix seconds. */
  readonly time: number;
  /** Digest of the offer. */
  readonly digest: Hex;
  /** Fills of the offer's budget before this one (`budgetOf().fills`); of no meaning for an offer that is taken once. */
  readonly fills: bigint;
};

const wad = 10n ** 18n;
const ceilDiv = (numerator: bigint, denominator: bigint) =>
  (numerator + denominator - 1n) / denominator;

/** The terms that `open` will write: exact for the block of `context`, an estimate of its dates and id before. */
export function termsOf(offer: Offer, fill: FillChoice, context: OpeningContext): Terms {
  return {
    borrower: offer.side === side.borrow ? offer.maker : context.taker,
    token: offer.token,
    collateral: offer.kind === collateralKind.none ? zeroAddress : offer.collateral,
    kind: offer.kind,
    collateralId: collateralOf(offer, fill),
    principal: fill.amount,
    minInterest:
      offer.minInterest === 0n ? 0n : ceilDiv(offer.minInterest * fill.amount, offer.budget),
    rate: offer.rate,
    start: context.time,
    maturity: context.time + offer.duration,
    period: offer.period,
    part: ceilDiv(offer.part * fill.amount, wad),
    grace: offer.grace,
    auction: offer.auction,
    hook: offer.hook,
    hookData: offer.hookData,
    feeTo: offer.feeTo,
    feeBps: offer.feeBps,
    salt: termsSalt(context.digest, offer.use === offerUse.once ? 0n : context.fills + 1n),
  };
}

/** `fills` counts this fill, or is 0 for an offer taken once. It only rises, so no two loans share an id. */
export const termsSalt = (digest: Hex, fills: bigint): Hex =>
  keccak256(encodeParameters([{ type: "bytes32" }, { type: "uint256" }], [digest, fills]));

/** ERC-20 collateral is in proportion to the principal, rounded up; so a fill in parts never secures less. */
function collateralOf(
  { kind, criteria, budget }: Offer,
  { amount, collateralId = 0n }: FillChoice,
): bigint {
  switch (kind) {
    case collateralKind.none:
      return 0n;
    case collateralKind.erc20:
      return ceilDiv(amount * criteria, budget);
    case collateralKind.erc721:
      return criteria;
    default:
      return collateralId;
  }
}
