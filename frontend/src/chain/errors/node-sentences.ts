import { msg } from "@lingui/core/macro";
import type { FaultSentences } from "./sentence.ts";

/** What a node may answer. */
export const nodeSentences = {
  insufficientFunds: ({ have, need }, words) => ({
    what:
      have === undefined || need === undefined
        ? msg`The account has too little of the chain's coin for amount and network fee.`
        : msg`Amount and network fee need about ${words.coin(need)}; the account has ${words.coin(have)}.`,
    next: msg`Top up the account with the chain's coin.`,
  }),
  nonce: ({ side, sent, next }, words) => ({
    what:
      sent === undefined || next === undefined
        ? msg`Your wallet counts its transactions differently from the chain.`
        : msg`Your wallet sent this as transaction number ${words.count(sent)}; the chain expects number ${words.count(next)}.`,
    next:
      side === "low"
        ? msg`Another transaction took its place. Look at what it did, then begin again.`
        : msg`Clear the activity of this network in your wallet, then begin again.`,
  }),
  feeTooLow: ({ offered, base }, words) => ({
    what:
      offered === undefined || base === undefined
        ? msg`The fee for the network was too low.`
        : msg`The network now asks for ${words.gasPrice(base)}; the transaction offered at most ${words.gasPrice(offered)}.`,
    next: msg`Begin again; the wallet will propose a new fee.`,
  }),
  underpriced: () => ({
    what: msg`The fee is not enough above that of the transaction it shall replace.`,
    next: msg`Raise the fee by at least a tenth in your wallet, or wait for the first transaction.`,
  }),
  feeOutOfRange: () => ({
    what: msg`The fee you set is beyond what the network or the node lets through.`,
    next: msg`Begin again with the fee that the wallet proposes.`,
  }),
  alreadyKnown: () => ({
    what: msg`This very transaction is with the network already.`,
    next: msg`Do not send it again; it appears in the list once it is carried out.`,
  }),
  gasTooLow: ({ given, least }, words) => ({
    what:
      given === undefined || least === undefined
        ? msg`The transaction was given less gas than it needs at the very least.`
        : msg`The transaction was given ${words.count(given)} units of gas; it needs at least ${words.count(least)}.`,
    next: msg`Begin again and leave the gas as the wallet proposes it.`,
  }),
  gasTooHigh: ({ given, most }, words) => ({
    what:
      given === undefined || most === undefined
        ? msg`The transaction asks for more gas than the network allows for one.`
        : msg`The transaction asks for ${words.count(given)} units of gas; the network allows ${words.count(most)} for one.`,
    next: msg`Do less at once: choose fewer entries, then do the rest.`,
  }),
  outOfGas: () => ({
    what: msg`The gas ran out before the contract was done.`,
    next: msg`Nothing but the fee was spent. Begin again and leave the gas as the wallet proposes it.`,
  }),
  poolFull: () => ({
    what: msg`The node has no room for further transactions.`,
    next: msg`Wait a minute and begin again, or offer a higher fee.`,
  }),
  unreachable: () => ({
    what: msg`The node does not answer.`,
    next: msg`Check your connection and begin again. Nothing is lost.`,
  }),
  timedOut: () => ({
    what: msg`The answer did not come in time.`,
    next: msg`Wait a moment: if something was sent, it will appear in the list. Only then begin again.`,
  }),
  rateLimited: () => ({
    what: msg`The node was asked too often and wants a pause.`,
    next: msg`Wait a minute and begin again.`,
  }),
  nodeBehind: () => ({
    what: msg`The node does not know the block that was asked about.`,
    next: msg`Wait a few seconds and load the page again; the node has to catch up.`,
  }),
} satisfies Partial<FaultSentences>;
