import { toWei, type Wei } from "@comptoir/sdk/money/amount";
import {
  type Address,
  type Hash,
  TransactionNotFoundError,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from "viem";
import {
  getBlock,
  getBlockNumber,
  getFeeHistory,
  getTransaction,
  getTransactionCount,
  getTransactionReceipt,
} from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Call } from "./define-write.ts";
import type { Hindrance } from "./machine.ts";

/** A place in an account's sequence and what we put there. */
export interface Slot {
  readonly account: Address;
  readonly call: Call;
  /** Exact once a hash is known; the least possible before. */
  readonly nonce: number;
  readonly hash: Hash | undefined;
  /** The first block that may hold it and was not searched yet. */
  readonly fromBlock: bigint;
  /** Hashes by which other intents are known: two alike are told apart by nothing else. */
  readonly claimed: readonly Hash[];
}

/** What holds the slot now. */
export type SlotReading =
  | {
      readonly is: "mined";
      readonly receipt: TransactionReceipt;
      readonly ours: boolean;
      readonly nonce: number;
    }
  | {
      readonly is: "pending";
      readonly hash: Hash;
      readonly nonce: number;
      readonly ours: boolean;
      readonly held: Hindrance | undefined;
    }
  /** Neither mined nor waiting, and the place is free. */
  | { readonly is: "absent"; readonly searchedTo: bigint | undefined }
  /** The place is taken, but by what could not be found. */
  | { readonly is: "taken" };

/** Blocks searched for a transaction whose reply was lost, twelve hours of an L2 at two seconds are beyond it. */
const farthest = 2_000n;
const chunk = 25;

/**
 * Looks by account and number, not by hash alone: a hash is worthless once the wallet sped the transaction up, and there
 * is none when the reply was lost. (viem's own wait notices a replacement only if it saw the original waiting.)
 * Asks everything at once: one look at a waiting transaction is one request.
 */
export async function readSlot(client: HouseClient, slot: Slot): Promise<SlotReading> {
  const { account, hash } = slot;
  const [receipt, known, used, next, baseFee] = await Promise.all([
    hash && getTransactionReceipt(client, { hash }).catch(unless(TransactionReceiptNotFoundError)),
    hash && getTransaction(client, { hash }).catch(unless(TransactionNotFoundError)),
    getTransactionCount(client, { address: account, blockTag: "latest" }),
    hash && getTransactionCount(client, { address: account, blockTag: "pending" }),
    hash && nextBaseFee(client),
  ]);
  if (known && !canBe(known, slot)) return { is: "taken" };
  if (receipt) return { is: "mined", receipt, ours: true, nonce: known?.nonce ?? slot.nonce };
  if (used > slot.nonce) {
    const { found, searchedTo } = await findMined(client, slot);
    if (found) return found;
    // Without a hash the number was a guess: another transaction may have taken it, and ours may still wait.
    return hash
      ? { is: "taken" }
      : ((await findPending(client, slot)) ?? { is: "absent", searchedTo });
  }
  if (known) {
    const held = hindranceOf(known, used, next ?? used, baseFee);
    return { is: "pending", hash: known.hash, nonce: known.nonce, ours: true, held };
  }
  return (await findPending(client, slot)) ?? { is: "absent", searchedTo: undefined };
}

/** Nothing where the node said that there is nothing. A node that failed to answer has not said so. */
export function unless(known: abstract new (...args: never[]) => Error) {
  return (error: unknown): undefined => {
    if (!(error instanceof known)) throw error;
  };
}

/** What the next block will cost at least, in wei for each unit of gas; undefined where a node does not tell. */
async function nextBaseFee(client: HouseClient): Promise<Wei | undefined> {
  const history = await getFeeHistory(client, { blockCount: 1, rewardPercentiles: [] }).catch(
    () => undefined,
  );
  const fee = history?.baseFeePerGas.at(-1);
  return fee === undefined ? undefined : toWei(fee);
}

interface Fees {
  readonly nonce: number;
  readonly maxFeePerGas?: bigint | undefined;
  readonly gasPrice?: bigint | undefined;
}

/**
 * Why a waiting transaction cannot be in the next block.
 *
 * @param used the account's next number by the newest block.
 * @param next the same, after everything that waits and could be mined.
 */
export function hindranceOf(
  { nonce, maxFeePerGas, gasPrice }: Fees,
  used: number,
  next: number,
  baseFee: Wei | undefined,
): Hindrance | undefined {
  if (next < nonce) return { is: "gap", missing: next };
  if (used < nonce) return { is: "queue", ahead: nonce - used };
  const offered = maxFeePerGas ?? gasPrice;
  return offered !== undefined && baseFee !== undefined && offered < baseFee
    ? { is: "fee", offered: toWei(offered), needed: baseFee }
    : undefined;
}

type Seen = {
  readonly hash: Hash;
  readonly from: Address;
  readonly to: Address | null;
  readonly input: string;
  readonly value: bigint;
  readonly nonce: number;
};

/**
 * Whether a transaction that a wallet names can be what it was given. Its word alone is no proof of a payment. A person
 * may change figures there, and some wallets add a mark of theirs, so only the contract and the function are compared;
 * what another sender carries (for a smart account, say) is not known to us.
 */
export function canBe(
  named: Seen & { readonly blockNumber: bigint | null },
  { account, call, fromBlock }: Pick<Slot, "account" | "call" | "fromBlock">,
): boolean {
  if (named.blockNumber !== null && named.blockNumber < fromBlock) return false;
  if (named.from.toLowerCase() !== account.toLowerCase()) return true;
  const to = named.to?.toLowerCase();
  // An account with code of its own may call itself.
  if (to === account.toLowerCase()) return true;
  return to === call.to.toLowerCase() && named.input.slice(0, 10) === call.data.slice(0, 10);
}

function matches(transaction: Seen, slot: Slot): boolean {
  if (transaction.from.toLowerCase() !== slot.account.toLowerCase()) return false;
  return slot.hash
    ? transaction.nonce === slot.nonce
    : transaction.nonce >= slot.nonce &&
        isSame(transaction, slot.call) &&
        !slot.claimed.includes(transaction.hash);
}

function isSame(transaction: Seen, call: Call): boolean {
  return (
    transaction.to?.toLowerCase() === call.to.toLowerCase() &&
    transaction.input === call.data &&
    transaction.value === call.value
  );
}

async function findMined(
  client: HouseClient,
  slot: Slot,
): Promise<{ readonly found: SlotReading | undefined; readonly searchedTo: bigint }> {
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
      const ours = isSame(transaction, slot.call);
      const found = { is: "mined", receipt, ours, nonce: transaction.nonce } as const;
      return { found, searchedTo: head };
    }
  }
  return { found: undefined, searchedTo: head };
}

async function findPending(client: HouseClient, slot: Slot): Promise<SlotReading | undefined> {
  const pending = await getBlock(client, { blockTag: "pending", includeTransactions: true }).catch(
    () => undefined,
  );
  const found = pending?.transactions.find((transaction) => matches(transaction, slot));
  if (!found) return undefined;
  const { hash, nonce } = found;
  return { is: "pending", hash, nonce, ours: isSame(found, slot.call), held: undefined };
}
