import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { fold } from "@comptoir/sdk/ledger/fold";
import { emptyLedger, type Ledger } from "@comptoir/sdk/ledger/ledger";
import type { ChainLog, readLogs } from "@comptoir/sdk/ledger/logs";
import type { Address, Hex } from "viem";
import type { Reading } from "../ledger-source.ts";
import type { LogPage, LogStore } from "./log-store.ts";
import { readWindows } from "./log-windows.ts";
import type { PlainNode } from "./plain-node.ts";

/** The newest pages are small, so that a reorganisation costs little reading. */
const pagesKept = 64;

/** Blocks whose times are asked for at the same time. */
const atOnce = 100;

interface BlockHead {
  readonly number: number;
  readonly hash: Hex;
  /** Unix seconds. */
  readonly timestamp: number;
}

/** A log as JSON-RPC writes it: figures in hexadecimal. */
interface RawLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
  readonly blockNumber: Hex;
  readonly blockHash: Hex;
  readonly blockTimestamp?: Hex;
  readonly logIndex: Hex;
  readonly transactionHash: Hex;
}

/** Keeps the events of Checkout and Loans, and folds what is new. Runs in a worker, or here if there is none. */
export class LogReader {
  readonly #node: PlainNode;
  readonly #deployment: Deployment;
  readonly #store: LogStore;
  readonly #decode: typeof readLogs;
  #pages: readonly LogPage[] | undefined;
  #folded: { readonly pages: number; readonly head: string; readonly ledger: Ledger } = {
    pages: 0,
    head: "",
    ledger: emptyLedger,
  };
  #reading: Promise<Reading<Ledger>> | undefined;

  /** @param decode with checksums where there is a hash function; a worker leaves them to the page. */
  constructor(node: PlainNode, deployment: Deployment, store: LogStore, decode: typeof readLogs) {
    this.#node = node;
    this.#deployment = deployment;
    this.#store = store;
    this.#decode = decode;
  }

  /** Questions asked at the same time share one answer. */
  read(): Promise<Reading<Ledger>> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<Reading<Ledger>> {
    const kept = await this.#stillOnChain(this.#pages ?? (await this.#store.load()));
    const from = (kept.at(-1)?.head.number ?? this.#deployment.startBlock - 1) + 1;
    // Block and events travel in one request; where the events are too many for one answer, they are asked for again
    // in windows.
    const [latest, early] = await Promise.all([
      this.#block("latest"),
      this.#ask(numberToHex(from), "latest").catch(() => undefined),
    ]);
    const head = { number: latest.number, hash: latest.hash };
    // A block that came between the two answers is left for the next reading.
    const found = early?.filter(({ blockNumber }) => Number(blockNumber) <= head.number);
    const pages =
      from > head.number
        ? kept
        : compact([...kept, { head, logs: await this.#logs(from, head.number, found) }]);
    if (pages !== this.#pages) {
      this.#pages = pages;
      await this.#store.save(pages);
    }
    const at = {
      number: BigInt(latest.number),
      hash: latest.hash,
      timestamp: latest.timestamp,
      readAt: Date.now(),
    };
    return { value: this.#fold(pages), at };
  }

  /** Pages whose last block the chain still has; the last is asked first, which is nearly always enough. */
  async #stillOnChain(pages: readonly LogPage[]): Promise<readonly LogPage[]> {
    for (let end = pages.length; end > 0; end -= 1) {
      const head = pages[end - 1]?.head;
      if (!head) continue;
      const block = await this.#block(head.number).catch(() => undefined);
      if (block?.hash === head.hash) return end === pages.length ? pages : pages.slice(0, end);
    }
    return pages.length === 0 ? pages : [];
  }

  async #block(which: number | "latest"): Promise<BlockHead> {
    const params = [which === "latest" ? which : numberToHex(which), false];
    const answer = await this.#node.request({ method: "eth_getBlockByNumber", params });
    // Nothing is believed here that is not believed of a node anyway; a block it lacks is null.
    if (!answer) throw new Error(`The node has no block ${which}`);
    const { number, hash, timestamp } = answer as Record<"number" | "hash" | "timestamp", Hex>;
    return { number: Number(number), hash, timestamp: Number(timestamp) };
  }

  async #ask(fromBlock: Hex, toBlock: Hex | "latest"): Promise<readonly RawLog[]> {
    const { Checkout, Loans } = this.#deployment.addresses;
    const filter = { address: [Checkout, Loans], fromBlock, toBlock };
    const answer = await this.#node.request({ method: "eth_getLogs", params: [filter] });
    return answer as readonly RawLog[];
  }

  /** @param early all of them, when a node gave them at once. */
  async #logs(
    from: number,
    to: number,
    early: readonly RawLog[] | undefined,
  ): Promise<readonly ChainLog[]> {
    const found =
      early ??
      (await readWindows(from, to, (fromBlock, toBlock) =>
        this.#ask(numberToHex(fromBlock), numberToHex(toBlock)),
      ));
    const times = await this.#times(found);
    return found.map((log) => ({
      address: log.address,
      topics: log.topics,
      data: log.data,
      blockHash: log.blockHash,
      logIndex: Number(log.logIndex),
      block: Number(log.blockNumber),
      time: times.get(log.blockNumber) ?? 0,
      transaction: log.transactionHash,
    }));
  }

  /** Times of blocks; not every node sends them with its logs. */
  async #times(logs: readonly RawLog[]): Promise<ReadonlyMap<Hex, number>> {
    const times = new Map<Hex, number>();
    for (const { blockNumber, blockTimestamp } of logs)
      if (blockTimestamp) times.set(blockNumber, Number(blockTimestamp));
    const missing = [...new Set(logs.map(({ blockNumber }) => blockNumber))].filter(
      (number) => !times.has(number),
    );
    for (let start = 0; start < missing.length; start += atOnce) {
      const some = missing.slice(start, start + atOnce);
      const blocks = await Promise.all(some.map((number) => this.#block(Number(number))));
      for (const [index, number] of some.entries())
        times.set(number, blocks[index]?.timestamp ?? 0);
    }
    return times;
  }

  /** Adds what is new; anew from nothing after pages were taken back. */
  #fold(pages: readonly LogPage[]): Ledger {
    const { pages: count, head, ledger } = this.#folded;
    const continues = count > 0 && pages[count - 1]?.head.hash === head;
    const fresh = continues ? pages.slice(count) : pages;
    const { addresses } = this.#deployment;
    const events = fresh.flatMap(({ logs }) => this.#decode(logs, addresses));
    const next = fold(continues ? ledger : emptyLedger, events);
    this.#folded = { pages: pages.length, head: pages.at(-1)?.head.hash ?? "", ledger: next };
    return next;
  }
}

const numberToHex = (value: number | bigint): Hex => `0x${value.toString(16)}`;

/** Joins the oldest pages, which no reorganisation reaches any more. */
function compact(pages: readonly LogPage[]): readonly LogPage[] {
  const surplus = pages.length - pagesKept;
  if (surplus <= 0) return pages;
  const old = pages.slice(0, surplus + 1);
  const head = old.at(-1)?.head;
  return head
    ? [{ head, logs: old.flatMap(({ logs }) => logs) }, ...pages.slice(surplus + 1)]
    : pages;
}
