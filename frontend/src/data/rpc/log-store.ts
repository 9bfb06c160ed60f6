import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { ChainLog } from "@comptoir/sdk/ledger/logs";
import { createStore, get, set } from "idb-keyval";
import type { Hash } from "viem";
import { chainKey } from "../../chain/deployment.ts";

/** Logs up to a block, valid only while that block is still on the chain. */
export interface LogPage {
  readonly head: { readonly number: number; readonly hash: Hash };
  readonly logs: readonly ChainLog[];
}

/** Finished pages, oldest first. After a reorganisation only those are kept whose last block is still there. */
export interface LogStore {
  readonly load: () => Promise<readonly LogPage[]>;
  readonly save: (pages: readonly LogPage[]) => Promise<void>;
}

/** Also the deployment's addresses are part of the name: two deployments on one chain have different logs. */
export function browserLogStore(deployment: Deployment): LogStore {
  const { addresses } = deployment;
  const store = createStore(
    `comptoir-logs-${chainKey(deployment).join("-")}-${addresses.Checkout.slice(2, 10)}-${addresses.Loans.slice(2, 10)}`,
    "pages",
  );
  return {
    load: async () => (await get<readonly LogPage[]>("pages", store).catch(() => undefined)) ?? [],
    // A browser that refuses storage reads everything again next time.
    save: (pages) => set("pages", pages, store).catch(() => undefined),
  };
}

export function memoryLogStore(pages: readonly LogPage[] = []): LogStore {
  let kept = pages;
  return {
    load: async () => kept,
    save: async (next) => {
      kept = next;
    },
  };
}
