import { msg } from "@lingui/core/macro";
import { checkoutSentences } from "./checkout-sentences.ts";
import { claimSentences } from "./claim-sentences.ts";
import type { FaultOf } from "./fault.ts";
import { journalSentences } from "./journal-sentences.ts";
import { loansSentences } from "./loans-sentences.ts";
import { openZeppelinSentences } from "./open-zeppelin-sentences.ts";
import { ErrorArgs, type Sentence, type Sentences, type Words } from "./sentence.ts";
import { termSentences } from "./term-sentences.ts";
import { tokenSentences } from "./token-sentences.ts";

/** A sentence for every error our contracts and their tokens know; a test compares it with what was compiled. */
export const contractSentences: Sentences = {
  ...tokenSentences,
  ...openZeppelinSentences,
  ...journalSentences,
  ...checkoutSentences,
  ...claimSentences,
  ...loansSentences,
  ...termSentences,
};

export function contractSentence({ name, args }: FaultOf<"contract">, words: Words): Sentence {
  return (
    contractSentences[name]?.(new ErrorArgs(args), words) ?? {
      what: msg`The contract refused with a reason this page does not know: ${name}.`,
      next: msg`Nothing was changed. Load the page again; if it happens again, report it with the details below.`,
    }
  );
}
