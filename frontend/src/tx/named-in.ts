import { maxAmount } from "@comptoir/sdk/money/amount";
import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import type { Address } from "viem";
import type { Review, ReviewWords } from "./review.ts";

export interface Written {
  readonly review: Review;
  /** Everybody it names. */
  readonly named: readonly Address[];
  /** Every amount it states, as it is written there, and in words. */
  readonly amounts: ReadonlyMap<string, string>;
}

/** A review, with the people and the amounts in it: noted while it is written, so that none can be left out. */
export function namedIn(write: (words: ReviewWords) => Review, words: ReviewWords): Written {
  const named: Address[] = [];
  const amounts = new Map<string, string>();
  const review = write({
    ...words,
    amount: (units, token) => {
      const text = words.amount(units, token);
      // Without a figure: a slip of a decimal sign is heard at once.
      if (units >= 0n && units <= maxAmount)
        amounts.set(text, amountInWords(units, words.unit(token), words.locale));
      return text;
    },
    person: (address) => {
      named.push(address);
      return words.person(address);
    },
  });
  return { review, named, amounts };
}

/** The amount of a line in words. A line may say more than the amount, and "25.00" ends "1,025.00": the longest counts. */
export function spokenIn(value: string, amounts: ReadonlyMap<string, string>): string | undefined {
  const [found] = [...amounts]
    .filter(([text]) => value.includes(text))
    .toSorted(([one], [other]) => other.length - one.length);
  return found?.[1];
}
