import type { Address } from "viem";
import type { Review, ReviewWords } from "./review.ts";

/** A review, and everybody it names: counted while it is written, so that nobody can be left out. */
export function namedIn(
  write: (words: ReviewWords) => Review,
  words: ReviewWords,
): { readonly review: Review; readonly named: readonly Address[] } {
  const named: Address[] = [];
  const review = write({
    ...words,
    person: (address) => {
      named.push(address);
      return words.person(address);
    },
  });
  return { review, named };
}
