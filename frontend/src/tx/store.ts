import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createStore, del, entries, get, promisifyRequest, set } from "idb-keyval";
import { chainKey } from "../chain/deployment.ts";
import { readRecord, surplusOf } from "./kept-record.ts";
import type { TxRecord } from "./record.ts";

export type RecordChange = (record: TxRecord) => TxRecord;

export interface RecordStore {
  readonly all: () => Promise<readonly TxRecord[]>;
  readonly get: (id: string) => Promise<TxRecord | undefined>;
  readonly put: (record: TxRecord) => Promise<void>;
  /**
   * Changes what is kept, whole: two tabs that change the same record at once do so one after the other. Gives what is
   * kept afterwards; nothing if the record is not there any more.
   */
  readonly update: (id: string, change: RecordChange) => Promise<TxRecord | undefined>;
  readonly remove: (id: string) => Promise<void>;
}

/** IndexedDB, one database a chain: a chain started afresh knows nothing of the former one's transactions. */
export function browserStore(deployment: Pick<Deployment, "chainId" | "genesisHash">): RecordStore {
  const store = createStore(`comptoir-tx-${chainKey(deployment).join("-")}`, "records");
  return {
    all: async () => {
      const rows = await entries<string, unknown>(store);
      const records = rows
        .map(([, kept]) => readRecord(kept))
        .filter((record) => record !== undefined)
        .toSorted((a, b) => a.createdAt - b.createdAt);
      const surplus = new Set(surplusOf(records).map(({ id }) => id));
      await Promise.all([...surplus].map((id) => del(id, store)));
      return records.filter(({ id }) => !surplus.has(id));
    },
    get: async (id) => readRecord(await get<unknown>(id, store)),
    put: (record) => set(record.id, record, store),
    update: (id, change) =>
      store("readwrite", async (rows) => {
        const before = readRecord(await promisifyRequest<unknown>(rows.get(id)));
        if (!before) return undefined;
        const after = change(before);
        if (after !== before) await promisifyRequest(rows.put(after, id));
        return after;
      }),
    remove: (id) => del(id, store),
  };
}

/** For tests, and for browsers that refuse storage. */
export function memoryStore(): RecordStore {
  const records = new Map<string, TxRecord>();
  const copy = (record: TxRecord | undefined) => record && structuredClone(record);
  return {
    all: async () => [...records.values()].map((record) => structuredClone(record)),
    get: async (id) => copy(records.get(id)),
    put: async (record) => void records.set(record.id, structuredClone(record)),
    update: async (id, change) => {
      const before = records.get(id);
      if (!before) return undefined;
      records.set(id, structuredClone(change(before)));
      return copy(records.get(id));
    },
    remove: async (id) => void records.delete(id),
  };
}
