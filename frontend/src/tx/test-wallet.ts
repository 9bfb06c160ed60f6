import {
  type Address,
  createWalletClient,
  encodeFunctionData,
  type Hash,
  parseAbi,
  UserRejectedRequestError,
} from "viem";
import { getChainId, getCode, getTransactionCount, getTransactionReceipt } from "viem/actions";
import { type CallsReading, readingOf } from "./calls-reading.ts";
import type { Call } from "./define-write.ts";
import { accountAt, type TestChain } from "./test-chain.ts";
import type { Atomicity, Batch, WalletPort } from "./wallet-port.ts";

/** A number sends, and fails with that error. */
export type Mood = "approve" | "reject" | "loseReply" | "never" | "neverButSend" | number;

/** What it does with batches; a number refuses with that error. */
export type BatchMood = Atomicity | "unknownMethod" | "silent" | 5710 | 5740 | 5750 | 5760;

const togetherAbi = parseAbi([
  "struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }",
  "struct Result { bool success; bytes returnData; }",
  "function aggregate3Value(Call3Value[] calls) payable returns (Result[] returnData)",
]);

const refusal = (code: number) => Object.assign(new Error(`Refused with ${code}`), { code });

/** For tests: a wallet that does as it is told. */
export function testWallet(chain: TestChain, index: number) {
  let account = accountAt(index);
  const wallet = () =>
    createWalletClient({ account, chain: chain.chain, transport: chain.transport });
  const client = wallet();
  const sent: { hash: Hash; call: Call; nonce: number }[] = [];
  const batches: Batch[] = [];
  const carried = new Map<string, Hash | undefined>();
  let mood: Mood = "approve";
  let batchMood: BatchMood = "unknownMethod";
  let chainId: number | undefined;
  let status: number | undefined;
  let capabilityQuestions = 0;
  let questions = 0;
  let ownIds = false;
  let afterSigning = () => {};

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
    const hash = await wallet().sendTransaction({ ...call, ...fees, nonce });
    sent.push({ hash, call, nonce });
    return hash;
  };

  /**
   * All or nothing in one transaction, as smart accounts do it since EIP-7702: the account's own key lends it code (that of
   * Multicall3, which is on every chain; a real wallet would choose code that only the owner can call), and the account
   * calls itself. So contracts see the account as caller, and the transaction's calldata is not that of the action:
   * exactly what a page meets with such a wallet.
   */
  const together = async (calls: readonly Call[]): Promise<Hash> => {
    const { Multicall3 } = chain.deployment.addresses;
    const upgraded = await getCode(client, { address: account.address });
    const authorizationList = upgraded
      ? []
      : [await wallet().signAuthorization({ contractAddress: Multicall3, executor: "self" })];
    const args = [
      calls.map(({ to: target, data: callData, value }) => ({
        target,
        allowFailure: false,
        value,
        callData,
      })),
    ] as const;
    return wallet().sendTransaction({
      to: account.address,
      value: calls.reduce((sum, { value }) => sum + value, 0n),
      data: encodeFunctionData({ abi: togetherAbi, functionName: "aggregate3Value", args }),
      gas: 1_500_000n,
      ...(authorizationList.length > 0 ? { authorizationList } : {}),
    });
  };

  const readStatus = async (id: string) => {
    if (!carried.has(id)) throw refusal(5730);
    const hash = carried.get(id);
    const receipt = hash && (await getTransactionReceipt(client, { hash }).catch(() => undefined));
    const statusCode = status ?? (receipt ? (receipt.status === "success" ? 200 : 500) : 100);
    const { transactionHash, blockHash, blockNumber, gasUsed } = receipt ?? {};
    const receipts =
      receipt && transactionHash && blockHash && blockNumber && gasUsed
        ? [{ transactionHash, blockHash, blockNumber, gasUsed, status: receipt.status, logs: [] }]
        : [];
    return { statusCode, receipts };
  };

  const refuse = () => {
    if (mood === "reject")
      throw new UserRejectedRequestError(new Error("User rejected the request."));
  };
  const port: WalletPort = {
    account: () => account.address,
    name: () => "test",
    chainId: async () => chainId ?? getChainId(client),
    send: async (call) => {
      questions += 1;
      refuse();
      if (mood === "never") return new Promise<Hash>(() => {});
      const hash = await broadcast(call);
      if (mood === "neverButSend") return new Promise<Hash>(() => {});
      if (typeof mood === "number") throw refusal(mood);
      if (mood === "loseReply")
        throw new Error("The message port closed before a response was received.");
      return hash;
    },
    signTypedData: async (data) => {
      questions += 1;
      refuse();
      const signature = await wallet().signTypedData(data);
      afterSigning();
      return signature;
    },
    atomicity: async () => {
      capabilityQuestions += 1;
      if (batchMood === "unknownMethod") throw refusal(-32_601);
      if (batchMood === "silent") return new Promise<Atomicity>(() => {});
      return typeof batchMood === "number" ? "ready" : batchMood;
    },
    sendCalls: async (batch) => {
      questions += 1;
      if (typeof batchMood === "number") throw refusal(batchMood);
      if (batchMood === "unknownMethod") throw refusal(4200);
      refuse();
      batches.push(batch);
      if (mood === "never") return new Promise<string>(() => {});
      const id = ownIds ? `own-${batch.id}` : batch.id;
      carried.set(id, undefined);
      if (status !== 400) carried.set(id, await together(batch.calls));
      if (mood === "neverButSend") return new Promise<string>(() => {});
      if (typeof mood === "number") throw refusal(mood);
      if (mood === "loseReply")
        throw new Error("The message port closed before a response was received.");
      return id;
    },
    callsStatus: async (id): Promise<CallsReading> => readingOf(() => readStatus(id)),
  };
  return {
    port,
    address: account.address satisfies Address,
    sent,
    /** Batches it was handed, whatever became of them. */
    batches,
    broadcast,
    be: (next: Mood) => {
      mood = next;
    },
    /** What it says of batches, and does with them. */
    batch: (next: BatchMood) => {
      batchMood = next;
    },
    /** The status it tells of every batch; with 400 it does not even send. */
    sayStatus: (next: number | undefined) => {
      status = next;
    },
    /** It knows batches by ids of its own. */
    useOwnIds: () => {
      ownIds = true;
    },
    /** How often somebody was asked to sign or send. */
    questions: () => questions,
    /** What happens on the quiet once a document was signed. */
    afterSigning: (event: () => void) => {
      afterSigning = event;
    },
    capabilityQuestions: () => capabilityQuestions,
    /** The person switches accounts in the wallet. */
    play: (other: number) => {
      account = accountAt(other);
    },
    onChain: (id: number | undefined) => {
      chainId = id;
    },
  };
}
