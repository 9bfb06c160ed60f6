import type { Hash } from "viem";
import { getTransaction } from "viem/actions";
import type { DeskOptions } from "./desk.ts";
import { isOver, type TxEvent, type TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { Sleepers } from "./sleepers.ts";
import { canBe } from "./slot.ts";
import type { RecordChange } from "./store.ts";
import { lonelyTab, type Tabs } from "./tabs.ts";
import { follow } from "./tracker.ts";
import { withEvent } from "./with-event.ts";

/**
 * Where running transactions lie: kept in the store, shared by all tabs, each followed to its end by one of them. What
 * is kept counts; what a tab has in memory is a copy of it.
 */
export class Ledge {
  readonly #options: DeskOptions;
  readonly #publish: (records: readonly TxRecord[]) => void;
  readonly #records = new Map<string, TxRecord>();
  readonly #followers = new Map<string, AbortController>();
  /** Wallets open in this tab, with what says so to the others. */
  readonly #wallets = new Map<string, () => void>();
  readonly #waiting = new Map<string, ((state: TxState) => void)[]>();
  readonly #unanswered = new Map<string, () => void>();
  readonly #sleepers: Sleepers;
  /** Changes of a record that are on their way to the store. */
  readonly #writing = new Map<string, number>();
  /** What the store is known to hold: what is missing there was forgotten by another tab. */
  readonly #kept = new Set<string>();
  #tabs: Tabs;
  #leading = false;
  #stepBack: (() => void) | undefined;
  #deafen: (() => void) | undefined;

  constructor(options: DeskOptions, publish: (records: readonly TxRecord[]) => void) {
    this.#options = options;
    this.#publish = publish;
    this.#tabs = options.tabs;
    this.#sleepers = new Sleepers(options.onBlock);
  }

  stateOf(id: string): TxState | undefined {
    return this.#records.get(id)?.state;
  }

  /** Kept before the wallet opens, so that no reload and no lost answer can lose it. */
  async add(record: TxRecord): Promise<void> {
    this.#wallets.set(record.id, await this.#tabs.hold(record.id));
    this.#take(record);
    this.#show();
    await this.#options.store.put(record).then(
      () => this.#kept.add(record.id),
      // A browser that refuses storage loses what a reload would have found; the transaction itself goes on.
      () => undefined,
    );
    this.#tabs.tell(record.id);
  }

  async sent(id: string, hash: Hash): Promise<void> {
    const record = this.#records.get(id);
    if (record) {
      const known = await getTransaction(this.#options.client, { hash }).catch(() => undefined);
      const event: TxEvent =
        known && !canBe(known, record)
          ? { type: "unanswered" }
          : { type: "sent", hash, nonce: known?.nonce ?? record.nonce };
      await this.#emit(id, event);
    }
    this.#closeWallet(id);
    this.#sleepers.wake();
  }

  /** The wallet took a batch; it may know it by an id of its own. */
  async carried(id: string, callsId: string): Promise<void> {
    await this.#change(id, (record) =>
      record.batch ? { ...record, batch: { ...record.batch, id: callsId } } : record,
    );
    const record = this.#records.get(id);
    if (record?.batch) await this.#emit(id, { type: "sent", nonce: record.nonce });
    this.#closeWallet(id);
    this.#sleepers.wake();
  }

  /** The wallet's answer did not come: look for it on the chain. */
  async lost(id: string): Promise<void> {
    await this.#emit(id, { type: "unanswered" });
    this.#closeWallet(id);
    this.#sleepers.wake();
  }

  async forget(id: string): Promise<void> {
    this.#drop(id);
    await this.#options.store.remove(id).catch(() => undefined);
    this.#tabs.tell(id);
  }

  /** Takes up what is kept, hears of what other tabs do, and follows when it is this tab's turn. */
  async resume(): Promise<void> {
    // Without a store that all tabs see, another tab could not follow what this one sends.
    if (!(await this.reload())) this.#tabs = lonelyTab();
    this.#deafen ??= this.#tabs.hear((id) => void this.#hear(id));
    this.#compete();
  }

  /** Somebody came back to the page: nothing that was missed meanwhile may stay so. */
  wake(): void {
    void this.reload();
    this.#compete();
    this.#sleepers.wake();
    // If another tab follows, it shall look.
    this.#tabs.tell("");
  }

  /** Nobody looks: another tab may follow. What happens meanwhile is found when somebody comes back. */
  rest(): void {
    this.#stepBack?.();
    this.#stepBack = undefined;
  }

  stop(): void {
    this.rest();
    this.#deafen?.();
    this.#deafen = undefined;
    for (const id of [...this.#wallets.keys()]) this.#closeWallet(id);
  }

  /** Reads everything that is kept. False when nothing can be kept here. */
  async reload(): Promise<boolean> {
    const kept = await this.#options.store.all().catch(() => undefined);
    if (!kept) return false;
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of [...this.#kept]) if (!ids.has(id)) this.#drop(id);
    for (const record of kept) this.#adopt(record);
    this.#show();
    return true;
  }

  /** Resolves with the state in which a transaction has ended, or in which it was when nobody would watch it any more. */
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

  #compete(): void {
    this.#stepBack ??= this.#tabs.compete((turn) => {
      this.#leading = true;
      turn.addEventListener("abort", () => {
        this.#leading = false;
        for (const follower of this.#followers.values()) follower.abort();
        this.#followers.clear();
        this.#sleepers.wake();
      });
      for (const id of this.#records.keys()) this.#follow(id);
    });
  }

  async #hear(id: string): Promise<void> {
    const record = await this.#options.store.get(id).catch(() => undefined);
    if (record) this.#adopt(record);
    else if (this.#kept.has(id)) this.#drop(id);
    this.#show();
    // What a tab that does not follow has to tell comes from a person or a wallet: worth a look at once.
    this.#sleepers.wake();
  }

  /** As it is kept; unless a change of ours is on its way there, after which it is read again. */
  #adopt(record: TxRecord): void {
    this.#kept.add(record.id);
    if (!this.#writing.has(record.id)) this.#take(record);
  }

  #follow(id: string): void {
    const record = this.#records.get(id);
    if (!this.#leading || !record || isOver(record.state) || this.#followers.has(id)) return;
    const controller = new AbortController();
    this.#followers.set(id, controller);
    const { client, wallet, confirmations, interval } = this.#options;
    void follow(
      { client, wallet, confirmations, interval },
      {
        record: () => this.#records.get(id) ?? record,
        emit: (event) => void this.#emit(id, event),
        claimed: () =>
          [...this.#records.values()].flatMap((other) => (other.id === id ? [] : other.hashes)),
        walletOpen: async () => this.#wallets.has(id) || (await this.#tabs.isHeld(id)),
        signal: controller.signal,
        pause: (milliseconds, until) => this.#sleepers.sleep(milliseconds, until),
      },
    ).finally(() => {
      if (this.#followers.get(id) === controller) this.#followers.delete(id);
    });
  }

  #emit(id: string, event: TxEvent): Promise<void> {
    const now = Date.now();
    return this.#change(id, (record) => withEvent(record, event, now));
  }

  /** At once here, then in the store, on whatever another tab has made of it meanwhile. */
  async #change(id: string, change: RecordChange): Promise<void> {
    const record = this.#records.get(id);
    const changed = record && change(record);
    if (!changed || changed === record) return;
    this.#writing.set(id, (this.#writing.get(id) ?? 0) + 1);
    this.#take(changed);
    this.#show();
    const kept = await this.#options.store.update(id, change).catch(() => undefined);
    const left = (this.#writing.get(id) ?? 1) - 1;
    if (left > 0) this.#writing.set(id, left);
    else this.#writing.delete(id);
    if (kept && this.#records.has(id)) this.#adopt(kept);
    this.#show();
    this.#tabs.tell(id);
  }

  #take(record: TxRecord): void {
    const before = this.#records.get(record.id)?.state;
    this.#records.set(record.id, record);
    const { id, state } = record;
    if (before) this.#tellOf(record, before);
    if (state.at !== "lost" && state.at !== "awaitingWallet") {
      this.#unanswered.get(id)?.();
      this.#unanswered.delete(id);
    }
    if (isOver(state)) this.#end(id, state);
    else this.#follow(id);
  }

  #end(id: string, state: TxState): void {
    for (const resolve of this.#waiting.get(id) ?? []) resolve(state);
    this.#waiting.delete(id);
  }

  /** Numbers of the page are old when a block took the transaction in, or gave it back. */
  #tellOf({ state, touches }: TxRecord, before: TxState): void {
    if (state.at === before.at) return;
    if (["mined", "final", "reorged", "reverted"].includes(state.at))
      this.#options.onChanged(touches);
  }

  #drop(id: string): void {
    this.#followers.get(id)?.abort();
    this.#followers.delete(id);
    this.#closeWallet(id);
    this.#kept.delete(id);
    const state = this.stateOf(id);
    if (state) this.#end(id, state);
    if (this.#records.delete(id)) this.#show();
  }

  #closeWallet(id: string): void {
    this.#wallets.get(id)?.();
    this.#wallets.delete(id);
  }

  #show(): void {
    this.#publish([...this.#records.values()].sort((a, b) => a.createdAt - b.createdAt));
  }
}
