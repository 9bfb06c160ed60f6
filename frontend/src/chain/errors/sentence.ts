import type { MessageDescriptor } from "@lingui/core";
import { type Address, hexToString, isAddress, isHex, zeroAddress } from "viem";

/** What happened, and the next step. */
export interface Sentence {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

/** How figures become words; the page knows the token, the language and the time zone. */
export interface Words {
  readonly amount: (units: bigint) => string;
  /** A moment, from Unix seconds. */
  readonly time: (seconds: bigint) => string;
  readonly person: (address: Address) => string;
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

  address(index: number): Address {
    const value = this.#values[index];
    return typeof value === "string" && isAddress(value) ? value : zeroAddress;
  }

  /** A name packed into bytes32. */
  field(index: number): string {
    const value = this.#values[index];
    return isHex(value) ? hexToString(value, { size: 32 }) : "";
  }

  text(index: number): string {
    return String(this.#values[index] ?? "");
  }
}

export type Sentences = Readonly<Record<string, (args: ErrorArgs, words: Words) => Sentence>>;
