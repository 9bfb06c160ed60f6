import type { Hex, TypedDataDefinition } from "viem";
import type { PreparedWrite } from "./define-write.ts";
import type { TxState } from "./machine.ts";
import type { Review, ReviewWords } from "./review.ts";
import type { Step } from "./strategy.ts";

/** A document to be signed off the chain: an offer, a catalogue. */
export interface PreparedSign {
  readonly name: string;
  readonly typedData: TypedDataDefinition;
  /** Computed from the very message that is signed. */
  readonly review: (words: ReviewWords) => Review;
}

/** What the review sheet shows: one action from its first check until it is in the wallet's hands. */
export type Flow = {
  readonly id: string;
  readonly state: TxState;
  /** Everything to be signed, in order. */
  readonly steps: readonly Step[];
  /** The one at hand. */
  readonly step: number;
} & (
  | { readonly kind: "write"; readonly write: PreparedWrite }
  | { readonly kind: "sign"; readonly sign: PreparedSign }
);

/** How an action ended, or was left. */
export type Outcome =
  /** Nothing was sent. */
  | { readonly done: false; readonly why: "closed" | "rejected" | "blocked" }
  | { readonly done: boolean; readonly why: "over"; readonly state: TxState };

export type SignOutcome =
  | { readonly done: true; readonly signature: Hex }
  | { readonly done: false };
