import { msg } from "@lingui/core/macro";
import type { Sentence, Sentences } from "./sentence.ts";

const signAgain = () => msg`Sign again; if it happens again, use another wallet.`;
const report = () =>
  msg`Nothing was changed. Try again; if it happens again, report it with the details below.`;

const tooLarge = (number: string): Sentence => ({
  what: msg`The number ${number} is outside what fits here.`,
  next: msg`Choose a smaller amount.`,
});
const damagedText = (): Sentence => ({
  what: msg`A text given to the contract is too long or not in the form it expects.`,
  next: report(),
});

/** Refusals of what OpenZeppelin's tools do on behalf of our contracts. */
export const openZeppelinSentences: Sentences = {
  SafeERC20FailedOperation: (a, w) => ({
    what: msg`The contract of the token, ${w.person(a.address(0))}, did not do as it was asked.`,
    next: msg`Check balance and allowance, or use another token.`,
  }),
  ECDSAInvalidSignature: () => ({ what: msg`The signature is not valid.`, next: signAgain() }),
  ECDSAInvalidSignatureLength: (a, w) => ({
    what: msg`The signature has ${w.count(a.number(0))} bytes; 64 or 65 are expected.`,
    next: signAgain(),
  }),
  ECDSAInvalidSignatureS: () => ({
    what: msg`The signature is in a form that could be copied under another name, and is not accepted.`,
    next: signAgain(),
  }),
  AddressEmptyCode: (a, w) => ({
    what: msg`There is no contract at ${w.person(a.address(0))}.`,
    next: msg`Check the address of the token.`,
  }),
  FailedCall: () => ({
    what: msg`A contract that was called on the way refused without a reason.`,
    next: report(),
  }),
  InsufficientBalance: (a, w) => ({
    what: msg`The contract has ${w.coin(a.wei(0))}; ${w.coin(a.wei(1))} is needed.`,
    next: report(),
  }),
  ReentrancyGuardReentrantCall: () => ({
    what: msg`A contract that was called on the way called back, which is not allowed.`,
    next: msg`Nothing was changed. Do not use this token or this recipient.`,
  }),
  SafeERC20FailedDecreaseAllowance: (a, w) => ({
    what: msg`The allowance of ${w.person(a.address(0))} is ${w.amount(a.number(1))}; it cannot be lowered by ${w.amount(a.number(2))}.`,
    next: msg`Begin again: the page asks for the exact allowance.`,
  }),
  SafeCastOverflowedUintDowncast: (a, w) => tooLarge(w.count(a.number(1))),
  SafeCastOverflowedIntDowncast: (a, w) => tooLarge(w.count(a.number(1))),
  SafeCastOverflowedIntToUint: (a, w) => tooLarge(w.count(a.number(0))),
  SafeCastOverflowedUintToInt: (a, w) => tooLarge(w.count(a.number(0))),
  FailedDeployment: () => ({
    what: msg`A contract could not be created.`,
    next: report(),
  }),
  MissingPrecompile: (a, w) => ({
    what: msg`This network lacks something that the contract needs: ${w.person(a.address(0))}.`,
    next: msg`Use another network.`,
  }),
  StringTooLong: damagedText,
  InvalidShortString: damagedText,
  StringsInsufficientHexLength: (a, w) => ({
    what: msg`The number ${w.count(a.number(0))} does not fit into ${w.count(a.number(1))} bytes.`,
    next: report(),
  }),
  StringsInvalidAddressFormat: damagedText,
  StringsInvalidChar: damagedText,
  InvalidBase64Char: damagedText,
  ERC5267ExtensionsNotSupported: () => ({
    what: msg`The token describes its permits in a way that is not understood here.`,
    next: msg`Begin again and choose the allowance instead of the permit.`,
  }),
};
