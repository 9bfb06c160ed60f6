import { msg } from "@lingui/core/macro";
import type { Sentence } from "./sentence.ts";

/**
 * Older tokens refuse in English sentences, not by named errors: USDC, WETH, and everything from OpenZeppelin 4.
 * What they mean is said in the reader's language; the words themselves stay in the details.
 */
const known: readonly (readonly [RegExp, () => Sentence])[] = [
  [
    /exceeds allowance|insufficient allowance/iu,
    () => ({
      what: msg`The token's allowance is too small for this.`,
      next: msg`Begin again: the page asks for the exact allowance.`,
    }),
  ],
  [
    /exceeds balance|insufficient[ -]balance/iu,
    () => ({
      what: msg`The account has too little of this token.`,
      next: msg`Choose a smaller amount, or top up first.`,
    }),
  ],
  [
    /permit is expired|expired deadline|signature expired/iu,
    () => ({
      what: msg`The permit is no longer valid.`,
      next: msg`Begin again and sign a new one.`,
    }),
  ],
  [
    /invalid (?:permit|signature)/iu,
    () => ({
      what: msg`The token did not accept the permit's signature.`,
      next: msg`Begin again with the account that pays; if it happens again, choose the allowance instead.`,
    }),
  ],
  [
    /paused/iu,
    () => ({
      what: msg`The token's issuer has stopped all transfers for now.`,
      next: msg`Try again later, or use another token.`,
    }),
  ],
  [
    /blacklisted|blocklisted|frozen/iu,
    () => ({
      what: msg`The token's issuer has blocked one of the accounts.`,
      next: msg`Use another token; only its issuer can lift the block.`,
    }),
  ],
];

/** @param message what the contract gave as its reason, if it gave one. */
export function revertSentence(message: string | undefined): Sentence {
  if (message === undefined)
    return {
      what: msg`The contract refused without giving a reason.`,
      next: msg`Nothing was changed. Load the page again; if it happens again, report it with the details below.`,
    };
  return (
    known.find(([pattern]) => pattern.test(message))?.[1]() ?? {
      what: msg`The contract refused: ${message}.`,
      next: msg`Nothing was changed. Put right what it names, or load the page again and look at what has changed.`,
    }
  );
}
