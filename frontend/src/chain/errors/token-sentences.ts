import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

const refusedByToken = () => ({
  what: msg`The token's contract refused the account or the amount.`,
  next: msg`Check both, or use another token.`,
});
const refusedByCollection = () => ({
  what: msg`The collection's contract refused the transfer.`,
  next: msg`Check that the piece is yours and approved, then try again.`,
});
const badSignature = () => ({ what: msg`The signature is not valid.`, next: msg`Sign again.` });
const internal = () => ({
  what: msg`The contract stopped at a check of its own.`,
  next: msg`Nothing was changed. Try again; if it happens again, report it with the details below.`,
});

/** Refusals of tokens: ERC-6093, EIP-2612 and what OpenZeppelin adds. */
export const tokenSentences: Sentences = {
  ERC20InsufficientAllowance: (a, w) => ({
    what: msg`The allowance of ${w.person(a.address(0))} is ${w.amount(a.number(1))}; ${w.amount(a.number(2))} is needed.`,
    next: msg`Begin again: the page asks for the exact allowance.`,
  }),
  ERC20InsufficientBalance: (a, w) => ({
    what: msg`${w.person(a.address(0))} has ${w.amount(a.number(1))}; ${w.amount(a.number(2))} is needed.`,
    next: msg`Choose a smaller amount, or top up first.`,
  }),
  ERC20InvalidApprover: refusedByToken,
  ERC20InvalidReceiver: refusedByToken,
  ERC20InvalidSender: refusedByToken,
  ERC20InvalidSpender: refusedByToken,
  ERC2612ExpiredSignature: (a, w) => ({
    what: msg`The permit was valid until ${w.time(a.number(0))}.`,
    next: msg`Begin again and sign a new one.`,
  }),
  ERC2612InvalidSigner: () => ({
    what: msg`The permit was signed by another account.`,
    next: msg`Begin again with the account that pays.`,
  }),
  SafeERC20FailedOperation: refusedByToken,
  ERC721IncorrectOwner: (a, w) => ({
    what: msg`Piece number ${String(a.number(1))} belongs to ${w.person(a.address(2))}.`,
    next: msg`Choose a piece of your own.`,
  }),
  ERC721InsufficientApproval: (a) => ({
    what: msg`Piece number ${String(a.number(1))} is not approved for this.`,
    next: msg`Begin again: the page asks for the approval of that one piece.`,
  }),
  ERC721NonexistentToken: (a) => ({
    what: msg`There is no piece or note number ${String(a.number(0))}.`,
    next: msg`Check the number.`,
  }),
  ERC721InvalidApprover: refusedByCollection,
  ERC721InvalidOperator: refusedByCollection,
  ERC721InvalidOwner: refusedByCollection,
  ERC721InvalidReceiver: refusedByCollection,
  ERC721InvalidSender: refusedByCollection,
  ERC1155InsufficientBalance: refusedByCollection,
  ERC1155InvalidApprover: refusedByCollection,
  ERC1155InvalidArrayLength: refusedByCollection,
  ERC1155InvalidOperator: refusedByCollection,
  ERC1155InvalidReceiver: refusedByCollection,
  ERC1155InvalidSender: refusedByCollection,
  ERC1155MissingApprovalForAll: refusedByCollection,
  ECDSAInvalidSignature: badSignature,
  ECDSAInvalidSignatureLength: badSignature,
  ECDSAInvalidSignatureS: badSignature,
  InvalidAccountNonce: () => ({
    what: msg`This permit was used already.`,
    next: msg`Begin again and sign a new one.`,
  }),
  AddressEmptyCode: (a, w) => ({
    what: msg`There is no contract at ${w.person(a.address(0))}.`,
    next: msg`Check the address of the token.`,
  }),
  FailedCall: internal,
  InsufficientBalance: internal,
  InvalidShortString: internal,
  StringTooLong: internal,
  ReentrancyGuardReentrantCall: internal,
  Reentered: internal,
  SafeCastOverflowedUintDowncast: () => ({
    what: msg`An amount is larger than any that fits here.`,
    next: msg`Choose a smaller amount.`,
  }),
};
