import type { Hash } from "viem";
import { getTransaction } from "viem/actions";
import type { DeskOptions } from "./desk.ts";
import { hashOf, isOver, nextState, type TxEvent, type TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { follow } from "./tracker.ts";

/** Where running transactions lie: kept in the store, each followed to its end. */
export class Ledge {
  readonly #options: DeskOptions;
  readonly #publish: (records: readonly TxRecord[]) => void;
  readonly #records = new Map<string, TxRecord>();
  readonly #followers = new Map<string, AbortController>();
  readonly #walletOpen = new Set<string>();
  readonly #waiting = new Map<string, ((state: TxState) => void)[]>();
  readonly #unanswered = new Map<string, () => void>();
  readonly #sleepers = new Set<() => void>();

  constructor(options: DeskOptions, publish: (records: readonly TxRecord[]) => void) {
    this.#options = options;
    this.#publish = publish;
  }

  stateOf(id: string): TxState | undefined {
    return this.#records.get(id)?.state;
  }

  /** Kept before the wallet opens, so that no reload and no lost answer can lose it. */
  async add(record: TxRecord): Promise<void> {
    this.#walletOpen.add(record.id);
    await this.#put(record);
    this.#follow(record.id);
  }

  async sent(id: string, hash: Hash): Promise<void> {
    this.#walletOpen.delete(id);
    const record = this.#records.get(id);
    if (!record) return;
    const known = await getTransaction(this.#options.client, { hash }).catch(() => undefined);
    this.#emit(id, { type: "sent", hash, nonce: known?.nonce ?? record.nonce });
    this.wake();
  }

  /** The wallet's answer did not come: look for it on the chain. */
  async lost(id: string): Promise<void> {
    this.#walletOpen.delete(id);
    this.#emit(id, { type: "lose" });
    this.wake();
  }

  async forget(id: string): Promise<void> {
    this.#followers.get(id)?.abort();
    this.#followers.delete(id);
    this.#walletOpen.delete(id);
    this.#records.delete(id);
    this.#show();
    await this.#options.store.remove(id);
  }

  async resume(): Promise<void> {
    for (const record of await this.#options.store.all().catch(() => [])) {
      if (this.#records.has(record.id)) continue;
      this.#records.set(record.id, record);
      if (!isOver(record.state)) this.#follow(record.id);
    }
    this.#show();
  }

  wake(): void {
    for (const wakeUp of [...this.#sleepers]) wakeUp();
  }

  stop(): void {
    for (const controller of this.#followers.values()) controller.abort();
    this.#followers.clear();
    this.wake();
  }

  /** Resolves with the state in which a transaction has ended. */
  ended(id: string): Promise<TxState> {
    const state = this.stateOf(id);
    if (state && isOver(state)) return Promise.resolve(state);
    return new Promise((resolve) =>
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]),
    );
  }

  /** Resolves once a transaction is known to the chain although the wallet has not answered. */
  seen(id: string): Promise<undefined> {
    return new Promise((resolve) => this.#unanswered.set(id, () => resolve(undefined)));
  }

  #follow(id: string): void {
    const controller = new AbortController();
    this.#followers.set(id, controller);
    const { client, confirmations, interval } = this.#options;
    void follow(
      { client, confirmations, interval },
      {
        record: () => this.#require(id),
        emit: (event) => this.#emit(id, event),
        walletOpen: () => this.#walletOpen.has(id),
        signal: controller.signal,
        pause: (milliseconds) => this.#pause(milliseconds),
      },
    );
  }

  #require(id: string): TxRecord {
    const record = this.#records.get(id);
    if (!record) throw new Error(`No transaction ${id}`);
    return record;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, milliseconds);
      this.#sleepers.add(wakeUp);
    });
  }

  #emit(id: string, event: TxEvent): void {
    const record = this.#records.get(id);
    if (!record) return;
    const state = nextState(record.state, event);
    if (state === record.state) return;
    const hash = hashOf(state);
    const hashes = hash && !record.hashes.includes(hash) ? [...record.hashes, hash] : record.hashes;
    void this.#put({ ...record, state, hashes });
    if (
      state.at === "mined" ||
      state.at === "final" ||
      state.at === "reorged" ||
      state.at === "reverted"
    ) {
      this.#options.onChanged(record.touches);
    }
    if (state.at !== "lost") {
      this.#unanswered.get(id)?.();
      this.#unanswered.delete(id);
    }
    if (!isOver(state)) return;
    for (const resolve of this.#waiting.get(id) ?? []) resolve(state);
    this.#waiting.delete(id);
  }

  async #put(record: TxRecord): Promise<void> {
    this.#records.set(record.id, record);
    this.#show();
    // A browser that refuses storage loses what a reload would have found; the transaction itself goes on.
    await this.#options.store.put(record).catch(() => undefined);
  }

  #show(): void {
    this.#publish([...this.#records.values()].sort((a, b) => a.createdAt - b.createdAt));
  }
}
