import type { Hash } from "viem";
import { getBlock } from "viem/actions";
import { type HouseClient, idleInterval, pollingInterval } from "./clients.ts";
import { FaultError } from "./errors/fault.ts";

/** The newest block this tab has seen. */
export interface SeenBlock {
  readonly number: bigint;
  readonly hash: Hash;
  /** Unix seconds, the chain's. */
  readonly timestamp: number;
  /** When it was seen, in milliseconds that elapsed since the page was opened. */
  readonly seenAt: number;
  /** The chain's time at that moment: later than `timestamp` when blocks come only with transactions. */
  readonly timeSeen: number;
}

export type ClockState = { readonly block?: SeenBlock; readonly unreachable: boolean };

type Listener = () => void;

/**
 * Chain time, and the one block watcher of a tab: paused while nobody looks, one question every eight seconds, or every
 * four while a transaction waits.
 * This computer's date may be wrong by a day, or be set right under way: it is never asked. What elapses is counted by
 * the browser's monotonic timer, which may stand still while the computer sleeps; waking asks for a block at once.
 */
export class ChainClock {
  #state: ClockState = { unreachable: false };
  readonly #listeners = new Set<Listener>();
  readonly #client: HouseClient;
  readonly #idleBlocks: boolean;
  readonly #elapsed: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;
  #hurried = 0;

  /** @param idleBlocks the chain makes blocks only with transactions: its pending block tells the time. */
  constructor(
    client: HouseClient,
    idleBlocks: boolean,
    elapsed: () => number = () => performance.now(),
  ) {
    this.#client = client;
    this.#idleBlocks = idleBlocks;
    this.#elapsed = elapsed;
  }

  readonly snapshot = (): ClockState => this.#state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  /** Asks twice as often until what is given back is called: a transaction waits for its block. */
  readonly hasten = (): (() => void) => {
    this.#hurried += 1;
    if (this.#hurried === 1 && this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tick(), pollingInterval);
    }
    return () => {
      this.#hurried -= 1;
    };
  };

  /** Seconds of chain time now; undefined before the first block is seen. */
  readonly now = (): number | undefined => {
    const { block } = this.#state;
    return block && block.timeSeen + Math.floor((this.#elapsed() - block.seenAt) / 1000);
  };

  /**
   * Chain time in seconds, from a block just asked for: for what is signed.
   * @throws FaultError `unreachable` while no block was ever seen; a guess would be signed with a wrong date.
   */
  readonly moment = async (): Promise<number> => {
    await this.refresh();
    const now = this.now();
    if (now === undefined) throw new FaultError({ kind: "unreachable" });
    return now;
  };

  /** Asks for the newest block at once: after a transaction was mined, or for a first number. */
  readonly refresh = (): Promise<void> => {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  };

  async #ask(): Promise<void> {
    try {
      const [latest, pending] = await Promise.all([
        getBlock(this.#client, { blockTag: "latest" }),
        this.#idleBlocks
          ? getBlock(this.#client, { blockTag: "pending" }).catch(() => undefined)
          : undefined,
      ]);
      const timestamp = Number(latest.timestamp);
      const timeSeen = Math.max(timestamp, Number(pending?.timestamp ?? 0n));
      this.#set({
        unreachable: false,
        block: {
          number: latest.number,
          hash: latest.hash,
          timestamp,
          timeSeen,
          seenAt: this.#elapsed(),
        },
      });
    } catch {
      this.#set({ ...this.#state, unreachable: true });
    }
  }

  #set(next: ClockState): void {
    const same =
      next.block?.hash === this.#state.block?.hash &&
      next.block?.timeSeen === this.#state.block?.timeSeen &&
      next.unreachable === this.#state.unreachable;
    if (same) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #start(): void {
    if (typeof document !== "undefined")
      document.addEventListener("visibilitychange", this.#onVisibility);
    this.#tick();
  }

  #stop(): void {
    if (typeof document !== "undefined")
      document.removeEventListener("visibilitychange", this.#onVisibility);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #onVisibility = (): void => {
    clearTimeout(this.#timer);
    if (!document.hidden) this.#tick();
  };

  #tick(): void {
    void this.refresh().finally(() => {
      clearTimeout(this.#timer);
      const hidden = typeof document !== "undefined" && document.hidden;
      if (this.#listeners.size > 0 && !hidden)
        this.#timer = setTimeout(
          () => this.#tick(),
          this.#hurried > 0 ? pollingInterval : idleInterval,
        );
    });
  }
}
