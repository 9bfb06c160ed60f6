import { call as ethCall, getBlock, getBlockNumber } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { EffectProof } from "./define-write.ts";
import { hashOf, isOver, type TxEvent } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { simulate } from "./simulate.ts";
import { readSlot, type SlotReading } from "./slot.ts";

export interface TrackerOptions {
  readonly client: HouseClient;
  /** Blocks after which a transaction counts as final, its own included. */
  readonly confirmations: number;
  /** Milliseconds between two looks. */
  readonly interval: number;
}

export interface Followed {
  readonly record: () => TxRecord;
  readonly emit: (event: TxEvent) => void;
  /** The wallet of this very tab is open: no answer yet is no loss. */
  readonly walletOpen: () => boolean;
  readonly signal: AbortSignal;
  /** Resolves after the interval, or sooner when somebody came back to the page. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Looks in a row that must find nothing before a transaction counts as dropped. */
const missesToDrop = 3;

/** Follows one transaction to its end: mined, replaced, cancelled, dropped, taken back by the chain, or found by its effect. */
export async function follow(options: TrackerOptions, followed: Followed): Promise<void> {
  let misses = 0;
  let wait = options.interval;
  while (!followed.signal.aborted && !isOver(followed.record().state)) {
    const events = await look(options, followed, misses).catch(() => undefined);
    if (followed.signal.aborted) return;
    if (events) {
      misses = events === "absent" ? misses + 1 : 0;
      if (events !== "absent") for (const event of events) followed.emit(event);
    }
    const { at } = followed.record().state;
    if (at === "mined" && events && events !== "absent" && events.length > 0) continue;
    // What is lost may never be found: look ever less often, but go on.
    wait = at === "lost" || at === "dropped" ? Math.min(wait * 1.5, 60_000) : options.interval;
    if (!isOver(followed.record().state)) await followed.pause(wait);
  }
}

async function look(
  options: TrackerOptions,
  followed: Followed,
  misses: number,
): Promise<readonly TxEvent[] | "absent"> {
  const record = followed.record();
  if (record.state.at === "mined") return confirmations(options, record);
  const { client } = options;
  const hash = hashOf(record.state);
  const nonce = "nonce" in record.state ? record.state.nonce : record.nonce;
  const read = () =>
    readSlot(client, {
      account: record.account,
      call: record.call,
      fromBlock: record.fromBlock,
      hash,
      nonce,
    });
  const reading = await read();
  switch (reading.is) {
    case "mined":
      return minedEvents(client, record, reading);
    case "pending":
      return pendingEvents(record, reading);
    case "taken":
      return (await isProven(client, record.proof)) ? [{ type: "effect" }] : [{ type: "lose" }];
    case "absent":
      if (!(await isProven(client, record.proof))) return absentEvents(followed, misses);
      return provenEvents(client, record, await read());
  }
}

async function minedEvents(
  client: HouseClient,
  record: TxRecord,
  reading: Extract<SlotReading, { is: "mined" }>,
): Promise<readonly TxEvent[]> {
  const { receipt } = reading;
  if (!reading.ours) return [{ type: "cancel", by: receipt.transactionHash }];
  if (receipt.status === "reverted") {
    // Played again on the state of its block: the probable cause.
    const fault = await simulate(client, record.account, record.call, receipt.blockNumber);
    return [
      {
        type: "revert",
        hash: receipt.transactionHash,
        fault: fault ?? { kind: "revert", message: undefined },
      },
    ];
  }
  const known = hashOf(record.state);
  const mined: TxEvent = {
    type: "mined",
    hash: receipt.transactionHash,
    block: receipt.blockNumber,
    blockHash: receipt.blockHash,
    nonce: reading.nonce,
  };
  return known && known !== receipt.transactionHash
    ? [{ type: "replace", by: receipt.transactionHash }, mined]
    : [mined];
}

function pendingEvents(
  record: TxRecord,
  reading: Extract<SlotReading, { is: "pending" }>,
): readonly TxEvent[] {
  // A rival that only waits has not won yet.
  if (!reading.ours) return [];
  const known = hashOf(record.state);
  if (known && known !== reading.hash) return [{ type: "replace", by: reading.hash }];
  return [{ type: "sent", hash: reading.hash, nonce: reading.nonce }];
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

function absentEvents(followed: Followed, misses: number): readonly TxEvent[] | "absent" {
  if (followed.record().state.at === "awaitingWallet") {
    return followed.walletOpen() ? [] : [{ type: "lose" }];
  }
  return misses + 1 >= missesToDrop ? [{ type: "drop" }] : "absent";
}

async function confirmations(
  { client, confirmations: needed }: TrackerOptions,
  { state }: TxRecord,
): Promise<readonly TxEvent[]> {
  if (state.at !== "mined") return [];
  const [head, block] = await Promise.all([
    getBlockNumber(client),
    getBlock(client, { blockNumber: state.block }).catch(() => undefined),
  ]);
  if (block?.hash !== state.blockHash) return [{ type: "reorg" }];
  return head - state.block + 1n >= BigInt(needed) ? [{ type: "confirm" }] : [];
}

/** Whether the chain shows the effect of an action. */
export async function isProven(
  client: HouseClient,
  proof: EffectProof | undefined,
): Promise<boolean> {
  if (!proof) return false;
  const { data } = await ethCall(client, { to: proof.to, data: proof.data, batch: false });
  if (data === undefined || data === "0x") return false;
  return (proof.is === "zero") === /^0x0*$/u.test(data);
}
