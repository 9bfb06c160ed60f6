import { type TokenUnits, toWei, type Wei } from "@comptoir/sdk/money/amount";
import type { MessageDescriptor } from "@lingui/core";
import { type Address, hexToString, isAddress, isHex, zeroAddress } from "viem";
import type { FaultKind, FaultOf } from "./fault.ts";

/** What happened, and the next step. */
export interface Sentence {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

/** How figures become words; the page knows the token, the language and the time zone. */
export interface Words {
  /** Units of the token of the action at hand, or of the one named. */
  readonly amount: (units: TokenUnits, token?: Address) => string;
  /** Units of the chain's own coin. */
  readonly coin: (wei: Wei) => string;
  /** What one unit of gas costs, from wei. */
  readonly gasPrice: (wei: Wei) => string;
  /** A plain number: gas, bytes, entries. */
  readonly count: (value: bigint) => string;
  /** The number of a piece or of a note, which may have 78 digits and is no quantity. */
  readonly piece: (id: bigint) => string;
  /** A share of the whole, in hundredths of a per cent. */
  readonly share: (basisPoints: bigint) => string;
  /** A moment, from Unix seconds. */
  readonly time: (seconds: bigint) => string;
  readonly duration: (seconds: bigint) => string;
  readonly person: (address: Address) => string;
  /** A part of a sentence in the reader's language. */
  readonly say: (message: MessageDescriptor) => string;
}

/** The arguments of a contract's error, in order, each of the type that was asked for. */
export class ErrorArgs {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  number(index: number): bigint {
    const value = this.#values[index];
    return typeof value === "bigint" ? value : BigInt(typeof value === "number" ? value : 0);
  }

  /** Of the coin: what the contract names in wei. */
  wei(index: number): Wei {
    return toWei(this.number(index));
  }

  address(index: number): Address {
    const value = this.#values[index];
    return typeof value === "string" && isAddress(value) ? value : zeroAddress;
  }

  /** A name packed into bytes32. */
  field(index: number): string {
    const value = this.#values[index];
    return isHex(value) ? hexToString(value, { size: 32 }) : "";
  }
}

export type Sentences = Readonly<Record<string, (args: ErrorArgs, words: Words) => Sentence>>;

/** A sentence for each kind of fault; the type has no room for forgetting one. */
export type FaultSentences = {
  readonly [Kind in FaultKind]: (fault: FaultOf<Kind>, words: Words) => Sentence;
};
