import { msg } from "@lingui/core/macro";
import type { Sentence } from "./sentence.ts";

const report = () =>
  msg`Nothing was changed. This is a mistake of the contract: report it with the details below.`;
const smaller = () => msg`Nothing was changed. Try a smaller amount, or report it.`;

/** What Solidity's own checks found, by the code of Panic(uint256). */
const sentences: Readonly<Record<string, () => Sentence>> = {
  "0": () => ({
    what: msg`The contract stopped at a check that the compiler added.`,
    next: report(),
  }),
  "1": () => ({
    what: msg`The contract found itself in a state it takes for impossible.`,
    next: report(),
  }),
  "17": () => ({ what: msg`A number grew beyond what the contract can count.`, next: smaller() }),
  "18": () => ({ what: msg`The contract would have had to divide by zero.`, next: smaller() }),
  "33": () => ({
    what: msg`A choice was given to the contract that it does not have.`,
    next: msg`Load the page again: it may be older than the contract.`,
  }),
  "34": () => ({ what: msg`The contract read stored text that is damaged.`, next: report() }),
  "49": () => ({ what: msg`The contract took something from an empty list.`, next: report() }),
  "50": () => ({
    what: msg`The contract looked for an entry beyond the end of a list.`,
    next: msg`Nothing was changed. Load the page again: the list may have become shorter.`,
  }),
  "65": () => ({ what: msg`The contract asked for more memory than there is.`, next: smaller() }),
  "81": () => ({ what: msg`The contract called a function that was never set.`, next: report() }),
};

/** The codes that the Solidity documentation lists. */
export const panicCodes: readonly bigint[] = Object.keys(sentences).map(BigInt);

export function panicSentence(code: bigint): Sentence {
  const hex = `0x${code.toString(16).padStart(2, "0")}`;
  return (
    sentences[code.toString()]?.() ?? {
      what: msg`The contract stopped at a check of its own (Panic ${hex}).`,
      next: report(),
    }
  );
}
