import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

/** Refusals of the Journal and of the test tokens. */
export const journalSentences: Sentences = {
  EntryTooLong: (a, w) => ({
    what: msg`The entry has ${w.count(a.number(0))} bytes; at most ${w.count(a.number(1))} fit.`,
    next: msg`Shorten it.`,
  }),
  StaleHead: () => ({
    what: msg`Something was added after you looked.`,
    next: msg`Load the page again and add yours after it.`,
  }),
  MintTooLarge: (a, w) => ({
    what: msg`${w.amount(a.number(0))} is more test money than one request gives, ${w.amount(a.number(1))}.`,
    next: msg`Ask for less.`,
  }),
  NotATestnet: (a) => ({
    what: msg`Test money does not exist on chain ${String(a.number(0))}.`,
    next: msg`Use a test network.`,
  }),
};
