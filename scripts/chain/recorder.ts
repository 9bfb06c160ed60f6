import type { JournalBlock, JournalWriter } from "./journal.ts";
import { rawTransaction } from "./raw-transaction.ts";
import { blockAt, blockNumber, type Rpc, type RpcBlock } from "./rpc.ts";

interface Mark {
  readonly hash: string;
  /** Position in the journal after this block's line. */
  readonly end: number;
}

function toJournal(block: RpcBlock): JournalBlock {
  return {
    number: Number(block.number),
    timestamp: Number(block.timestamp),
    hash: block.hash,
    txs: block.transactions.map(rawTransaction),
  };
}

/**
 * Writes every new block of a chain into its journal. `marks[n]` belongs to block n, so that a block that the chain
 * took back (evm_revert) is cut from the journal, too.
 */
export class Recorder {
  readonly #rpc: Rpc;
  readonly #journal: JournalWriter;
  readonly #marks: Mark[];
  #queue: Promise<void> = Promise.resolve();

  constructor(rpc: Rpc, journal: JournalWriter, marks: Mark[]) {
    this.#rpc = rpc;
    this.#journal = journal;
    this.#marks = marks;
  }

  /** Resolves when everything mined before the call is in the file. */
  catchUp(): Promise<void> {
    const next = this.#queue.then(() => this.#writeNewBlocks());
    this.#queue = next.catch(() => undefined);
    return next;
  }

  recordCall(call: string, params: readonly unknown[]): void {
    this.#journal.append({ call, params });
  }

  close(): void {
    this.#journal.close();
  }

  async #writeNewBlocks(): Promise<void> {
    const head = await blockNumber(this.#rpc);
    await this.#forgetWhatWasTakenBack(head);
    for (let number = this.#marks.length; number <= head; number += 1) {
      const block = toJournal(await blockAt(this.#rpc, number));
      this.#marks.push({ hash: block.hash, end: this.#journal.append(block) });
    }
  }

  async #forgetWhatWasTakenBack(head: number): Promise<void> {
    let cut = false;
    for (;;) {
      const last = this.#marks.length - 1;
      const mark = this.#marks[last];
      if (mark === undefined) throw new Error("the chain's genesis changed while it was running");
      if (last <= head && (await blockAt(this.#rpc, last)).hash === mark.hash) {
        if (cut) this.#journal.cutTo(mark.end);
        return;
      }
      this.#marks.pop();
      cut = true;
    }
  }
}
