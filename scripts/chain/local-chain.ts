import { mkdirSync } from "node:fs";
import { join } from "node:path";
import hre from "hardhat";
import type { NetworkHooks } from "hardhat/types/hooks";
import type { JsonRpcServer, NetworkConnection } from "hardhat/types/network";
import type { Hash } from "viem";
import { isBlock, JournalWriter, readJournal } from "./journal.ts";
import { miningCalls, refusedCalls, stateCalls } from "./kept-calls.ts";
import { assertPortFree } from "./port.ts";
import { Recorder } from "./recorder.ts";
import { replay } from "./replay.ts";
import { blockAt, blockNumber } from "./rpc.ts";

export const journalFile = "chain.ndjson";

export interface LocalChainOptions {
  /** Where the journal lives; without it the chain is forgotten when it stops. */
  readonly stateDir?: string;
  readonly port: number;
  readonly chainId?: number;
  /** Date of the first block of a new chain; a kept chain has its own. */
  readonly genesisDate: Date;
  readonly onReplay?: (done: number, total: number) => void;
}

/** What the chain tools use of Hardhat's connection, whatever its type of chain. */
type Connection = Pick<NetworkConnection, "id" | "provider" | "close">;

export interface LocalChain {
  readonly connection: Connection;
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly genesisHash: Hash;
  /** Blocks found in the journal; 0 for a new chain. */
  readonly keptBlocks: number;
  close(): Promise<void>;
}

interface Opened {
  readonly connection: Connection;
  readonly server: JsonRpcServer;
}

/** Hardhat's own server hides its connection; a hook on the creation of connections hands it out. */
async function createServer(port: number, chainId: number, initialDate: Date): Promise<Opened> {
  let created: Connection | undefined;
  const capture: Partial<NetworkHooks> = {
    newConnection: async (context, next) => {
      const connection = await next(context);
      created = connection;
      return connection;
    },
  };
  hre.hooks.registerHandlers("network", capture);
  try {
    const server = await hre.network.createServer(
      { network: "node", chainType: "l1", override: { chainId, initialDate } },
      "127.0.0.1",
      port,
    );
    if (created === undefined) throw new Error("Hardhat made no connection for its server");
    return { server, connection: created };
  } finally {
    hre.hooks.unregisterHandlers("network", capture);
  }
}

/** Writes down whatever a request changed before the request is answered: a killed chain loses nothing it promised. */
function recordingHook(connection: Connection, recorder: Recorder): Partial<NetworkHooks> {
  return {
    onRequest: async (context, from, request, next) => {
      if (from.id !== connection.id) return await next(context, from, request);
      const { method } = request;
      if (refusedCalls.has(method)) {
        throw new Error(`${method} is not available: this chain is kept and could not repeat it`);
      }
      try {
        const response = await next(context, from, request);
        if (stateCalls.has(method) && !("error" in response)) {
          await recorder.catchUp();
          recorder.recordCall(method, Array.isArray(request.params) ? request.params : []);
        }
        return response;
      } finally {
        // A transaction that reverts is an error to its sender, and yet it was mined.
        if (miningCalls.has(method)) await recorder.catchUp();
      }
    },
  };
}

/**
 * Starts a Hardhat node on 127.0.0.1 inside this process. With a state directory the chain is the one that stopped
 * there last: same blocks, same hashes. Throws ReplayMismatch, JournalDamaged or PortBusy; it never deletes a journal.
 */
export async function openLocalChain(options: LocalChainOptions): Promise<LocalChain> {
  await assertPortFree(options.port, "chain");
  const path = options.stateDir === undefined ? undefined : join(options.stateDir, journalFile);
  if (options.stateDir !== undefined) mkdirSync(options.stateDir, { recursive: true });
  const kept = path === undefined ? undefined : readJournal(path);
  const wholeSeconds = Math.floor(options.genesisDate.getTime() / 1000) * 1000;
  const genesisDate =
    kept === undefined ? new Date(wholeSeconds) : new Date(kept.header.genesisDate);
  const chainId = kept?.header.chainId ?? options.chainId ?? 31337;
  const { server, connection } = await createServer(options.port, chainId, genesisDate);
  const rpc = connection.provider;
  const genesisHash = (await blockAt(rpc, 0)).hash;
  let recorder: Recorder | undefined;
  let hook: Partial<NetworkHooks> | undefined;
  if (path !== undefined) {
    if (kept !== undefined) await replay(rpc, kept, options.onReplay);
    const journal = new JournalWriter(path, kept?.validBytes ?? 0);
    if (kept === undefined) {
      const date = genesisDate.toISOString();
      journal.append({
        format: "comptoir-chain",
        version: 1,
        chainId,
        genesisDate: date,
        genesisHash,
      });
    }
    const blocks = (kept?.entries ?? []).flatMap(({ entry, end }) =>
      isBlock(entry) ? [{ hash: entry.hash, end }] : [],
    );
    recorder = new Recorder(rpc, journal, [{ hash: genesisHash, end: journal.end }, ...blocks]);
    hook = recordingHook(connection, recorder);
    hre.hooks.registerHandlers("network", hook);
  }
  const keptBlocks = await blockNumber(rpc);
  const { port } = await server.listen();
  return {
    connection,
    rpcUrl: `http://127.0.0.1:${port}`,
    chainId,
    genesisHash,
    keptBlocks,
    close: async () => {
      await server.close();
      await recorder?.catchUp();
      if (hook !== undefined) hre.hooks.unregisterHandlers("network", hook);
      recorder?.close();
      await connection.close();
    },
  };
}
