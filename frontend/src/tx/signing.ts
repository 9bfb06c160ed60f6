import type { Address, Hex, TypedDataDefinition } from "viem";
import { decodeFault } from "../chain/errors/decode.ts";
import type { Fault } from "../chain/errors/fault.ts";
import type { BatchSense } from "./batch-sense.ts";
import { checkWrite, stillAsSeen } from "./check.ts";
import type { Call } from "./define-write.ts";
import type { DeskOptions } from "./desk.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Flow, SignFlow, WriteFlow } from "./flow.ts";
import type { FlowBoard } from "./flow-board.ts";
import { askSigner } from "./guard.ts";
import type { Ledge } from "./ledge.ts";
import type { TxState } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import { isReadable, signedCall } from "./permit.ts";
import { simulate } from "./simulate.ts";
import { simulateTogether } from "./simulate-together.ts";
import type { Approval, Permit, Step } from "./step.ts";

export interface SigningTools {
  readonly options: DeskOptions;
  readonly board: FlowBoard;
  readonly ledge: Ledge;
  readonly dispatch: Dispatch;
  readonly sense: BatchSense;
}

type LastStep = Extract<Step, { kind: "action" | "batch" }>;

/** Asks the wallet step after step for what was agreed to, the action last. */
export class Signing {
  readonly #tools: SigningTools;

  constructor(tools: SigningTools) {
    this.#tools = tools;
  }

  /** Nothing while the review stays open: declined, blocked, or waiting for another yes. */
  async write(flow: WriteFlow): Promise<Outcome | undefined> {
    const { board } = this.#tools;
    const account = flow.signer?.account;
    if (!account) return undefined;
    for (const [index, step] of flow.steps.entries()) {
      if (index < flow.step) continue;
      board.patch(flow, { step: index });
      if (!(await stillAsSeen(this.#tools.options, board, flow))) return this.#left(flow);
      switch (step.kind) {
        case "permit":
          if (!(await this.#permit(flow, index, step))) return this.#left(flow);
          break;
        case "approve":
        case "revoke":
          if (!(await this.#approve(flow, account, step))) return this.#left(flow);
          break;
        case "action":
        case "batch":
          return this.#act(flow, account, step);
      }
    }
    return undefined;
  }

  /** Stopped before the last step: nothing more to tell while the review is open, and nothing was done if it was put away. */
  #left(flow: WriteFlow, why: "closed" | "rejected" | "blocked" = "closed"): Outcome | undefined {
    return this.#tools.board.current(flow) ? undefined : { done: false, why };
  }

  /** The signature, or nothing while the review stays open. */
  async document(flow: SignFlow): Promise<Hex | undefined> {
    return this.#ask(flow, flow.sign.typedData);
  }

  async #permit(flow: WriteFlow, index: number, step: Permit): Promise<boolean> {
    const { board } = this.#tools;
    const signature = await this.#ask(flow, step.typedData);
    const open = board.current(flow);
    if (!signature || !open) return false;
    if (!isReadable(signature)) {
      board.patch(flow, { state: { at: "blocked", fault: { kind: "walletFailed" } } });
      return false;
    }
    const steps = open.steps.with(index, { ...step, signature });
    board.patch(flow, { steps, state: { at: "ready" } });
    return true;
  }

  /** A signature, or the flow tells why there is none. */
  async #ask(flow: Flow, data: TypedDataDefinition): Promise<Hex | undefined> {
    const { board, options } = this.#tools;
    try {
      const { account } = await askSigner(options.wallet, options.deployment, flow.signer);
      if (!board.current(flow)) return undefined;
      board.event(flow, { type: "openWallet" });
      return await options.wallet.signTypedData(data, account);
    } catch (error) {
      const fault = decodeFault(error);
      board.event(flow, fault.kind === "rejected" ? { type: "reject" } : { type: "block", fault });
      return undefined;
    }
  }

  async #approve(flow: WriteFlow, account: Address, step: Approval): Promise<boolean> {
    const { board, dispatch, ledge } = this.#tools;
    const sent = await dispatch.send(flow, account, step, step.call);
    if (sent.is !== "sent") return false;
    const now = ledge.stateOf(sent.id);
    if (now) board.patch(flow, { state: now });
    const end = await ledge.ended(sent.id);
    const ok = end.at === "final" || end.at === "mined";
    board.patch(flow, { state: ok ? { at: "ready" } : { at: "blocked", fault: faultOfEnd(end) } });
    return ok;
  }

  async #act(flow: WriteFlow, account: Address, step: LastStep): Promise<Outcome | undefined> {
    const { board, dispatch, ledge, options, sense } = this.#tools;
    const { write, steps } = board.current(flow) ?? flow;
    const call = signedCall(write.call, steps);
    // The very request that will be sent, permits and all; the state may have changed since the review was drawn.
    const fault = await this.#refusal(account, step, call);
    if (fault) {
      board.event(flow, { type: "block", fault });
      return undefined;
    }
    const sent = await dispatch.send(flow, account, step, call);
    if (sent.is === "refused") {
      sense.refuse(account, sent.why);
      board.patch(flow, { state: { at: "ready" } });
      await checkWrite(options, sense, board, flow);
      return this.#left(flow, "blocked");
    }
    if (sent.is === "stopped") return this.#left(flow, sent.why);
    if (step.kind === "batch") sense.took(account);
    if (board.current(flow)) board.lay(undefined);
    const state = await ledge.ended(sent.id);
    return { done: state.at === "final", why: "over", state };
  }

  async #refusal(account: Address, step: LastStep, call: Call): Promise<Fault | undefined> {
    const { client } = this.#tools.options;
    if (step.kind === "action") return simulate(client, account, call);
    const played = await simulateTogether(client, account, step.calls);
    return played.is === "refused" ? played.fault : undefined;
  }
}

function faultOfEnd(state: TxState): Fault {
  return state.at === "reverted" || state.at === "blocked" ? state.fault : { kind: "rejected" };
}
