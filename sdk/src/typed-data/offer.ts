import type { Address, Hex } from "viem";
import { typedHash } from "../coding/typed-hash.ts";
import type { TokenUnits } from "../money/amount.ts";
import type { ContractDomain } from "./contract-domain.ts";

/** ILoans.Side: which side signed. */
export const side = { lend: 0, borrow: 1 } as const;

/** ILoans.Kind: what secures the loan. */
export const collateralKind = {
  none: 0,
  erc20: 1,
  erc721: 2,
  erc721Any: 3,
  erc721Root: 4,
  claim: 5,
  return: 6,
} as const;

/** ILoans.Use: how often an offer may be taken. */
export const offerUse = { once: 0, budget: 1, revolving: 2 } as const;

/** What a maker signs, as ILoans.Offer. Members are explained there; amounts as the ABI decodes them, uint96. */
export type Offer = {
  readonly maker: Address;
  readonly side: number;
  readonly taker: Address;
  readonly token: Address;
  readonly collateral: Address;
  readonly kind: number;
  /** ERC-20: collateral for the whole `budget`; a fill posts its share. ERC-721: the token's number. */
  readonly criteria: bigint;
  readonly stateHash: Hex;
  readonly budget: TokenUnits;
  readonly minFill: TokenUnits;
  readonly maxFill: TokenUnits;
  readonly minInterest: TokenUnits;
  /** Millionths a year. */
  readonly rate: number;
  /** Seconds. */
  readonly duration: number;
  /** Seconds; 0 for a single repayment. */
  readonly period: number;
  /** Instalment as a share of the principal, times 1e18. */
  readonly part: bigint;
  /** Seconds. */
  readonly grace: number;
  readonly auction: number;
  /** Unix seconds; the last second in which the offer may be taken. */
  readonly expiry: number;
  readonly epoch: number;
  readonly use: number;
  readonly nonce: bigint;
  readonly source: Address;
  readonly hook: Address;
  readonly hookData: Hex;
  readonly feeTo: Address;
  readonly feeBps: number;
};

export const offerTypes = {
  Offer: [
    { name: "maker", type: "address" },
    { name: "side", type: "uint8" },
    { name: "taker", type: "address" },
    { name: "token", type: "address" },
    { name: "collateral", type: "address" },
    { name: "kind", type: "uint8" },
    { name: "criteria", type: "uint256" },
    { name: "stateHash", type: "bytes32" },
    { name: "budget", type: "uint96" },
    { name: "minFill", type: "uint96" },
    { name: "maxFill", type: "uint96" },
    { name: "minInterest", type: "uint96" },
    { name: "rate", type: "uint32" },
    { name: "duration", type: "uint32" },
    { name: "period", type: "uint32" },
    { name: "part", type: "uint64" },
    { name: "grace", type: "uint32" },
    { name: "auction", type: "uint32" },
    { name: "expiry", type: "uint40" },
    { name: "epoch", type: "uint32" },
    { name: "use", type: "uint8" },
    { name: "nonce", type: "uint256" },
    { name: "source", type: "address" },
    { name: "hook", type: "address" },
    { name: "hookData", type: "bytes32" },
    { name: "feeTo", type: "address" },
    { name: "feeBps", type: "uint16" },
  ],
} as const;

export const offerDomain = (chainId: number, loans: Address): ContractDomain => ({
  name: "Comptoir Loans",
  version: "1",
  chainId,
  verifyingContract: loans,
});

/** EIP-712 digest of an offer: what its maker signs, and what {@link ./terms.ts} salts the loans with. */
export const offerDigest = (offer: Offer, domain: ContractDomain): Hex =>
  typedHash(domain, "Offer", offerTypes.Offer, offer);
