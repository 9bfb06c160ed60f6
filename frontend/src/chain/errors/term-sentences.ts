import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { numberToHex } from "viem";
import type { ErrorArgs, Sentence, Sentences, Words } from "./sentence.ts";

type Measure = (value: bigint, words: Words) => string;

interface Term {
  /** As it stands in the middle of a sentence: "the rate". */
  readonly name: () => MessageDescriptor;
  readonly measure: Measure;
}

const amount: Measure = (value, words) => words.amount(value);
const moment: Measure = (value, words) => words.time(value);
const duration: Measure = (value, words) => words.duration(value);
const share: Measure = (value, words) => words.share(value);
const count: Measure = (value, words) => words.count(value);
const person: Measure = (value, words) => words.person(numberToHex(value, { size: 20 }));
/** Millionths a year and parts of 10^18: to the hundredth of a per cent, which is all that a limit has. */
const millionths: Measure = (value, words) => words.share(value / 100n);
const wad: Measure = (value, words) => words.share(value / 10n ** 14n);

/** Every member of an order, an offer or a call that the contracts refuse by name, in the unit it is counted in. */
export const terms: Readonly<Record<string, Term>> = {
  amount: { name: () => msg`the amount`, measure: amount },
  seller: { name: () => msg`the seller`, measure: person },
  arbiter: { name: () => msg`the arbiter`, measure: person },
  financier: { name: () => msg`the financier`, measure: person },
  inspection: { name: () => msg`the time to inspect the goods`, measure: duration },
  arbitration: { name: () => msg`the arbiter's time to decide`, measure: duration },
  shipBy: { name: () => msg`the shipping date`, measure: moment },
  silenceBps: { name: () => msg`the share if the arbiter is silent`, measure: share },
  feeBps: { name: () => msg`the agent's fee`, measure: share },
  to: { name: () => msg`the recipient`, measure: person },
  recipient: { name: () => msg`the recipient`, measure: person },
  expiry: { name: () => msg`the last date of the offer`, measure: moment },
  duration: { name: () => msg`the duration of the loan`, measure: duration },
  period: { name: () => msg`the time between instalments`, measure: duration },
  part: { name: () => msg`the instalment`, measure: wad },
  grace: { name: () => msg`the time of grace`, measure: duration },
  rate: { name: () => msg`the rate`, measure: millionths },
  minFill: { name: () => msg`the smallest loan`, measure: amount },
  maxFill: { name: () => msg`the largest loan`, measure: amount },
  collateral: { name: () => msg`the collateral`, measure: person },
  criteria: { name: () => msg`the amount of collateral`, measure: count },
  kind: { name: () => msg`the kind of collateral`, measure: count },
  use: { name: () => msg`how often the offer may be taken`, measure: count },
  stateHash: { name: () => msg`the state of the collateral`, measure: count },
  auction: { name: () => msg`the sale by auction`, measure: duration },
  source: { name: () => msg`the source of the money`, measure: person },
  hook: { name: () => msg`the extra condition`, measure: person },
  hookData: { name: () => msg`the data of the extra condition`, measure: count },
  feeTo: { name: () => msg`who receives the fee`, measure: person },
  data: { name: () => msg`the message to the recipient`, measure: count },
};

function nameOf(args: ErrorArgs, index: number, words: Words): string {
  const field = args.field(index);
  const term = terms[field];
  return term ? words.say(term.name()) : field;
}

/** Refusals that name a member of the terms. */
export const termSentences: Sentences = {
  BadTerms: badTerms,
  Unsupported: (a, w) => ({
    what: msg`The offer uses something that is not offered yet: ${nameOf(a, 0, w)}.`,
    next: msg`Leave it out and sign again, or choose another offer on the board.`,
  }),
  ConsentDiffers: (a, w) => ({
    what: msg`What was signed and what was offered differ in one term: ${nameOf(a, 0, w)}.`,
    next: msg`Begin again, so that both are the same.`,
  }),
};

/** The contracts say a bound as (term, actual, limit); which side of the limit is allowed follows from the two. */
function badTerms(args: ErrorArgs, words: Words): Sentence {
  const term = nameOf(args, 0, words);
  const [actual, limit] = [args.number(1), args.number(2)];
  const measure = terms[args.field(0)]?.measure ?? count;
  const next = msg`Change that term and begin again.`;
  if (actual === 0n)
    return { what: msg`One term is missing: ${term}.`, next: msg`Fill it in and begin again.` };
  if (measure === person)
    return {
      what: msg`This account cannot be ${term} here: ${measure(actual, words)}.`,
      next: msg`Choose another account for it.`,
    };
  if (limit === 0n) return { what: msg`One term must be left out here: ${term}.`, next };
  return actual > limit
    ? {
        what: msg`One term is too high: ${term}. It is ${measure(actual, words)}; at most ${measure(limit, words)} is allowed.`,
        next,
      }
    : {
        what: msg`One term is too low: ${term}. It is ${measure(actual, words)}; at least ${measure(limit, words)} is needed.`,
        next,
      };
}
