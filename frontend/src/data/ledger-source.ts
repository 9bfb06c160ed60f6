import type { Digest } from "@comptoir/sdk/content/cid";
import type { Ledger } from "@comptoir/sdk/ledger/ledger";
import type { SellerRow } from "@comptoir/sdk/ledger/views";
import type { Amount } from "@comptoir/sdk/money/amount";
import type { Offer } from "@comptoir/sdk/typed-data/offer";
import type { Address, Hash, Hex } from "viem";

/** The block at which something was read; every answer carries it. */
export interface ReadAt {
  readonly number: bigint;
  readonly hash: Hash;
  /** Unix seconds, the chain's. */
  readonly timestamp: number;
  /** Milliseconds of this computer's clock. */
  readonly readAt: number;
}

export type Reading<T> = { readonly value: T; readonly at: ReadAt };

/** An announced offer that can be taken now. */
export interface BoardOffer {
  readonly offer: Offer;
  readonly signature: Hex;
  /** EIP-712 digest: its name everywhere. */
  readonly digest: Hex;
  /** Left of the budget, at most `maxFill`. */
  readonly remaining: Amount;
  /** What can really be had now. */
  readonly available: Amount;
  /** Number of the entry among its maker's; a higher one is newer. */
  readonly number: bigint;
}

/** Where a seller says his shop document is. Nobody vouches for sellers without sales. */
export interface ShopEntry {
  readonly seller: Address;
  readonly digest: Digest;
  readonly sales: SellerRow | undefined;
}

/**
 * Where lists come from: a node alone, or an indexer. Never the figures that move money: those are read from the
 * contracts at one block (figures.ts).
 */
export interface LedgerSource {
  readonly head: () => Promise<ReadAt>;
  /** Every order and loan, folded from the events up to the block stated. */
  readonly ledger: () => Promise<Reading<Ledger>>;
  /** Lenders' offers in a token, the best backed makers first, of one maker the newest first. */
  readonly offers: (token: Address) => Promise<Reading<readonly BoardOffer[]>>;
  /** Borrowers' requests for a token: secured by one of `collaterals`, or by nothing but their record. */
  readonly requests: (
    token: Address,
    collaterals: readonly Address[],
  ) => Promise<Reading<readonly BoardOffer[]>>;
  /** Sellers with most buyers first, then the newest unknown ones. */
  readonly shops: () => Promise<Reading<readonly ShopEntry[]>>;
}
