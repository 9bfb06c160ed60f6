import { BlockNotFoundError, type Hash } from "viem";
import { getBlock, getBlockNumber } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { batchEvents } from "./batch-tracking.ts";
import { isProven } from "./effect.ts";
import { hashOf, type InBlock, inBlockOf, isOver, type TxEvent } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { causeOfRevert } from "./revert-cause.ts";
import { readSlot, type SlotReading, unless } from "./slot.ts";
import type { WalletPort } from "./wallet-port.ts";

export interface TrackerOptions {
  readonly client: HouseClient;
  /** Asked for what becomes of a batch. */
  readonly wallet: Pick<WalletPort, "callsStatus">;
  /** Blocks after which a transaction counts as final, its own included. */
  readonly confirmations: number;
  /** Milliseconds between two looks while no block comes. */
  readonly interval: number;
}

export interface Followed {
  readonly record: () => TxRecord;
  readonly emit: (event: TxEvent) => void;
  /** Hashes of other records. */
  readonly claimed: () => readonly Hash[];
  /** A wallet is open for it, in this tab or another: no answer yet is no loss. */
  readonly walletOpen: () => Promise<boolean>;
  readonly signal: AbortSignal;
  /**
   * Resolves after that many milliseconds, or sooner: when somebody came back to the page, and, for what is expected in
   * the next block, with each block.
   */
  readonly pause: (milliseconds: number, until: "block" | "time") => Promise<void>;
}

/** Looks in a row that must find nothing before a transaction counts as dropped. */
const missesToDrop = 3;

/** What one follower remembers between two looks. */
interface Memory {
  /** Looks in a row that found nothing. */
  misses: number;
  /** The last block searched without finding it. */
  searchedTo: bigint | undefined;
}

/** Blocks searched again each time: as deep as a chain may be rewritten between two looks. */
const searchedAgain = 16n;

/** The longest pause of one who looks for what may never be found, in milliseconds. */
const longestPause = 60_000;

/** Follows one transaction to its end: mined, replaced, cancelled, dropped, taken back by the chain, or found by its effect. */
export async function follow(options: TrackerOptions, followed: Followed): Promise<void> {
  const memory: Memory = { misses: 0, searchedTo: undefined };
  let wait = options.interval;
  while (!followed.signal.aborted && !isOver(followed.record().state)) {
    const events = await look(options, followed, memory).catch(() => undefined);
    if (followed.signal.aborted) return;
    // Another record may have been found to be this very transaction while it was looked for.
    for (const event of events ?? []) if (!isAnothers(followed, event)) followed.emit(event);
    const { state } = followed.record();
    if (isOver(state)) return;
    if (inBlockOf(state) && events && events.length > 0) continue;
    // What is lost may never be found: look ever less often, but go on.
    const unknown = state.at === "lost" || state.at === "dropped";
    wait = unknown ? Math.min(wait * 1.5, longestPause) : options.interval;
    await followed.pause(wait, unknown ? "time" : "block");
  }
}

/** Told of a hash that another record has, and this one never had. Batches may share a transaction. */
function isAnothers(followed: Followed, event: TxEvent): boolean {
  const { batch, hashes } = followed.record();
  if (batch || !("hash" in event) || event.hash === undefined) return false;
  return !hashes.includes(event.hash) && followed.claimed().includes(event.hash);
}

async function look(
  options: TrackerOptions,
  followed: Followed,
  memory: Memory,
): Promise<readonly TxEvent[]> {
  const record = followed.record();
  const decided = inBlockOf(record.state);
  if (decided) return confirmations(options, decided);
  const { client, wallet } = options;
  const { batch } = record;
  if (batch) return batchEvents(client, wallet, { ...record, batch }, await followed.walletOpen());
  const hash = hashOf(record.state);
  const nonce = "nonce" in record.state ? record.state.nonce : record.nonce;
  const { searchedTo } = memory;
  const fromBlock =
    searchedTo !== undefined && searchedTo - searchedAgain > record.fromBlock
      ? searchedTo - searchedAgain
      : record.fromBlock;
  const { account, call } = record;
  const read = () =>
    readSlot(client, { account, call, fromBlock, hash, nonce, claimed: followed.claimed() });
  const reading = await read();
  if (reading.is !== "absent") memory.misses = 0;
  switch (reading.is) {
    case "mined":
      return minedEvents(client, record, reading);
    case "pending":
      return pendingEvents(record, reading);
    case "taken":
      return (await isProven(client, record.proof)) ? [{ type: "effect" }] : [{ type: "lose" }];
    case "absent":
      memory.searchedTo = reading.searchedTo ?? memory.searchedTo;
      if (await isProven(client, record.proof)) return provenEvents(client, record, await read());
      return absentEvents(followed, memory);
  }
}

async function minedEvents(
  client: HouseClient,
  record: TxRecord,
  reading: Extract<SlotReading, { is: "mined" }>,
): Promise<readonly TxEvent[]> {
  const { receipt, nonce } = reading;
  const where: InBlock = { block: receipt.blockNumber, blockHash: receipt.blockHash, nonce };
  const hash = receipt.transactionHash;
  if (!reading.ours) return [{ type: "cancel", by: hash, where }];
  if (receipt.status === "reverted") {
    return [{ type: "revert", hash, where, ...(await causeOfRevert(client, record, receipt)) }];
  }
  const known = hashOf(record.state);
  const mined: TxEvent = { type: "mined", hash, ...where };
  return known && known !== hash ? [{ type: "replace", by: hash }, mined] : [mined];
}

function pendingEvents(
  record: TxRecord,
  reading: Extract<SlotReading, { is: "pending" }>,
): readonly TxEvent[] {
  // A rival that only waits has not won yet.
  if (!reading.ours) return [];
  const known = hashOf(record.state);
  const held: TxEvent = { type: "held", by: reading.held };
  if (known && known !== reading.hash) return [{ type: "replace", by: reading.hash }, held];
  return [{ type: "sent", hash: reading.hash, nonce: reading.nonce }, held];
}

/** The effect is there. The transaction itself may have been mined since the slot was read: then it has a name. */
async function provenEvents(
  client: HouseClient,
  record: TxRecord,
  reading: SlotReading,
): Promise<readonly TxEvent[]> {
  return reading.is === "mined" && reading.ours
    ? minedEvents(client, record, reading)
    : [{ type: "effect" }];
}

async function absentEvents(followed: Followed, memory: Memory): Promise<readonly TxEvent[]> {
  if (followed.record().state.at === "awaitingWallet")
    return (await followed.walletOpen()) ? [] : [{ type: "unanswered" }];
  memory.misses += 1;
  return memory.misses >= missesToDrop ? [{ type: "drop" }] : [];
}

/** Whether the block that decides is still there, and deep enough. */
async function confirmations(
  { client, confirmations: needed }: TrackerOptions,
  decided: InBlock,
): Promise<readonly TxEvent[]> {
  const [head, block] = await Promise.all([
    getBlockNumber(client),
    getBlock(client, { blockNumber: decided.block }).catch(unless(BlockNotFoundError)),
  ]);
  if (block?.hash !== decided.blockHash) return [{ type: "reorg" }];
  return head - decided.block + 1n >= BigInt(needed) ? [{ type: "confirm" }] : [];
}
