import { type Address, type Hex, parseGwei, type RpcTransactionReceipt } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { blockAt, type Rpc } from "../../chain/rpc.ts";
import { reasonOf } from "./reason.ts";

export interface Call {
  /** None for a new contract. */
  readonly to?: Address;
  readonly data?: Hex;
  /** Wei. */
  readonly value?: bigint;
  /** Most gas it may use; plenty for any single verb. */
  readonly gas?: bigint;
}

export interface Sent {
  readonly hash: Hex;
  /** Time of its block, Unix seconds. */
  readonly time: number;
}

/**
 * Signs transactions here and gives each a block of its own at the time that history wants. No estimates and no polls:
 * a refused transaction is an error at once.
 */
export class Clerk {
  readonly rpc: Rpc;
  readonly chainId: number;
  readonly #nonces = new Map<Address, number>();
  #time: number;

  private constructor(rpc: Rpc, chainId: number, time: number) {
    this.rpc = rpc;
    this.chainId = chainId;
    this.#time = time;
  }

  static async at(rpc: Rpc): Promise<Clerk> {
    const chainId = Number(await rpc.request({ method: "eth_chainId", params: [] }));
    return new Clerk(rpc, chainId, Number((await blockAt(rpc, "latest")).timestamp));
  }

  /** Time of the newest block, Unix seconds. */
  get time(): number {
    return this.#time;
  }

  /** The time of the next block if it should be `wanted`: blocks are at least one second apart. */
  nextTime(wanted: number): number {
    return Math.max(Math.floor(wanted), this.#time + 1);
  }

  /** @param wanted Unix seconds; the next possible second if that is past. */
  async send(from: PrivateKeyAccount, call: Call, wanted: number): Promise<Sent> {
    const time = this.nextTime(wanted);
    const nonce = await this.#nonceOf(from.address);
    const raw = await from.signTransaction({
      type: "eip1559",
      chainId: this.chainId,
      nonce,
      ...(call.to === undefined ? {} : { to: call.to }),
      data: call.data ?? "0x",
      value: call.value ?? 0n,
      gas: call.gas ?? 1_000_000n,
      maxFeePerGas: parseGwei("3"),
      maxPriorityFeePerGas: 0n,
    });
    await this.rpc.request({ method: "evm_setNextBlockTimestamp", params: [time] });
    try {
      const hash = await this.rpc.request({ method: "eth_sendRawTransaction", params: [raw] });
      this.#nonces.set(from.address, nonce + 1);
      this.#time = time;
      return { hash: hash as Hex, time };
    } catch (error) {
      throw new Error(`${from.address} was refused: ${reasonOf(error)}`, { cause: error });
    }
  }

  async logsOf(hash: Hex): Promise<readonly RpcTransactionReceipt["logs"][number][]> {
    const receipt = await this.rpc.request({ method: "eth_getTransactionReceipt", params: [hash] });
    return (receipt as RpcTransactionReceipt).logs;
  }

  async call(to: Address, data: Hex): Promise<Hex> {
    return (await this.rpc.request({
      method: "eth_call",
      params: [{ to, data }, "latest"],
    })) as Hex;
  }

  async #nonceOf(address: Address): Promise<number> {
    const known = this.#nonces.get(address);
    if (known !== undefined) return known;
    const params = [address, "latest"];
    return Number(await this.rpc.request({ method: "eth_getTransactionCount", params }));
  }
}
