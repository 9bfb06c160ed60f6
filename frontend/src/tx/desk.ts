import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { Address, Hex } from "viem";
import { getBlockNumber, getTransactionCount } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { decodeFault } from "../chain/errors/decode.ts";
import { type Fault, FaultError, type FaultKind } from "../chain/errors/fault.ts";
import type { Call, PreparedWrite, Topic, Write } from "./define-write.ts";
import type { Flow, Outcome, PreparedSign, SignOutcome } from "./flow.ts";
import { Ledge } from "./ledge.ts";
import { nextState, type TxEvent, type TxState } from "./machine.ts";
import { preflight } from "./preflight.ts";
import type { TxRecord } from "./record.ts";
import { simulate } from "./simulate.ts";
import type { RecordStore } from "./store.ts";
import { planSteps, type Step, withPermits } from "./strategy.ts";
import type { WalletPort } from "./wallet-port.ts";

export interface DeskOptions {
  readonly deployment: Deployment;
  readonly client: HouseClient;
  readonly wallet: WalletPort;
  readonly store: RecordStore;
  /** Chain time in seconds. */
  readonly now: () => Promise<number>;
  readonly confirmations: number;
  readonly interval: number;
  /** What the tray calls a transaction; in the reader's language. */
  readonly title: (write: PreparedWrite, step: Step) => string;
  /** Numbers of these topics are old now. */
  readonly onChanged: (topics: readonly Topic[]) => void;
}

export interface DeskState {
  readonly flow: Flow | undefined;
  readonly records: readonly TxRecord[];
}

/** Faults after which it is certain that nothing was sent. */
const certain: readonly FaultKind[] = [
  "rejected",
  "walletBusy",
  "notConnected",
  "wrongChain",
  "unsupported",
  "insufficientFunds",
  "contract",
  "panic",
  "feeTooLow",
];

