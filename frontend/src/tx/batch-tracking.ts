import { getTransactionReceipt } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Fault } from "../chain/errors/fault.ts";
import type { CallsReading } from "./calls-reading.ts";
import { isProven } from "./effect.ts";
import type { TxEvent } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { simulateTogether } from "./simulate-together.ts";
import type { WalletPort } from "./wallet-port.ts";

type BatchRecord = TxRecord & { readonly batch: NonNullable<TxRecord["batch"]> };

/** Milliseconds after which a wallet's silence counts as no answer. */
const patience = 6_000;

/**
 * Where a batch stands. It has no place in the account's sequence that we could watch (a smart account's transactions
 * come from anybody), so the wallet is asked by id, its answer is checked against the chain, and the action's own effect
 * counts when the wallet knows nothing.
 */
export async function batchEvents(
  client: HouseClient,
  wallet: Pick<WalletPort, "callsStatus">,
  record: BatchRecord,
  walletOpen: boolean,
): Promise<readonly TxEvent[]> {
  const reading = await ask(wallet, record.batch.id);
  if (reading?.is === "pending") return [{ type: "sent", nonce: record.nonce }];
  if (reading?.is === "done") return doneEvents(client, record, reading.hash);
  if (reading?.is === "failed") return failedEvents(client, record, reading);
  if (await isProven(client, record.proof)) return [{ type: "effect" }];
  if (walletOpen) return [];
  // A wallet that is away has forgotten nothing: what it took is not lost before it says so.
  if (!reading && record.state.at === "submitted") return [];
  return [{ type: "lose" }];
}

async function ask(
  wallet: Pick<WalletPort, "callsStatus">,
  id: string,
): Promise<CallsReading | undefined> {
  const silence = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), patience),
  );
  return Promise.race([wallet.callsStatus(id).catch(() => undefined), silence]);
}

async function doneEvents(
  client: HouseClient,
  record: BatchRecord,
  hash: Extract<CallsReading, { is: "done" }>["hash"],
): Promise<readonly TxEvent[]> {
  const receipt = await getTransactionReceipt(client, { hash }).catch(() => undefined);
  // The wallet's node may be ahead of ours; until ours has the block, nothing is certain.
  if (!receipt) return [{ type: "sent", nonce: record.nonce }];
  const { blockNumber: block, blockHash, transactionHash } = receipt;
  // From before it was asked: the wallet confuses it with another.
  if (block < record.fromBlock)
    return [{ type: (await isProven(client, record.proof)) ? "effect" : "lose" }];
  if (receipt.status === "reverted")
    return failedEvents(client, record, { is: "failed", how: "reverted", hash });
  return [{ type: "mined", hash: transactionHash, block, blockHash, nonce: record.nonce }];
}

async function failedEvents(
  client: HouseClient,
  record: BatchRecord,
  { how, hash }: Extract<CallsReading, { is: "failed" }>,
): Promise<readonly TxEvent[]> {
  if (how === "abandoned") {
    // Given up, and yet there: the chain is believed.
    if (await isProven(client, record.proof)) return [{ type: "effect" }];
    return [{ type: "revert", hash, fault: { kind: "batchAbandoned" } }];
  }
  const receipt = hash && (await getTransactionReceipt(client, { hash }).catch(() => undefined));
  const where = receipt && {
    block: receipt.blockNumber,
    blockHash: receipt.blockHash,
    nonce: record.nonce,
  };
  const end = { type: "revert", hash, ...(where ? { where } : {}) } as const;
  if (how === "partial") return [{ ...end, fault: { kind: "batchPartial" } }];
  // Played again on the state of its block: the probable cause.
  const { account, batch } = record;
  const played = await simulateTogether(client, account, batch.calls, receipt?.blockNumber);
  const fault: Fault =
    played.is === "refused" ? played.fault : { kind: "revert", message: undefined };
  return [{ ...end, fault, cause: "probable" }];
}
