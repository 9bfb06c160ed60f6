import { type Address, bytesToHex, type Hash } from "viem";
import { getBlockNumber, getTransactionCount } from "viem/actions";
import { decodeFault } from "../chain/errors/decode.ts";
import type { Fault, FaultKind } from "../chain/errors/fault.ts";
import type { Call } from "./define-write.ts";
import type { DeskOptions } from "./desk.ts";
import type { WriteFlow } from "./flow.ts";
import type { FlowBoard } from "./flow-board.ts";
import { askSigner } from "./guard.ts";
import { findTwin, wishOf } from "./in-flight.ts";
import type { Ledge } from "./ledge.ts";
import type { TxRecord } from "./record.ts";
import type { Permit, Step } from "./step.ts";
import { type BatchRefusal, refusalOf } from "./way.ts";

/** Faults after which it is certain that nothing was sent. */
const certain: readonly FaultKind[] = [
  "rejected",
  "walletBusy",
  "notConnected",
  "unauthorized",
  "accountChanged",
  "wrongChain",
  "unsupported",
  "requestInvalid",
  "insufficientFunds",
  "contract",
  "panic",
  "feeTooLow",
  "feeOutOfRange",
  "underpriced",
  "gasTooLow",
  "gasTooHigh",
  "upgradeRefused",
  "notAtomic",
  "batchTooLarge",
];

/**
 * Numbers that leave it open: a node without a word for it answers -32000, to a question that took too long as well; a
 * wallet whose connection breaks (4900, 4901) may have passed on what it was given.
 */
const open: readonly (number | undefined)[] = [-32000, 4900, 4901];

/** Whether nothing can have been sent. */
function isCertain({ kind, raw }: Fault): boolean {
  // What a node said in words is not meant by its number.
  const vague = kind === "requestInvalid" || kind === "notConnected" || kind === "wrongChain";
  return certain.includes(kind) && !(vague && open.includes(raw?.code));
}

export type Dispatched =
  /** It may be on its way; the ledge follows it under this id. */
  | { readonly is: "sent"; readonly id: string }
  /** The wallet takes no batch; nothing was sent. */
  | { readonly is: "refused"; readonly why: BatchRefusal }
  /** Nothing was sent. */
  | { readonly is: "stopped"; readonly why: "closed" | "rejected" | "blocked" };

/** Writes an intent down, opens the wallet, and hands over to the ledge. */
export class Dispatch {
  readonly #options: DeskOptions;
  readonly #board: FlowBoard;
  readonly #ledge: Ledge;

  constructor(options: DeskOptions, board: FlowBoard, ledge: Ledge) {
    this.#options = options;
    this.#board = board;
    this.#ledge = ledge;
  }

  async send(
    flow: WriteFlow,
    account: Address,
    step: Exclude<Step, Permit>,
    call: Call,
  ): Promise<Dispatched> {
    let id: string | undefined;
    try {
      const record = await this.#record(flow, account, step, call);
      id = record.id;
      if (!(await this.#writeDown(flow, account, record))) return { is: "stopped", why: "closed" };
      await askSigner(this.#options.wallet, this.#options.deployment, flow.signer);
      if (!this.#board.current(flow)) {
        // Put away while all this was looked up: a wallet that opens now would ask for what nobody reads any more.
        await this.#ledge.forget(id);
        return { is: "stopped", why: "closed" };
      }
      this.#board.event(flow, { type: "openWallet" });
      await this.#handOver(record, account);
      return { is: "sent", id };
    } catch (error) {
      const fault = decodeFault(error);
      // The tracker may have found it on the chain before the wallet's answer failed.
      if (
        id !== undefined &&
        (!isCertain(fault) || this.#ledge.stateOf(id)?.at !== "awaitingWallet")
      ) {
        await this.#ledge.lost(id);
        return { is: "sent", id };
      }
      if (id !== undefined) await this.#ledge.forget(id);
      const why = step.kind === "batch" ? refusalOf(fault.kind) : undefined;
      if (why) return { is: "refused", why };
      const rejected = fault.kind === "rejected";
      this.#board.event(flow, rejected ? { type: "reject" } : { type: "block", fault });
      return { is: "stopped", why: rejected ? "rejected" : "blocked" };
    }
  }

  /**
   * Keeps the intent, unless another tab has kept the same since it was looked: of two tabs that are agreed to at once one
   * looks after the other has written.
   */
  async #writeDown(flow: WriteFlow, account: Address, record: TxRecord): Promise<boolean> {
    const { store, tabs } = this.#options;
    const letGo = await tabs.hold(`wish/${record.wish ?? record.id}`);
    try {
      const { records } = this.#board.snapshot();
      const twin = record.wish && (await findTwin(store, records, account, flow.write));
      const again = this.#board.current(flow)?.again;
      if (twin && twin.id !== again) {
        this.#board.patch(flow, { twin, state: { at: "ready" } });
        return false;
      }
      await this.#ledge.add(record);
      return true;
    } finally {
      letGo();
    }
  }

  /** Whichever comes first: the wallet's answer, or the transaction itself seen on the chain. */
  async #handOver({ id, call, batch }: TxRecord, account: Address): Promise<void> {
    const { wallet } = this.#options;
    const seen = this.#ledge.seen(id);
    if (batch) {
      const asked = wallet.sendCalls({ id: batch.id, calls: batch.calls }, account);
      const callsId = await Promise.race([asked, seen]);
      if (callsId !== undefined) await this.#ledge.carried(id, callsId);
      return;
    }
    const hash: Hash | undefined = await Promise.race([wallet.send(call, account), seen]);
    if (hash) await this.#ledge.sent(id, hash);
  }

  async #record(
    { write }: WriteFlow,
    account: Address,
    step: Exclude<Step, Permit>,
    call: Call,
  ): Promise<TxRecord> {
    const { client, title } = this.#options;
    const [nonce, fromBlock] = await Promise.all([
      getTransactionCount(client, { address: account, blockTag: "pending" }),
      getBlockNumber(client),
    ]);
    const action = step.kind === "action" || step.kind === "batch";
    return {
      v: 1,
      id: crypto.randomUUID(),
      name: action ? write.name : `${write.name}/${step.kind}`,
      title: title(write, step),
      account,
      call,
      batch:
        step.kind === "batch"
          ? { id: bytesToHex(crypto.getRandomValues(new Uint8Array(32))), calls: step.calls }
          : undefined,
      wish: action ? wishOf(write) : undefined,
      nonce,
      fromBlock,
      proof: action ? write.proof : undefined,
      touches: action ? write.touches : ["balances"],
      state: { at: "awaitingWallet" },
      hashes: [],
      createdAt: Date.now(),
    };
  }
}
