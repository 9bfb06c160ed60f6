import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { decodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { channelOf, entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import type { Ledger } from "@comptoir/sdk/ledger/ledger";
import { sellersWithSales } from "@comptoir/sdk/ledger/views";
import { type Address, isAddressEqual } from "viem";
import { getBlock } from "viem/actions";
import type { HouseClient } from "../../chain/clients.ts";
import type { BoardOffer, LedgerSource, ReadAt, Reading, ShopEntry } from "../ledger-source.ts";
import { backedOffers, headsOf, limits, newestHeads, openRequests } from "./journal-board.ts";
import { type Author, newestEntries } from "./journal-entries.ts";
import { startLedgerWorker, WorkerBroken } from "./ledger-worker.ts";
import type { LogReader } from "./log-reader.ts";
import { browserLogStore, type LogStore } from "./log-store.ts";
import type { PlainNode } from "./plain-node.ts";

/** Shops of sellers with sales, and of strangers, read at most. */
const shopsKnown = 48;
const shopsUnknown = 8;

export interface RpcSourceOptions {
  readonly client: HouseClient;
  readonly deployment: Deployment;
  /** Read on this thread, with this store; without it in a worker where there is one. */
  readonly store?: LogStore;
}

/** The source that needs nothing but a node. */
export function rpcSource({ client, deployment, store }: RpcSourceOptions): LedgerSource {
  let reader: Promise<LogReader> | undefined;
  // The worker has its own copy; this one is fetched by the few browsers that cannot run it.
  const here = async (): Promise<Reading<Ledger>> => {
    reader ??= Promise.all([
      import("./log-reader.ts"),
      import("@comptoir/sdk/ledger/decode-logs"),
    ]).then(([{ LogReader }, { decodeLogs }]) => {
      const node: PlainNode = { request: (question) => client.request(question as never) };
      return new LogReader(node, deployment, store ?? browserLogStore(deployment), decodeLogs);
    });
    return (await reader).read();
  };
  // Started by the first reader of the ledger: a board needs none.
  let worker: ReturnType<typeof startLedgerWorker> | "unstarted" = store ? undefined : "unstarted";

  const ledger = async (): Promise<Reading<Ledger>> => {
    if (worker === "unstarted") worker = startLedgerWorker(deployment);
    if (!worker) return here();
    try {
      return await worker();
    } catch (error) {
      if (!(error instanceof WorkerBroken)) throw error;
      worker = undefined;
      return here();
    }
  };
  const head = async (): Promise<ReadAt> => {
    const { number, hash, timestamp } = await getBlock(client);
    return { number, hash, timestamp: Number(timestamp), readAt: Date.now() };
  };
  const house = { client, deployment };
  const market = (at: ReadAt) => ({
    client,
    deployment,
    blockNumber: at.number,
    time: at.timestamp,
  });

  return {
    head,
    ledger,
    offers: async (token) => {
      const block = head();
      const at = block.then(market);
      const value = await backedOffers(house, entryKind.lendOffer, token, at);
      return { at: await block, value };
    },
    requests: async (token, collaterals) => {
      const [at, { value: tables }] = await Promise.all([head(), ledger()]);
      const [open, ...secured] = await Promise.all([
        openRequests(market(at), token, borrowersWithRecord(tables)),
        ...collaterals.map((collateral) =>
          backedOffers(house, entryKind.securedRequest, collateral, Promise.resolve(market(at))),
        ),
      ]);
      const wanted = (row: BoardOffer) => isAddressEqual(row.offer.token, token);
      return { at, value: [...secured.flat().filter(wanted), ...open] };
    },
    shops: async () => {
      // Who announced a shop is asked together with the block, and judged when the ledger is known.
      const [at, newest, { value: tables }] = await Promise.all([
        head(),
        newestHeads(house, channelOf(entryKind.catalogue, noMarket), shopsUnknown + limits.makers),
        ledger(),
      ]);
      return { at, value: await shopsOf(market(at), newest, tables) };
    },
  };
}

/** Who repaid something, the most repaid first. */
function borrowersWithRecord(ledger: Ledger): readonly Address[] {
  const paid = [...ledger.loans.values()].filter(({ payments }) => payments.length > 0);
  return [...Map.groupBy(paid, ({ borrower }) => borrower)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([borrower]) => borrower);
}

async function shopsOf(
  where: { client: HouseClient; deployment: Deployment; blockNumber: bigint },
  newest: readonly Author[],
  ledger: Ledger,
): Promise<readonly ShopEntry[]> {
  const channel = channelOf(entryKind.catalogue, noMarket);
  const sellers = sellersWithSales(ledger).slice(0, shopsKnown);
  const found = new Map(newest.map((head) => [head.author.toLowerCase(), head]));
  const old = sellers.filter(({ seller }) => !found.has(seller.toLowerCase()));
  // In a small market all sellers are among the newest, and nothing is left to ask.
  for (const head of await headsOf(
    where,
    channel,
    old.map(({ seller }) => seller),
  ))
    found.set(head.author.toLowerCase(), head);
  const known = sellers.flatMap(({ seller }) => found.get(seller.toLowerCase()) ?? []);
  const unknown = newest.filter((head) => !known.includes(head)).slice(0, shopsUnknown);
  const authors = [...known, ...unknown];
  const entries = await newestEntries(where, channel, authors, 1n);
  return authors.flatMap(({ author }) => {
    const data = entries.find((entry) => isAddressEqual(entry.author, author))?.data;
    const digest = data && decodeCatalogueEntry(data);
    return digest
      ? [
          {
            seller: author,
            digest,
            sales: sellers.find(({ seller }) => isAddressEqual(seller, author)),
          },
        ]
      : [];
  });
}
