import type { TypedData, TypedDataDefinition } from "viem";
import type { Review, ReviewWords } from "./review.ts";

/** A document to be signed off the chain: an offer, a catalogue. */
export interface PreparedSign {
  readonly name: string;
  readonly typedData: TypedDataDefinition;
  /** Computed from the very message that is signed. */
  readonly review: (words: ReviewWords) => Review;
}

export interface SignSpec<types extends TypedData, primary extends keyof types, message> {
  /** Stable: `loans.offer`. */
  readonly name: string;
  readonly typedData: {
    readonly domain: TypedDataDefinition["domain"];
    readonly types: types;
    readonly primaryType: primary;
    readonly message: message;
  };
  /** Is given the message that goes to the wallet, and nothing else. */
  readonly describe: (message: message, words: ReviewWords) => Review;
}

/** A document as data: what is signed, and how it reads. */
export function defineSign<
  const types extends TypedData,
  primary extends keyof types & string,
  message extends object,
>(spec: SignSpec<types, primary, message>): PreparedSign {
  const { name, typedData, describe } = spec;
  return {
    name,
    typedData: typedData as unknown as TypedDataDefinition,
    review: (words) => describe(typedData.message, words),
  };
}
