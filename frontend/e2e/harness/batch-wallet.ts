import {
  type Address,
  type Chain,
  createWalletClient,
  encodeFunctionData,
  type HDAccount,
  type Hex,
  hexToBigInt,
  http,
  numberToHex,
  type PrivateKeyAccount,
  parseAbi,
} from "viem";
import { getCode } from "viem/actions";

/** What a wallet says of batches (EIP-5792), and does with them; a number refuses with that error. */
export type BatchMood = "unknown" | "supported" | "ready" | 5750 | 5760;

interface SendCalls {
  readonly id?: string;
  readonly calls: readonly { readonly to: Hex; readonly data?: Hex; readonly value?: Hex }[];
}

const abi = parseAbi([
  "struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }",
  "struct Result { bool success; bytes returnData; }",
  "function aggregate3Value(Call3Value[] calls) payable returns (Result[] returnData)",
]);

const refusal = (code: number, message: string) => Object.assign(new Error(message), { code });

/**
 * The part of a wallet that carries out batches: all or nothing in one transaction, by the account itself, whose key lends
 * it code for it (EIP-7702; that of Multicall3, which is at hand: a real wallet lends code that only the owner can call).
 */
export class BatchWallet {
  readonly #rpcUrl: string;
  readonly #chain: Chain;
  readonly #carried = new Map<string, Hex>();
  #mood: BatchMood = "unknown";
  #code: Address | undefined;

  constructor(rpcUrl: string, chain: Chain) {
    this.#rpcUrl = rpcUrl;
    this.#chain = chain;
  }

  /** @param code whose code accounts are lent: the address of Multicall3. */
  be(mood: BatchMood, code: Address): void {
    this.#mood = mood;
    this.#code = code;
  }

  capabilities(): unknown {
    if (this.#mood === "unknown") throw refusal(4200, "Unsupported method");
    const status = this.#mood === "supported" ? "supported" : "ready";
    return { [numberToHex(this.#chain.id)]: { atomic: { status } } };
  }

  async send(account: PrivateKeyAccount | HDAccount, request: SendCalls): Promise<unknown> {
    if (this.#mood === "unknown" || !this.#code) throw refusal(4200, "Unsupported method");
    if (typeof this.#mood === "number") throw refusal(this.#mood, "Refused");
    const client = createWalletClient({
      account,
      chain: this.#chain,
      transport: http(this.#rpcUrl, { retryCount: 0 }),
    });
    const upgraded = await getCode(client, { address: account.address });
    const lent = upgraded
      ? undefined
      : await client.signAuthorization({ contractAddress: this.#code, executor: "self" });
    const calls = request.calls.map(({ to, data = "0x", value = "0x0" }) => ({
      target: to,
      allowFailure: false,
      value: hexToBigInt(value),
      callData: data,
    }));
    const hash = await client.sendTransaction({
      to: account.address,
      value: calls.reduce((sum, { value }) => sum + value, 0n),
      data: encodeFunctionData({ abi, functionName: "aggregate3Value", args: [calls] }),
      gas: 2_000_000n,
      ...(lent ? { authorizationList: [lent] } : {}),
    });
    const id = request.id ?? hash;
    this.#carried.set(id, hash);
    return { id };
  }

  /** @param receiptOf as the node gives it, or nothing yet. */
  async status(
    id: string,
    receiptOf: (hash: Hex) => Promise<{ readonly status: Hex } | null>,
  ): Promise<unknown> {
    const hash = this.#carried.get(id);
    if (!hash) throw refusal(5730, "Unknown bundle id");
    const receipt = await receiptOf(hash);
    const status = receipt ? (receipt.status === "0x1" ? 200 : 500) : 100;
    return {
      version: "2.0.0",
      id,
      chainId: numberToHex(this.#chain.id),
      status,
      atomic: true,
      receipts: receipt ? [receipt] : [],
    };
  }
}