/** The counter where everything is signed: one review at a time, any number of running transactions. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #ledge: Ledge;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { flow: undefined, records: [] };
  #settle: ((outcome: Outcome) => void) | undefined;
  #settleSign: ((outcome: SignOutcome) => void) | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#ledge = new Ledge(options, (records) => this.#set({ ...this.#state, records }));
  }

  readonly snapshot = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what an earlier page left unfinished. */
  readonly resume = (): Promise<void> => this.#ledge.resume();
  /** Looks at every running transaction now: somebody came back to the page. */
  readonly wake = (): void => this.#ledge.wake();
  readonly forget = (id: string): Promise<void> => this.#ledge.forget(id);
  readonly stop = (): void => this.#ledge.stop();

  /** Opens the review of an action. Resolves when it has ended, or when nothing was sent. */
  begin<P>(write: Write<P>, params: P): Promise<Outcome> {
    this.close();
    const prepared = write.prepare(params, this.#options.deployment);
    this.#setFlow({
      id: crypto.randomUUID(),
      kind: "write",
      write: prepared,
      state: { at: "idle" },
      steps: [],
      step: 0,
    });
    const outcome = new Promise<Outcome>((resolve) => {
      this.#settle = resolve;
    });
    void this.#check();
    return outcome;
  }

  /** Opens the review of a document to sign. */
  beginSign(sign: PreparedSign): Promise<SignOutcome> {
    this.close();
    this.#setFlow({
      id: crypto.randomUUID(),
      kind: "sign",
      sign,
      state: { at: "ready" },
      steps: [],
      step: 0,
    });
    return new Promise<SignOutcome>((resolve) => {
      this.#settleSign = resolve;
    });
  }

  /** Runs the checks again: after a fault was put right. */
  readonly retry = (): void => {
    const { flow } = this.#state;
    if (flow?.kind === "write") void this.#check();
    if (flow?.kind === "sign") this.#setFlow({ ...flow, state: { at: "ready" } });
  };

  /** Puts the review away. What is in the wallet stays in the tray. */
  readonly close = (): void => {
    const { flow } = this.#state;
    if (!flow) return;
    this.#setFlow(undefined);
    const why =
      flow.state.at === "rejected"
        ? "rejected"
        : flow.state.at === "blocked"
          ? "blocked"
          : "closed";
    if (flow.state.at !== "awaitingWallet") this.#settle?.({ done: false, why });
    this.#settleSign?.({ done: false });
    this.#settleSign = undefined;
  };

  /** The person agreed to the review: sign step after step, the action last. */
  readonly confirm = async (): Promise<void> => {
    const { flow } = this.#state;
    if (flow?.state.at !== "ready") return;
    if (flow.kind === "sign") return this.#sign(flow);
    const account = await this.#guard(flow);
    if (!account) return;
    const permits: { permit: Extract<Step, { kind: "permit" }>["permit"]; signature: Hex }[] = [];
    for (const [index, step] of flow.steps.entries()) {
      if (this.#current(flow) === undefined) return;
      this.#patch(flow, { step: index });
      if (step.kind === "permit") {
        const signature = await this.#signPermit(flow, step);
        if (!signature) return;
        permits.push({ permit: step.permit, signature });
      } else if (step.kind === "action") {
        return this.#act(flow, account, withPermits(flow.write.call, permits));
      } else if (!(await this.#approve(flow, account, step))) return;
    }
  };

  async #check(): Promise<void> {
    const { flow } = this.#state;
    if (flow?.kind !== "write") return;
    this.#event(flow, { type: "begin" });
    const account = await this.#guard(flow);
    if (!account) return;
    try {
      const now = await this.#options.now();
      const result = await preflight(this.#options.client, account, flow.write, now);
      if (!result.ok) return this.#event(flow, { type: "block", fault: result.fault });
      const steps = await planSteps(this.#options.client, account, flow.write, result.spends, now);
      this.#patch(flow, { steps, step: 0 });
      this.#event(flow, { type: "ready" });
    } catch (error) {
      this.#event(flow, { type: "block", fault: decodeFault(error) });
    }
  }

  /** Account and network, asked of the wallet in this very moment. */
  async #guard(flow: Flow): Promise<Address | undefined> {
    const { wallet, deployment } = this.#options;
    try {
      const account = wallet.account();
      if (!account) throw new FaultError({ kind: "notConnected" });
      const actual = await wallet.chainId();
      if (actual !== deployment.chainId)
        throw new FaultError({ kind: "wrongChain", actual, expected: deployment.chainId });
      return account;
    } catch (error) {
      this.#event(flow, { type: "block", fault: decodeFault(error) });
      return undefined;
    }
  }

  async #sign(flow: Flow & { kind: "sign" }): Promise<void> {
    if (!(await this.#guard(flow))) return;
    const signature = await this.#ask(flow, () =>
      this.#options.wallet.signTypedData(flow.sign.typedData),
    );
    if (!signature) return;
    const settle = this.#settleSign;
    this.#settleSign = undefined;
    this.#setFlow(undefined);
    settle?.({ done: true, signature });
  }

  async #signPermit(
    flow: Flow & { kind: "write" },
    step: Extract<Step, { kind: "permit" }>,
  ): Promise<Hex | undefined> {
    const signature = await this.#ask(flow, () =>
      this.#options.wallet.signTypedData(step.typedData),
    );
    if (signature) this.#patch(flow, { state: { at: "ready" } });
    return signature;
  }

  /** A signature, or the flow tells why there is none. */
  async #ask(flow: Flow, question: () => Promise<Hex>): Promise<Hex | undefined> {
    this.#event(flow, { type: "openWallet" });
    try {
      return await question();
    } catch (error) {
      const fault = decodeFault(error);
      this.#event(flow, fault.kind === "rejected" ? { type: "reject" } : { type: "block", fault });
      return undefined;
    }
  }

  async #approve(
    flow: Flow & { kind: "write" },
    account: Address,
    step: Extract<Step, { kind: "approve" | "revoke" }>,
  ): Promise<boolean> {
    const sent = await this.#send(flow, account, step.call, step);
    if (!sent) return false;
    const end = await this.#ledge.ended(sent);
    const ok = end.at === "final" || end.at === "mined";
    if (ok) this.#patch(flow, { state: { at: "ready" } });
    else this.#patch(flow, { state: { at: "blocked", fault: faultOfEnd(end) } });
    return ok;
  }

  async #act(flow: Flow & { kind: "write" }, account: Address, call: Call): Promise<void> {
    // The very request that will be sent, permits and all; the state may have changed since the review was drawn.
    const fault = await simulate(this.#options.client, account, call);
    if (fault) return this.#event(flow, { type: "block", fault });
    const settle = this.#settle;
    const id = await this.#send(flow, account, call, { kind: "action" });
    if (!id) return;
    if (this.#current(flow)) this.#setFlow(undefined);
    const state = await this.#ledge.ended(id);
    settle?.({ done: state.at === "final", why: "over", state });
  }

  /** Writes the intent down, opens the wallet, and hands over to the tracker. Gives the record's id if something was sent. */
  async #send(
    flow: Flow & { kind: "write" },
    account: Address,
    call: Call,
    step: Step,
  ): Promise<string | undefined> {
    const { client, wallet, title } = this.#options;
    const { write } = flow;
    const action = step.kind === "action";
    let record: TxRecord;
    try {
      const [nonce, fromBlock] = await Promise.all([
        getTransactionCount(client, { address: account, blockTag: "pending" }),
        getBlockNumber(client),
      ]);
      record = {
        v: 1,
        id: crypto.randomUUID(),
        name: action ? write.name : `${write.name}/${step.kind}`,
        title: title(write, step),
        account,
        call,
        nonce,
        fromBlock,
        proof: action ? write.proof : undefined,
        touches: action ? write.touches : ["balances"],
        state: { at: "awaitingWallet" },
        hashes: [],
        createdAt: Date.now(),
      };
      await this.#ledge.add(record);
    } catch (error) {
      this.#event(flow, { type: "block", fault: decodeFault(error) });
      return undefined;
    }
    this.#event(flow, { type: "openWallet" });
    try {
      // Whichever comes first: the wallet's answer, or the transaction itself seen on the chain.
      const hash = await Promise.race([wallet.send(call), this.#ledge.seen(record.id)]);
      if (hash) await this.#ledge.sent(record.id, hash);
      return record.id;
    } catch (error) {
      const fault = decodeFault(error);
      // The tracker may have found it on the chain before the wallet's answer failed.
      if (
        !certain.includes(fault.kind) ||
        this.#ledge.stateOf(record.id)?.at !== "awaitingWallet"
      ) {
        await this.#ledge.lost(record.id);
        return record.id;
      }
      await this.#ledge.forget(record.id);
      this.#event(flow, fault.kind === "rejected" ? { type: "reject" } : { type: "block", fault });
      if (this.#current(flow) === undefined)
        this.#settle?.({ done: false, why: fault.kind === "rejected" ? "rejected" : "blocked" });
      return undefined;
    }
  }

  #current(flow: Flow): Flow | undefined {
    return this.#state.flow?.id === flow.id ? this.#state.flow : undefined;
  }

  #event(flow: Flow, event: TxEvent): void {
    const current = this.#current(flow);
    if (current) this.#patch(flow, { state: nextState(current.state, event) });
  }

  #patch(flow: Flow, change: Partial<Pick<Flow, "state" | "steps" | "step">>): void {
    const current = this.#current(flow);
    if (current) this.#setFlow({ ...current, ...change });
  }

  #setFlow(flow: Flow | undefined): void {
    this.#set({ ...this.#state, flow });
  }

  #set(state: DeskState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function faultOfEnd(state: TxState): Fault {
  return state.at === "reverted" || state.at === "blocked" ? state.fault : { kind: "rejected" };
}
