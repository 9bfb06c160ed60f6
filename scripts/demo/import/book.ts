import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import { decodeLogs } from "@comptoir/sdk/ledger/decode-logs";
import { fold } from "@comptoir/sdk/ledger/fold";
import { emptyLedger, type Ledger } from "@comptoir/sdk/ledger/ledger";
import type { ChainLog } from "@comptoir/sdk/ledger/logs";
import {
  type Address,
  createPublicClient,
  custom,
  decodeEventLog,
  getAddress,
  type Hex,
  isAddressEqual,
  type RpcLog,
  zeroAddress,
} from "viem";
import { blockAt, type Rpc } from "../../chain/rpc.ts";
import type { Deployment } from "../../start/deployment.ts";

interface Transfer {
  readonly token: Address;
  readonly from: Address;
  readonly to: Address;
  readonly value: bigint;
}

interface TokenBalances {
  readonly token: Address;
  readonly totalSupply: bigint;
  readonly checkout: bigint;
  readonly loans: bigint;
  /** Of everybody else who ever had any. */
  readonly people: bigint;
}

/** All that the chain says of some tokens, read anew: nothing in it comes from whoever did the importing. */
export interface Book {
  /** Time of the newest block, Unix seconds. */
  readonly time: number;
  readonly checkout: Address;
  readonly loans: Address;
  readonly ledger: Ledger;
  readonly transfers: readonly Transfer[];
  readonly balances: readonly TokenBalances[];
  /** Σ of `escrowOf().held` by order and of the principal of `debtAt()` by open loan, asked of the contracts. */
  readonly escrows: ReadonlyMap<Hex, bigint>;
  readonly debts: ReadonlyMap<bigint, bigint>;
}

/** Blocks a request: enough to be quick, few enough for any answer to fit. */
const range = 2_000;

async function readLogs(rpc: Rpc, head: number): Promise<readonly RpcLog[]> {
  const logs: RpcLog[] = [];
  const hex = (value: number): Hex => `0x${value.toString(16)}`;
  for (let from = 0; from <= head; from += range) {
    const filter = { fromBlock: hex(from), toBlock: hex(Math.min(head, from + range - 1)) };
    logs.push(...((await rpc.request({ method: "eth_getLogs", params: [filter] })) as RpcLog[]));
  }
  return logs;
}

async function withTimes(rpc: Rpc, logs: readonly RpcLog[]): Promise<readonly ChainLog[]> {
  const times = new Map<number, number>();
  const result: ChainLog[] = [];
  for (const { address, topics, data, blockNumber, blockHash, transactionHash, logIndex } of logs) {
    if (blockNumber === null || blockHash === null || transactionHash === null || logIndex === null)
      continue;
    const block = Number(blockNumber);
    const time = times.get(block) ?? Number((await blockAt(rpc, block)).timestamp);
    times.set(block, time);
    result.push({
      address: getAddress(address),
      topics,
      data,
      block,
      blockHash,
      time,
      transaction: transactionHash,
      logIndex: Number(logIndex),
    });
  }
  return result;
}

function transfersOf(logs: readonly RpcLog[], tokens: readonly Address[]): readonly Transfer[] {
  return logs.flatMap(({ address, topics, data }) => {
    const token = tokens.find((known) => isAddressEqual(known, address));
    const [selector, ...rest] = topics;
    if (token === undefined || selector === undefined) return [];
    const event = decodeEventLog({ abi: erc20Abi, topics: [selector, ...rest], data });
    return event.eventName === "Transfer"
      ? [{ token, from: event.args.from, to: event.args.to, value: event.args.value }]
      : [];
  });
}

export async function readBook(
  rpc: Rpc,
  deployment: Deployment,
  tokens: readonly Address[],
): Promise<Book> {
  const { Checkout, Loans } = deployment.addresses;
  const client = createPublicClient({ transport: custom(rpc) });
  const head = await blockAt(rpc, "latest");
  const logs = await readLogs(rpc, Number(head.number));
  const ours = logs.filter(
    ({ address }) => isAddressEqual(address, Checkout) || isAddressEqual(address, Loans),
  );
  const ledger = fold(emptyLedger, decodeLogs(await withTimes(rpc, ours), { Checkout, Loans }));
  const transfers = transfersOf(logs, tokens);

  const balances: TokenBalances[] = [];
  for (const token of tokens) {
    const of = (account: Address) =>
      client.readContract({
        abi: erc20Abi,
        address: token,
        functionName: "balanceOf",
        args: [account],
      });
    const holders = new Set(
      transfers.filter((transfer) => transfer.token === token).map(({ to }) => to),
    );
    let people = 0n;
    for (const holder of holders) {
      if (holder !== Checkout && holder !== Loans && holder !== zeroAddress)
        people += await of(holder);
    }
    const totalSupply = await client.readContract({
      abi: erc20Abi,
      address: token,
      functionName: "totalSupply",
    });
    balances.push({
      token,
      totalSupply,
      checkout: await of(Checkout),
      loans: await of(Loans),
      people,
    });
  }

  const escrows = new Map<Hex, bigint>();
  for (const id of ledger.orders.keys()) {
    const { held } = await client.readContract({
      abi: checkoutAbi,
      address: Checkout,
      functionName: "escrowOf",
      args: [id],
    });
    escrows.set(id, held);
  }
  const debts = new Map<bigint, bigint>();
  for (const { id, status, terms } of ledger.loans.values()) {
    if (status !== "open") continue;
    const args = [terms, BigInt(head.timestamp)] as const;
    const [, principal] = await client.readContract({
      abi: loansAbi,
      address: Loans,
      functionName: "debtAt",
      args,
    });
    debts.set(id, principal);
  }
  return {
    time: Number(head.timestamp),
    checkout: Checkout,
    loans: Loans,
    ledger,
    transfers,
    balances,
    escrows,
    debts,
  };
}
