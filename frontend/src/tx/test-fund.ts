import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { type Order, orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { type Address, encodeFunctionData, zeroAddress, zeroHash } from "viem";
import { getBlock, readContract } from "viem/actions";
import { vi } from "vitest";
import { defineWrite } from "./define-write.ts";
import { Desk } from "./desk.ts";
import type { Watched } from "./live.ts";
import { memoryStore, type RecordStore } from "./store.ts";
import { lonelyTab } from "./tabs.ts";
import { accountAt, type TestChain } from "./test-chain.ts";
import type { WalletPort } from "./wallet-port.ts";

/** For tests: paying an order into escrow, on a real chain, at a desk of one's own. */
export interface Fund {
  readonly order: Order;
  readonly permit: boolean;
  readonly watch?: readonly Watched[];
  /** What it says that it spends, if not the truth. */
  readonly says?: bigint;
}

export const fund = defineWrite<Fund>()({
  name: "checkout.fund",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "fund",
  args: ({ order }) => [order] as const,
  spends: ({ order, permit, says }, { addresses }) => [
    {
      kind: "erc20",
      token: order.token,
      spender: addresses.Checkout,
      amount: says ?? order.amount,
      permit,
    },
  ],
  deadline: ({ order }) => order.payBy,
  proof: ({ order }, { addresses, chainId }) => ({
    to: addresses.Checkout,
    data: encodeFunctionData({
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [orderId(order, orderDomain(chainId, addresses.Checkout))],
    }),
    is: "nonzero",
  }),
  watch: ({ watch = [] }) => watch,
  describe: ({ args: [order], words }) => ({
    title: `Pay ${words.amount(order.amount, order.token)}`,
    lines: [],
  }),
  touches: () => ["orders", "balances"],
});

let salt = 0n;

export async function newOrder(
  chain: TestChain,
  buyer: Address,
  amount = 5_000_000n,
): Promise<Order> {
  const now = Number((await getBlock(chain.client)).timestamp);
  salt += 1n;
  return {
    buyer,
    seller: accountAt(8).address,
    token: chain.euro,
    agent: zeroAddress,
    arbiter: zeroAddress,
    financier: zeroAddress,
    amount,
    feeBps: 0,
    silenceBps: 0,
    payBy: now + 86_400,
    shipBy: now + 172_800,
    inspection: 86_400,
    arbitration: 0,
    cart: zeroHash,
    salt,
  };
}

/** What the escrow of an order holds. */
export async function heldOf(chain: TestChain, order: Order): Promise<bigint> {
  const { chainId, addresses } = chain.deployment;
  const escrow = await readContract(chain.client, {
    address: addresses.Checkout,
    abi: checkoutAbi,
    functionName: "escrowOf",
    args: [orderId(order, orderDomain(chainId, addresses.Checkout))],
  });
  return escrow.held;
}

/** A desk that looks often. */
export const openDesk = (
  chain: TestChain,
  wallet: WalletPort,
  store: RecordStore = memoryStore(),
): Desk =>
  new Desk({
    deployment: chain.deployment,
    client: chain.client,
    wallet,
    store,
    tabs: lonelyTab(),
    onBlock: () => () => {},
    now: async () => Number((await getBlock(chain.client, { blockTag: "pending" })).timestamp),
    confirmations: 1,
    interval: 40,
    title: (write, step) => `${write.name}:${step.kind}`,
    onChanged: () => {},
  });

export const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 20 });
