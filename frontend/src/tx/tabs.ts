import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { chainKey } from "../chain/deployment.ts";

/** The tabs of one browser that show the same chain, as one of them sees the others. */
export interface Tabs {
  /**
   * Asks to be the one that follows transactions. `lead` is called when it is this tab's turn; its signal ends when the
   * tab steps back. Gives the function that steps back, or withdraws the question.
   */
  readonly compete: (lead: (signal: AbortSignal) => void) => () => void;
  /** Holds a name, once nobody else does, until the function it gives is called, or this tab is gone. */
  readonly hold: (name: string) => Promise<() => void>;
  /** Whether any tab holds the name. */
  readonly isHeld: (name: string) => Promise<boolean>;
  /** Tells the others that a record changed. */
  readonly tell: (id: string) => void;
  /** Calls back with the id of each record that another tab changed. Gives the function that stops it. */
  readonly hear: (listener: (id: string) => void) => () => void;
}

/**
 * Tabs know of each other by Web Locks, which a browser takes back from a tab that closed or crashed, and by a channel.
 * Where either is missing (a page not served securely), each tab follows for itself.
 */
export function browserTabs(deployment: Pick<Deployment, "chainId" | "genesisHash">): Tabs {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (!locks || typeof BroadcastChannel === "undefined") return lonelyTab();
  return sharedTabs(`comptoir-tx-${chainKey(deployment).join("-")}`, locks);
}

const ended = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));

/** Tabs that share a name. */
export function sharedTabs(name: string, locks: LockManager): Tabs {
  const compete: Tabs["compete"] = (lead) => {
    const turn = new AbortController();
    const until = ended(turn.signal);
    locks
      .request(`${name}/watch`, { signal: turn.signal }, () => {
        lead(turn.signal);
        return until;
      })
      // Withdrawn before its turn came.
      .catch(() => undefined);
    return () => turn.abort();
  };

  const wallet = (held: string) => `${name}/wallet/${held}`;
  let channel: BroadcastChannel | undefined;
  const open = () => {
    channel ??= new BroadcastChannel(name);
    return channel;
  };
  return {
    compete,
    hold: (held) => {
      const letGo = new AbortController();
      const until = ended(letGo.signal);
      return new Promise((resolve) => {
        const holding = () => {
          resolve(() => letGo.abort());
          return until;
        };
        locks.request(wallet(held), holding).catch(() => resolve(() => undefined));
      });
    },
    isHeld: async (held) => {
      const { held: all = [] } = await locks.query();
      return all.some((lock) => lock.name === wallet(held));
    },
    tell: (id) => open().postMessage(id),
    hear: (listener) => {
      const opened = open();
      opened.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") listener(data);
      };
      return () => {
        opened.close();
        if (channel === opened) channel = undefined;
      };
    },
  };
}

/** A tab that knows of no other: it follows everything itself. */
export function lonelyTab(): Tabs {
  const held = new Set<string>();
  return {
    compete: (lead) => {
      const turn = new AbortController();
      lead(turn.signal);
      return () => turn.abort();
    },
    hold: async (name) => {
      held.add(name);
      return () => held.delete(name);
    },
    isHeld: async (name) => held.has(name),
    tell: () => undefined,
    hear: () => () => undefined,
  };
}
