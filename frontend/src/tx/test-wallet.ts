import { type Address, createWalletClient, type Hash, UserRejectedRequestError } from "viem";
import { getChainId, getTransactionCount } from "viem/actions";
import type { Call } from "./define-write.ts";
import { accountAt, type TestChain } from "./test-chain.ts";
import type { WalletPort } from "./wallet-port.ts";

export type Mood = "approve" | "reject" | "loseReply" | "never" | "neverButSend";

/** For tests: a wallet that does as it is told. */
export function testWallet(chain: TestChain, index: number) {
  const account = accountAt(index);
  const client = createWalletClient({ account, chain: chain.chain, transport: chain.transport });
  const sent: { hash: Hash; call: Call; nonce: number }[] = [];
  let mood: Mood = "approve";
  let chainId: number | undefined;

  const broadcast = async (
    call: Call,
    fees: {
      nonce?: number;
      gas?: bigint;
      maxFeePerGas?: bigint;
      maxPriorityFeePerGas?: bigint;
    } = {},
  ) => {
    const nonce =
      fees.nonce ??
      (await getTransactionCount(client, { address: account.address, blockTag: "pending" }));
    const hash = await client.sendTransaction({ ...call, ...fees, nonce });
    sent.push({ hash, call, nonce });
    return hash;
  };
  const refuse = () => {
    if (mood === "reject")
      throw new UserRejectedRequestError(new Error("User rejected the request."));
  };
  const port: WalletPort = {
    account: () => account.address,
    chainId: async () => chainId ?? getChainId(client),
    send: async (call) => {
      refuse();
      if (mood === "never") return new Promise<Hash>(() => {});
      const hash = await broadcast(call);
      if (mood === "neverButSend") return new Promise<Hash>(() => {});
      if (mood === "loseReply")
        throw new Error("The message port closed before a response was received.");
      return hash;
    },
    signTypedData: async (data) => {
      refuse();
      return client.signTypedData(data);
    },
  };
  return {
    port,
    address: account.address satisfies Address,
    sent,
    broadcast,
    be: (next: Mood) => {
      mood = next;
    },
    onChain: (id: number | undefined) => {
      chainId = id;
    },
  };
}
