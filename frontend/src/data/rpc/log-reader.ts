import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { fold } from "@comptoir/sdk/ledger/fold";
import { emptyLedger, type Ledger } from "@comptoir/sdk/ledger/ledger";
import { type ChainLog, decodeLogs } from "@comptoir/sdk/ledger/logs";
import type { Log } from "viem";
import { getBlock, getLogs } from "viem/actions";
import type { HouseClient } from "../../chain/clients.ts";
import type { Reading } from "../ledger-source.ts";
import type { LogPage, LogStore } from "./log-store.ts";
import { readWindows } from "./log-windows.ts";

/** The newest pages are small, so that a reorganisation costs little reading. */
const pagesKept = 64;

/** Keeps the events of Checkout and Loans, and folds what is new. Runs in a worker, or here if there is none. */
export class LogReader {
  readonly #client: HouseClient;
  readonly #deployment: Deployment;
  readonly #store: LogStore;
  #pages: readonly LogPage[] | undefined;
  #folded: { readonly pages: number; readonly head: string; readonly ledger: Ledger } = {
    pages: 0,
    head: "",
    ledger: emptyLedger,
  };
  #reading: Promise<Reading<Ledger>> | undefined;

  constructor(client: HouseClient, deployment: Deployment, store: LogStore) {
    this.#client = client;
    this.#deployment = deployment;
    this.#store = store;
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
    const latest = await getBlock(this.#client);
    const head = { number: Number(latest.number), hash: latest.hash };
    const from = (kept.at(-1)?.head.number ?? this.#deployment.startBlock - 1) + 1;
    const pages =
      from > head.number
        ? kept
        : compact([...kept, { head, logs: await this.#logs(from, head.number) }]);
    if (pages !== this.#pages) {
      this.#pages = pages;
      await this.#store.save(pages);
    }
    const at = {
      number: latest.number,
      hash: latest.hash,
      timestamp: Number(latest.timestamp),
      readAt: Date.now(),
    };
    return { value: this.#fold(pages), at };
  }

  /** Pages whose last block the chain still has; the last is asked first, which is nearly always enough. */
  async #stillOnChain(pages: readonly LogPage[]): Promise<readonly LogPage[]> {
    for (let end = pages.length; end > 0; end -= 1) {
      const head = pages[end - 1]?.head;
      if (!head) continue;
      const block = await getBlock(this.#client, { blockNumber: BigInt(head.number) }).catch(
        () => undefined,
      );
      if (block?.hash === head.hash) return end === pages.length ? pages : pages.slice(0, end);
    }
    return pages.length === 0 ? pages : [];
  }

  async #logs(from: number, to: number): Promise<readonly ChainLog[]> {
    const { Checkout, Loans } = this.#deployment.addresses;
    const found: readonly Log<bigint, number, false>[] = await readWindows(
      from,
      to,
      (fromBlock, toBlock) =>
        getLogs(this.#client, { address: [Checkout, Loans], fromBlock, toBlock }),
    );
    const times = await this.#times(found);
    return found.map(
      ({ address, topics, data, blockNumber, blockHash, transactionHash, logIndex }) => ({
        address,
        topics,
        data,
        blockHash,
        logIndex,
        block: Number(blockNumber),
        time: times.get(blockNumber) ?? 0,
        transaction: transactionHash,
      }),
    );
  }

  /** Times of blocks; not every node sends them with its logs. */
  async #times(logs: readonly Log<bigint, number, false>[]): Promise<ReadonlyMap<bigint, number>> {
    const times = new Map<bigint, number>();
    for (const { blockNumber, blockTimestamp } of logs)
      if (blockTimestamp !== undefined) times.set(blockNumber, Number(blockTimestamp));
    const missing = [...new Set(logs.map(({ blockNumber }) => blockNumber))].filter(
      (number) => !times.has(number),
    );
    for (let start = 0; start < missing.length; start += 100) {
      const blocks = await Promise.all(
        missing
          .slice(start, start + 100)
          .map((blockNumber) => getBlock(this.#client, { blockNumber })),
      );
      for (const { number, timestamp } of blocks) times.set(number, Number(timestamp));
    }
    return times;
  }

  /** Adds what is new; anew from nothing after pages were taken back. */
  #fold(pages: readonly LogPage[]): Ledger {
    const { pages: count, head, ledger } = this.#folded;
    const continues = count > 0 && pages[count - 1]?.head.hash === head;
    const fresh = continues ? pages.slice(count) : pages;
    const { addresses } = this.#deployment;
    const events = fresh.flatMap(({ logs }) => decodeLogs(logs, addresses));
    const next = fold(continues ? ledger : emptyLedger, events);
    this.#folded = { pages: pages.length, head: pages.at(-1)?.head.hash ?? "", ledger: next };
    return next;
  }
}

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
