import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import {
  type Abi,
  type Account,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  createWalletClient,
  defineChain,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hash,
  http,
  parseEther,
  zeroAddress,
} from "viem";
import { travelTo } from "../../../scripts/chain/clock.ts";
import { blockAt, type Rpc } from "../../../scripts/chain/rpc.ts";

type Writing = "nonpayable" | "payable";

/** Reads and writes of a test that go past the page: what it says is held against what is. */
export function ledgerHand(rpc: Rpc, rpcUrl: string, chainId: number) {
  const chain = defineChain({
    id: chainId,
    name: "test",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const transport = http(rpcUrl, { retryCount: 0 });
  const client = createPublicClient({ chain, transport, pollingInterval: 50, cacheTime: 0 });

  const settled = async (hash: Hash) => {
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`${hash} was reverted`);
    return receipt;
  };

  return {
    client,
    /** In the smallest unit; the zero address is the native coin. */
    balance: (token: Address, owner: Address): Promise<bigint> =>
      token === zeroAddress
        ? client.getBalance({ address: owner })
        : client.readContract({
            address: token,
            abi: erc20Abi,
            functionName: "balanceOf",
            args: [owner],
          }),
    send: async <const abi extends Abi, name extends ContractFunctionName<abi, Writing>>(
      account: Account,
      call: {
        readonly to: Address;
        readonly abi: abi;
        readonly functionName: name;
        readonly args: ContractFunctionArgs<abi, Writing, name>;
        readonly value?: bigint;
      },
    ) => {
      const data = encodeFunctionData(call as EncodeFunctionDataParameters<Abi, string>);
      const wallet = createWalletClient({ account, chain, transport });
      return settled(await wallet.sendTransaction({ to: call.to, data, value: call.value ?? 0n }));
    },
    /** Coin for network fees, from an account that the chain endows. */
    endow: async (giver: Account, to: Address, ether = "1") => {
      const wallet = createWalletClient({ account: giver, chain, transport });
      await settled(await wallet.sendTransaction({ to, value: parseEther(ether) }));
    },
    now: async (): Promise<number> => Number((await blockAt(rpc, "latest")).timestamp),
    /** One empty block, `seconds` after the newest. */
    travel: async (seconds: number): Promise<void> => {
      await travelTo(rpc, Number((await blockAt(rpc, "latest")).timestamp) + seconds);
    },
    /** Off: transactions wait until `mine`. */
    automine: (on: boolean) => rpc.request({ method: "evm_setAutomine", params: [on] }),
    mine: () => rpc.request({ method: "evm_mine", params: [] }),
  };
}

export type LedgerHand = ReturnType<typeof ledgerHand>;
