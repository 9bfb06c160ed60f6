import { msg } from "@lingui/core/macro";
import { checkoutSentences } from "./checkout-sentences.ts";
import { claimSentences } from "./claim-sentences.ts";
import type { Fault } from "./fault.ts";
import { journalSentences } from "./journal-sentences.ts";
import { loansSentences } from "./loans-sentences.ts";
import { ErrorArgs, type Sentence, type Sentences, type Words } from "./sentence.ts";
import { tokenSentences } from "./token-sentences.ts";

/** A sentence for every error our contracts and their tokens know; a test compares it with the ABI. */
export const contractSentences: Sentences = {
  ...tokenSentences,
  ...journalSentences,
  ...checkoutSentences,
  ...claimSentences,
  ...loansSentences,
};

/** What to tell a person: what happened and the next step. */
export function sentenceOf(fault: Fault, words: Words): Sentence {
  switch (fault.kind) {
    case "contract":
      return (
        contractSentences[fault.name]?.(new ErrorArgs(fault.args), words) ?? unexplained(fault.name)
      );
    case "panic":
      return unexplained(`Panic 0x${fault.code.toString(16)}`);
    case "revert":
      return fault.message === undefined
        ? unexplained("")
        : { what: msg`The contract refused: ${fault.message}.`, next: msg`Nothing was changed.` };
    case "unknownRevert":
      return unexplained(fault.data.slice(0, 10));
    case "rejected":
      return {
        what: msg`You declined in your wallet.`,
        next: msg`Nothing was sent. You may begin again.`,
      };
    case "walletBusy":
      return {
        what: msg`Your wallet still waits for an answer to an earlier question.`,
        next: msg`Open the wallet and answer it there.`,
      };
    case "notConnected":
      return { what: msg`No wallet is connected.`, next: msg`Connect one at the top of the page.` };
    case "wrongChain":
      return {
        what: msg`Your wallet is on another network.`,
        next: msg`Switch it to the network of this page and begin again.`,
      };
    case "accountChanged":
      return {
        what: msg`Your wallet now plays ${words.person(fault.actual)}; this was checked for ${words.person(fault.expected)}.`,
        next: msg`Switch back to that account, or check again for the new one.`,
      };
    case "batchAbandoned":
      return {
        what: msg`Your wallet gave up before anything reached the chain.`,
        next: msg`Nothing was carried out. Begin again.`,
      };
    case "batchPartial":
      return {
        what: msg`Your wallet carried out only a part of what you signed.`,
        next: msg`Look at your balances and allowances before you begin again.`,
      };
    case "unsupported":
      return {
        what: msg`Your wallet does not know how to do this.`,
        next: msg`Use another wallet, or another way if the page offers one.`,
      };
    case "insufficientFunds":
      return insufficient(fault, words);
    case "balanceTooLow":
      return {
        what: msg`You have ${words.amount(fault.have)}; ${words.amount(fault.need)} is needed.`,
        next: msg`Choose a smaller amount, or top up first.`,
      };
    case "notYours":
      return {
        what: msg`Piece number ${String(fault.tokenId)} is not in this account.`,
        next: msg`Choose another piece or another account.`,
      };
    case "deadlinePassed":
      return {
        what: msg`Too late: this was possible until ${words.time(BigInt(fault.deadline))}.`,
        next: msg`Look again: the state has changed.`,
      };
    case "nonce":
      return {
        what: msg`Your wallet counts its transactions differently from the chain.`,
        next: msg`Clear the activity of this network in your wallet, then begin again.`,
      };
    case "feeTooLow":
      return {
        what: msg`The fee for the network was too low.`,
        next: msg`Begin again; the wallet will propose a new fee.`,
      };
    case "unreachable":
      return {
        what: msg`The node does not answer.`,
        next: msg`Check your connection and begin again. Nothing is lost.`,
      };
    case "unknown":
      return {
        what: msg`Something unexpected happened: ${fault.message}`,
        next: msg`Nothing is lost. Begin again, or report it with the details below.`,
      };
  }
}

function insufficient(
  { have, need }: Extract<Fault, { kind: "insufficientFunds" }>,
  words: Words,
): Sentence {
  const next = msg`Top up the account with the chain's coin.`;
  if (have === undefined || need === undefined)
    return {
      what: msg`The account has too little of the chain's coin for amount and network fee.`,
      next,
    };
  return {
    what: msg`Amount and network fee need about ${words.amount(need)} of the chain's coin; the account has ${words.amount(have)}.`,
    next,
  };
}

function unexplained(name: string): Sentence {
  return {
    what:
      name === ""
        ? msg`The contract refused without giving a reason.`
        : msg`The contract refused with a reason this page does not know: ${name}.`,
    next: msg`Nothing was changed. Load the page again; if it happens again, report it with the details below.`,
  };
}
