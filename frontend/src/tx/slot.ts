import type { Address, Hash, TransactionReceipt } from "viem";
import {
  getBlock,
  getBlockNumber,
  getTransaction,
  getTransactionCount,
  getTransactionReceipt,
} from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Call } from "./define-write.ts";

/** A place in an account's sequence and what we put there. */
export interface Slot {
  readonly account: Address;
  readonly call: Call;
  /** Exact once a hash is known; the least possible before. */
  readonly nonce: number;
  readonly hash: Hash | undefined;
  readonly fromBlock: bigint;
}

/** What holds the slot now. */
export type SlotReading =
  | {
      readonly is: "mined";
      readonly receipt: TransactionReceipt;
      readonly ours: boolean;
      readonly nonce: number;
    }
  | { readonly is: "pending"; readonly hash: Hash; readonly nonce: number; readonly ours: boolean }
  /** Neither mined nor waiting, and the place is free. */
  | { readonly is: "absent" }
  /** The place is taken, but by what could not be found. */
  | { readonly is: "taken" };

/** Blocks searched for a transaction whose reply was lost, twelve hours of an L2 at two seconds are beyond it. */
const farthest = 2_000n;
const chunk = 25;

/**
 * Looks by account and number, not by hash alone: a hash is worthless once the wallet sped the transaction up, and there
 * is none when the reply was lost. (viem's own wait notices a replacement only if it saw the original waiting.)
 */
export async function readSlot(client: HouseClient, slot: Slot): Promise<SlotReading> {
  if (slot.hash) {
    const receipt = await getTransactionReceipt(client, { hash: slot.hash }).catch(() => undefined);
    if (receipt) return { is: "mined", receipt, ours: true, nonce: slot.nonce };
  }
  const used = await getTransactionCount(client, { address: slot.account, blockTag: "latest" });
  if (used > slot.nonce) {
    const found = await findMined(client, slot);
    if (found) return found;
    // Without a hash the number was a guess: another transaction may have taken it, and ours may still wait.
    return slot.hash ? { is: "taken" } : ((await findPending(client, slot)) ?? { is: "absent" });
  }
  if (slot.hash) {
    const known = await getTransaction(client, { hash: slot.hash }).catch(() => undefined);
    if (known) return { is: "pending", hash: known.hash, nonce: known.nonce, ours: true };
  }
  return (await findPending(client, slot)) ?? { is: "absent" };
}

type Seen = {
  readonly from: Address;
  readonly to: Address | null;
  readonly input: string;
  readonly value: bigint;
  readonly nonce: number;
};

function matches(transaction: Seen, slot: Slot): boolean {
  if (transaction.from.toLowerCase() !== slot.account.toLowerCase()) return false;
  return slot.hash
    ? transaction.nonce === slot.nonce
    : transaction.nonce >= slot.nonce && isSame(transaction, slot.call);
}

function isSame(transaction: Seen, call: Call): boolean {
  return (
    transaction.to?.toLowerCase() === call.to.toLowerCase() &&
    transaction.input === call.data &&
    transaction.value === call.value
  );
}

async function findMined(client: HouseClient, slot: Slot): Promise<SlotReading | undefined> {
  const head = await getBlockNumber(client);
  const start = head - slot.fromBlock > farthest ? head - farthest : slot.fromBlock;
  for (let from = start; from <= head; from += BigInt(chunk)) {
    const numbers = Array.from({ length: chunk }, (_, index) => from + BigInt(index)).filter(
      (number) => number <= head,
    );
    const blocks = await Promise.all(
      numbers.map((blockNumber) => getBlock(client, { blockNumber, includeTransactions: true })),
    );
    for (const transaction of blocks.flatMap(({ transactions }) => transactions)) {
      if (!matches(transaction, slot)) continue;
      const receipt = await getTransactionReceipt(client, { hash: transaction.hash });
      return {
        is: "mined",
        receipt,
        ours: isSame(transaction, slot.call),
        nonce: transaction.nonce,
      };
    }
  }
  return undefined;
}

async function findPending(client: HouseClient, slot: Slot): Promise<SlotReading | undefined> {
  const pending = await getBlock(client, { blockTag: "pending", includeTransactions: true }).catch(
    () => undefined,
  );
  const found = pending?.transactions.find((transaction) => matches(transaction, slot));
  return (
    found && { is: "pending", hash: found.hash, nonce: found.nonce, ours: isSame(found, slot.call) }
  );
}
