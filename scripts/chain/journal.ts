import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Hash, Hex } from "viem";

/**
 * The chain's journal: one JSON object a line, so that a crash can only damage the last line. A header fixes the
 * genesis; each block is enough to be mined again exactly; calls that change state outside any block stand between.
 */
export interface JournalHeader {
  readonly format: "comptoir-chain";
  readonly version: 1;
  readonly chainId: number;
  /** ISO date of the genesis block, whole seconds. */
  readonly genesisDate: string;
  readonly genesisHash: Hash;
}

export interface JournalBlock {
  readonly number: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly hash: Hash;
  /** Signed transactions, serialised, in the order of the block. */
  readonly txs: readonly Hex[];
}

export interface JournalCall {
  readonly call: string;
  readonly params: readonly unknown[];
}

export type JournalEntry = JournalBlock | JournalCall;

export interface JournalContents {
  readonly header: JournalHeader;
  readonly entries: readonly { readonly entry: JournalEntry; readonly end: number }[];
  /** Bytes that are whole lines; anything after is the rest of an interrupted write. */
  readonly validBytes: number;
}

export class JournalDamaged extends Error {
  override readonly name = "JournalDamaged";
}

export function isBlock(entry: JournalEntry): entry is JournalBlock {
  return "hash" in entry;
}

export function readJournal(path: string): JournalContents | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  let header: JournalHeader | undefined;
  const entries: { entry: JournalEntry; end: number }[] = [];
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(10, start);
    if (newline < 0) break;
    let value: JournalHeader | JournalEntry;
    try {
      value = JSON.parse(bytes.toString("utf8", start, newline));
    } catch {
      throw new JournalDamaged(`line ${line} of ${path} is not readable`);
    }
    start = newline + 1;
    if ("format" in value) header = value;
    else entries.push({ entry: value, end: start });
  }
  if (header === undefined) {
    if (bytes.length === 0) return undefined;
    throw new JournalDamaged(`${path} has no header`);
  }
  if (header.format !== "comptoir-chain" || header.version !== 1) {
    throw new JournalDamaged(`${path} was written by another version of Comptoir`);
  }
  return { header, entries, validBytes: start };
}

/** Appends whole lines synchronously: what was acknowledged to a client is in the file. */
export class JournalWriter {
  readonly #file: number;
  #end: number;

  constructor(path: string, validBytes: number) {
    this.#file = openSync(path, validBytes === 0 ? "w" : "r+");
    this.#end = validBytes;
    ftruncateSync(this.#file, validBytes);
  }

  /** Returns the position after the line, to which a reorganisation can cut back. */
  append(value: JournalHeader | JournalEntry): number {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    writeSync(this.#file, line, 0, line.length, this.#end);
    this.#end += line.length;
    return this.#end;
  }

  cutTo(end: number): void {
    ftruncateSync(this.#file, end);
    this.#end = end;
  }

  get end(): number {
    return this.#end;
  }

  close(): void {
    closeSync(this.#file);
  }
}
