import { type Address, encodeFunctionData, type Hex, multicall3Abi, parseAbi } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Clerk } from "./clerk.ts";

const mintAbi = parseAbi(["function mint(address to, uint256 amount)"]);

/** Stays below the most gas one transaction may have (EIP-7825). */
const batch = 100;
const batchGas = 12_000_000n;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch);
}

export interface Gift {
  readonly to: Address;
  /** Units of the token; wei for gas. */
  readonly amount: bigint;
}

/** Endows people with test money and with coin for gas, a hundred in a transaction. */
export class Treasury {
  readonly #clerk: Clerk;
  readonly #multicall: Address;
  readonly #payer: PrivateKeyAccount;

  constructor(clerk: Clerk, multicall: Address, payer: PrivateKeyAccount) {
    this.#clerk = clerk;
    this.#multicall = multicall;
    this.#payer = payer;
  }

  async mint(token: Address, gifts: readonly Gift[], time: number): Promise<void> {
    for (const part of batches(gifts.filter(({ amount }) => amount > 0n))) {
      const calls = part.map(({ to, amount }) => ({
        target: token,
        allowFailure: false,
        callData: encodeFunctionData({ abi: mintAbi, functionName: "mint", args: [to, amount] }),
      }));
      const data = encodeFunctionData({
        abi: multicall3Abi,
        functionName: "aggregate3",
        args: [calls],
      });
      await this.#send(data, 0n, time);
    }
  }

  async giveGas(gifts: readonly Gift[], time: number): Promise<void> {
    for (const part of batches(gifts)) {
      const calls = part.map(({ to, amount }) => ({
        target: to,
        allowFailure: false,
        value: amount,
        callData: "0x" as const,
      }));
      const value = part.reduce((sum, { amount }) => sum + amount, 0n);
      const args = [calls] as const;
      const data = encodeFunctionData({
        abi: aggregateValueAbi,
        functionName: "aggregate3Value",
        args,
      });
      await this.#send(data, value, time);
    }
  }

  async #send(data: Hex, value: bigint, time: number): Promise<void> {
    await this.#clerk.send(this.#payer, { to: this.#multicall, data, value, gas: batchGas }, time);
  }
}

/** Of Multicall3, too; viem's excerpt leaves it out. */
const aggregateValueAbi = parseAbi([
  "struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }",
  "struct Result { bool success; bytes returnData; }",
  "function aggregate3Value(Call3Value[] calls) payable returns (Result[] returnData)",
]);
