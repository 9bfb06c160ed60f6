import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createStore, del, entries, set } from "idb-keyval";
import { chainKey } from "../chain/deployment.ts";
import type { TxRecord } from "./record.ts";

export interface RecordStore {
  readonly all: () => Promise<readonly TxRecord[]>;
  readonly put: (record: TxRecord) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Records kept for the tray; older finished ones are dropped. */
const most = 200;

/** IndexedDB, one database a chain: a chain started afresh knows nothing of the former one's transactions. */
export function browserStore(deployment: Pick<Deployment, "chainId" | "genesisHash">): RecordStore {
  const store = createStore(`comptoir-tx-${chainKey(deployment).join("-")}`, "records");
  return {
    all: async () => {
      const rows = await entries<string, TxRecord>(store);
      const records = rows.map(([, record]) => record).filter((record) => record.v === 1);
      records.sort((a, b) => a.createdAt - b.createdAt);
      const surplus = records.splice(0, Math.max(0, records.length - most));
      await Promise.all(surplus.map(({ id }) => del(id, store)));
      return records;
    },
    put: (record) => set(record.id, record, store),
    remove: (id) => del(id, store),
  };
}

/** For tests, and for browsers that refuse storage. */
export function memoryStore(): RecordStore {
  const records = new Map<string, TxRecord>();
  return {
    all: async () => [...records.values()],
    put: async (record) => void records.set(record.id, structuredClone(record)),
    remove: async (id) => void records.delete(id),
  };
}
