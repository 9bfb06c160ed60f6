import { msg } from "@lingui/core/macro";
import { contractSentence } from "./contract-sentences.ts";
import type { Fault } from "./fault.ts";
import { nodeSentences } from "./node-sentences.ts";
import { panicSentence } from "./panic-sentences.ts";
import { revertSentence } from "./revert-texts.ts";
import type { FaultSentences, Sentence, Words } from "./sentence.ts";
import { walletSentences } from "./wallet-sentences.ts";

const sentences: FaultSentences = {
  ...walletSentences,
  ...nodeSentences,
  contract: contractSentence,
  panic: ({ code }) => panicSentence(code),
  revert: ({ message }) => revertSentence(message),
  unknownRevert: ({ data }) => unexplained(data.slice(0, 10)),
  balanceTooLow: ({ have, need, token }, words) => ({
    what: msg`You have ${words.amount(have, token)}; ${words.amount(need, token)} is needed.`,
    next: msg`Choose a smaller amount, or top up first.`,
  }),
  notYours: ({ tokenId }, words) => ({
    what: msg`Piece number ${words.piece(tokenId)} is not in this account.`,
    next: msg`Choose another piece or another account.`,
  }),
  deadlinePassed: ({ deadline }, words) => ({
    what: msg`Too late: this was possible until ${words.time(BigInt(deadline))}.`,
    next: msg`Look again: the state has changed.`,
  }),
  unknown: ({ message }) => ({
    what: msg`Something unexpected happened: ${message}`,
    next: msg`Nothing is lost. Begin again, or report it with the details below.`,
  }),
};

/** What to tell a person: what happened and the next step. */
export function sentenceOf(fault: Fault, words: Words): Sentence {
  // The key chooses the function that takes this very kind, which TypeScript cannot follow through a union.
  const say = sentences[fault.kind] as ((fault: Fault, words: Words) => Sentence) | undefined;
  // Kept by another version of this page.
  return say ? say(fault, words) : unexplained(fault.kind);
}

function unexplained(selector: string): Sentence {
  return {
    what: msg`The contract refused with a reason this page does not know: ${selector}.`,
    next: msg`Nothing was changed. Load the page again; if it happens again, report it with the details below.`,
  };
}
