import type { Address } from "viem";
import type { Config } from "wagmi";

/** Who is here. The address is known while an earlier connection is taken up again, too. */
export interface Connection {
  readonly status: "disconnected" | "connecting" | "reconnecting" | "connected";
  readonly address: Address | undefined;
  /** Of the network the wallet is on; not always the one of this page. */
  readonly chainId: number | undefined;
}

const nobody: Connection = { status: "disconnected", address: undefined, chainId: undefined };

/** Where wagmi keeps its connections between visits. */
const kept = "wagmi.store";

type Load = (follow: (connection: Connection) => void, resume: boolean) => Promise<Config>;

/**
 * The way to the wallets. What speaks to them is fetched when somebody wants to connect, or was connected last time: a
 * reader never downloads it.
 */
export class WalletDoor {
  readonly #load: Load;
  readonly #listeners = new Set<() => void>();
  #opening: Promise<Config> | undefined;
  #state: Connection = nobody;

  constructor(load: Load) {
    this.#load = load;
  }

  readonly snapshot = (): Connection => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up the connection of an earlier visit, if there was one. */
  resume(): void {
    if (this.#opening || !wasConnected()) return;
    this.#set({ ...nobody, status: "reconnecting" });
    this.open().catch(() => this.#set(nobody));
  }

  /** Opens it, once. A lost connection is not remembered: the next attempt fetches again. */
  readonly open = (): Promise<Config> => {
    this.#opening ??= this.#load((next) => this.#set(next), wasConnected()).catch(
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  };

  #set(next: Connection): void {
    const { status, address, chainId } = this.#state;
    if (next.status === status && next.address === address && next.chainId === chainId) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

function wasConnected(): boolean {
  try {
    const { state } = JSON.parse(localStorage.getItem(kept) ?? "{}");
    return state?.connections?.value?.length > 0;
  } catch {
    return false;
  }
}
