import { msg } from "@lingui/core/macro";
import type { Sentences } from "./sentence.ts";

const anotherToken = () => msg`Use another token, or ask its issuer.`;
const anotherAccount = () => msg`Choose another account.`;
const ownPiece = () => msg`Choose a piece of your own.`;
const approveAgain = () => msg`Begin again: the page asks for the approval of that one piece.`;
const reload = () =>
  msg`Load the page again; if it happens again, report it with the details below.`;

/** Refusals of tokens: ERC-6093 whole, and EIP-2612. */
export const tokenSentences: Sentences = {
  ERC20InsufficientAllowance: (a, w) => ({
    what: msg`The allowance of ${w.person(a.address(0))} is ${w.amount(a.number(1))}; ${w.amount(a.number(2))} is needed.`,
    next: msg`Begin again: the page asks for the exact allowance.`,
  }),
  ERC20InsufficientBalance: (a, w) => ({
    what: msg`${w.person(a.address(0))} has ${w.amount(a.number(1))}; ${w.amount(a.number(2))} is needed.`,
    next: msg`Choose a smaller amount, or top up first.`,
  }),
  ERC20InvalidApprover: (a, w) => ({
    what: msg`The token gives no allowances on behalf of ${w.person(a.address(0))}.`,
    next: anotherAccount(),
  }),
  ERC20InvalidReceiver: (a, w) => ({
    what: msg`The token cannot be sent to ${w.person(a.address(0))}.`,
    next: msg`Choose another recipient.`,
  }),
  ERC20InvalidSender: (a, w) => ({
    what: msg`The token cannot be taken from ${w.person(a.address(0))}.`,
    next: anotherAccount(),
  }),
  ERC20InvalidSpender: (a, w) => ({
    what: msg`The token gives no allowances to ${w.person(a.address(0))}.`,
    next: anotherToken(),
  }),
  ERC2612ExpiredSignature: (a, w) => ({
    what: msg`The permit was valid until ${w.time(a.number(0))}.`,
    next: msg`Begin again and sign a new one.`,
  }),
  ERC2612InvalidSigner: (a, w) => ({
    what: msg`The permit was signed by ${w.person(a.address(0))} instead of ${w.person(a.address(1))}.`,
    next: msg`Begin again with the account that pays.`,
  }),
  InvalidAccountNonce: (a, w) => ({
    what: msg`This permit was used or replaced: the token waits for number ${w.count(a.number(1))} of ${w.person(a.address(0))}.`,
    next: msg`Begin again and sign a new one.`,
  }),
  ERC721IncorrectOwner: (a, w) => ({
    what: msg`Piece number ${w.piece(a.number(1))} belongs to ${w.person(a.address(2))}.`,
    next: ownPiece(),
  }),
  ERC721InsufficientApproval: (a, w) => ({
    what: msg`Piece number ${w.piece(a.number(1))} is not approved for this.`,
    next: approveAgain(),
  }),
  ERC721NonexistentToken: (a, w) => ({
    what: msg`There is no piece or note number ${w.piece(a.number(0))}.`,
    next: msg`Check the number.`,
  }),
  ERC721InvalidApprover: (a, w) => ({
    what: msg`${w.person(a.address(0))} may not approve this piece.`,
    next: ownPiece(),
  }),
  ERC721InvalidOperator: (a, w) => ({
    what: msg`The collection accepts no approval for ${w.person(a.address(0))}.`,
    next: anotherAccount(),
  }),
  ERC721InvalidOwner: (a, w) => ({
    what: msg`${w.person(a.address(0))} cannot own a piece of this collection.`,
    next: anotherAccount(),
  }),
  ERC721InvalidReceiver: (a, w) => ({
    what: msg`${w.person(a.address(0))} cannot receive pieces of this collection.`,
    next: msg`Choose another recipient.`,
  }),
  ERC721InvalidSender: (a, w) => ({
    what: msg`The piece cannot be taken from ${w.person(a.address(0))}.`,
    next: ownPiece(),
  }),
  ERC1155InsufficientBalance: (a, w) => ({
    what: msg`${w.person(a.address(0))} has ${w.count(a.number(1))} of piece number ${w.piece(a.number(3))}; ${w.count(a.number(2))} is needed.`,
    next: msg`Choose a smaller amount, or top up first.`,
  }),
  ERC1155InvalidApprover: (a, w) => ({
    what: msg`${w.person(a.address(0))} may not approve pieces of this collection.`,
    next: anotherAccount(),
  }),
  ERC1155InvalidArrayLength: (a, w) => ({
    what: msg`Pieces named: ${w.count(a.number(0))}; amounts: ${w.count(a.number(1))}.`,
    next: reload(),
  }),
  ERC1155InvalidOperator: (a, w) => ({
    what: msg`The collection accepts no approval for ${w.person(a.address(0))}.`,
    next: anotherAccount(),
  }),
  ERC1155InvalidReceiver: (a, w) => ({
    what: msg`${w.person(a.address(0))} cannot receive pieces of this collection.`,
    next: msg`Choose another recipient.`,
  }),
  ERC1155InvalidSender: (a, w) => ({
    what: msg`The piece cannot be taken from ${w.person(a.address(0))}.`,
    next: ownPiece(),
  }),
  ERC1155MissingApprovalForAll: (a, w) => ({
    what: msg`${w.person(a.address(1))} has not approved ${w.person(a.address(0))} for this collection.`,
    next: msg`Approve it at the collection, for this house never asks for all pieces of a collection.`,
  }),
};
