import { createContext, useContext } from "react";

type AddressText = `0x${string}`;

/** What the reader knows of an address, from his own sources alone: nobody can name himself here. */
export type Acquaintance = {
  readonly name?: string | undefined;
  /** The reader's own account. */
  readonly own: boolean;
  /** Never dealt with, not named, not of the house. False as long as it is not known. */
  readonly stranger: boolean;
  /** Another, known address that this one looks like at both ends and is not: how payments are lured away. */
  readonly resembles?: { readonly address: AddressText; readonly name?: string | undefined };
};

export type Acquaintances = {
  readonly of: (address: AddressText) => Acquaintance;
  /** Keeps a name of the reader's own; without one it is forgotten. Nothing where none can be kept. */
  readonly rename?: (address: AddressText, name: string | undefined) => Promise<void>;
  /** A name the reader gave himself, as against one that comes with the house. */
  readonly ownName: (address: AddressText) => string | undefined;
};

const nobody: Acquaintance = { own: false, stranger: false };

export const AcquaintanceContext = createContext<Acquaintances>({
  of: () => nobody,
  ownName: () => undefined,
});

export const useAcquaintances = (): Acquaintances => useContext(AcquaintanceContext);
