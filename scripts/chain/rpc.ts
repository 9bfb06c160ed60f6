import type { Hash, Hex } from "viem";

/** What the chain tools need of a provider: the in-process one of Hardhat, or anything that speaks JSON-RPC. */
export interface Rpc {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>;
}

/** Shapes of the JSON-RPC answers that are read here; numbers are hexadecimal strings. */
export interface RpcTransaction {
  readonly hash: Hash;
  readonly type: Hex;
  readonly chainId?: Hex;
  readonly nonce: Hex;
  readonly gas: Hex;
  readonly gasPrice?: Hex;
  readonly maxFeePerGas?: Hex;
  readonly maxPriorityFeePerGas?: Hex;
  readonly to: Hex | null;
  readonly value: Hex;
  readonly input: Hex;
  readonly accessList?: readonly { readonly address: Hex; readonly storageKeys: readonly Hex[] }[];
  readonly authorizationList?: readonly {
    readonly address: Hex;
    readonly chainId: Hex;
    readonly nonce: Hex;
    readonly r: Hex;
    readonly s: Hex;
    readonly yParity: Hex;
  }[];
  readonly v: Hex;
  readonly r: Hex;
  readonly s: Hex;
  readonly yParity?: Hex;
}

export interface RpcBlock {
  readonly number: Hex;
  readonly hash: Hash;
  readonly parentHash: Hash;
  readonly timestamp: Hex;
  readonly transactions: readonly RpcTransaction[];
}

export async function blockNumber(rpc: Rpc): Promise<number> {
  return Number(await rpc.request({ method: "eth_blockNumber", params: [] }));
}

export async function blockAt(rpc: Rpc, number: number | "latest"): Promise<RpcBlock> {
  const tag = number === "latest" ? number : `0x${number.toString(16)}`;
  const block = (await rpc.request({
    method: "eth_getBlockByNumber",
    params: [tag, true],
  })) as RpcBlock | null;
  if (block === null) throw new Error(`the chain has no block ${number}`);
  return block;
}
