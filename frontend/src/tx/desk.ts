import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { HouseClient } from "../chain/clients.ts";
import { BatchSense } from "./batch-sense.ts";
import { checkWrite } from "./check.ts";
import type { PreparedSign } from "./define-sign.ts";
import type { PreparedWrite, Topic, Write } from "./define-write.ts";
import { Dispatch } from "./dispatch.ts";
import type { Flow, Signer, WriteFlow } from "./flow.ts";
import { FlowBoard } from "./flow-board.ts";
import { needsWord } from "./in-flight.ts";
import { Ledge } from "./ledge.ts";
import { hasMoved } from "./live.ts";
import type { Outcome, SignOutcome } from "./outcome.ts";
import type { TxRecord } from "./record.ts";
import { Signing } from "./signing.ts";
import type { Step } from "./step.ts";
import type { RecordStore } from "./store.ts";
import type { Tabs } from "./tabs.ts";
import type { WalletPort } from "./wallet-port.ts";

export interface DeskOptions {
  readonly deployment: Deployment;
  readonly client: HouseClient;
  readonly wallet: WalletPort;
  readonly store: RecordStore;
  readonly tabs: Tabs;
  /** Calls back with each new block until the function it gives is called. */
  readonly onBlock: (listener: () => void) => () => void;
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

/** Milliseconds within which two clicks are one, by the habit of operating systems. */
const doubleClick = 500;

/** The counter where everything is signed: one review at a time, any number of running transactions. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #board = new FlowBoard();
  readonly #ledge: Ledge;
  readonly #sense: BatchSense;
  readonly #signing: Signing;
  /** Who waits for the end of which review. */
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #settleSign: ((outcome: SignOutcome) => void) | undefined;
  /** Reviews that were agreed to and are carried out: a second yes, as of a double click, would send twice. */
  readonly #agreed = new Set<string>();

  constructor(options: DeskOptions) {
    this.#options = options;
    const board = this.#board;
    const ledge = new Ledge(options, board.showRecords);
    const sense = new BatchSense(options.wallet, options.deployment.chainId);
    const dispatch = new Dispatch(options, board, ledge);
    this.#ledge = ledge;
    this.#sense = sense;
    this.#signing = new Signing({ options, board, ledge, dispatch, sense });
  }

  readonly snapshot = (): DeskState => this.#board.snapshot();
  readonly subscribe = (listener: () => void): (() => void) => this.#board.subscribe(listener);

  /** Takes up what an earlier page left unfinished. */
  readonly resume = (): Promise<void> => this.#ledge.resume();
  /** Looks at every running transaction now: somebody came back to the page. */
  readonly wake = (): void => this.#ledge.wake();
  /** Nobody looks at this page: another tab may follow what runs. */
  readonly rest = (): void => this.#ledge.rest();
  readonly forget = (id: string): Promise<void> => this.#ledge.forget(id);
  readonly stop = (): void => this.#ledge.stop();

  /** Opens the review of an action. Resolves when it has ended, or when nothing was sent. */
  begin<P>(write: Write<P>, params: P): Promise<Outcome> {
    this.close();
    const flow: WriteFlow = {
      id: crypto.randomUUID(),
      kind: "write",
      write: write.prepare(params, this.#options.deployment),
      state: { at: "idle" },
      signer: undefined,
      steps: [],
      step: 0,
      way: undefined,
      fee: undefined,
      twin: undefined,
      again: undefined,
      live: [],
    };
    this.#board.lay(flow);
    const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(flow.id, resolve));
    void checkWrite(this.#options, this.#sense, this.#board, flow);
    return outcome;
  }

  /** Opens the review of a document to sign. It is signed by the account that is connected now, or not at all. */
  beginSign(sign: PreparedSign): Promise<SignOutcome> {
    this.close();
    const account = this.#options.wallet.account();
    const { chainId } = this.#options.deployment;
    const signer: Signer | undefined = account && { account, chainId };
    const id = crypto.randomUUID();
    this.#board.lay({ id, kind: "sign", sign, signer, state: { at: "ready" }, steps: [], step: 0 });
    return new Promise<SignOutcome>((resolve) => {
      this.#settleSign = resolve;
    });
  }

  /** Runs the checks again: after a fault was put right, or for another account. */
  readonly retry = (): void => {
    const { flow } = this.snapshot();
    if (flow?.kind === "write") void checkWrite(this.#options, this.#sense, this.#board, flow);
    if (flow?.kind === "sign") this.#board.patch(flow, { state: { at: "ready" } });
  };

  /** Whether it is meant, knowing that the same is under way already. */
  readonly meanAgain = (meant: boolean): void => {
    const { flow } = this.snapshot();
    if (flow?.kind === "write")
      this.#board.patch(flow, { again: meant ? flow.twin?.id : undefined });
  };

  /** Puts the review away. What is in the wallet stays in the tray. */
  readonly close = (): void => {
    const { flow } = this.snapshot();
    if (!flow) return;
    this.#board.lay(undefined);
    const { at } = flow.state;
    const why = at === "rejected" || at === "blocked" ? at : "closed";
    if (at !== "awaitingWallet") this.#settle(flow.id, { done: false, why });
    this.#settleSign?.({ done: false });
    this.#settleSign = undefined;
  };

  /** The person agreed to the review. */
  readonly confirm = async (): Promise<void> => {
    const { flow } = this.snapshot();
    if (flow?.state.at !== "ready" || this.#agreed.has(flow.id)) return;
    this.#agreed.add(flow.id);
    await this.#carryOut(flow).finally(() => {
      const open = this.#board.current(flow);
      const release = () => this.#agreed.delete(flow.id);
      // What was marked just now nobody has read: the second half of a double click is no yes to it.
      if (open?.kind === "write" && hasMoved(open.live)) setTimeout(release, doubleClick);
      else release();
    });
  };

  async #carryOut(flow: Flow): Promise<void> {
    if (flow.kind === "write") {
      if (needsWord(flow)) return;
      const outcome = await this.#signing.write(flow);
      if (outcome) this.#settle(flow.id, outcome);
      return;
    }
    const signature = await this.#signing.document(flow);
    if (!signature || !this.#board.current(flow)) return;
    const settle = this.#settleSign;
    this.#settleSign = undefined;
    this.#board.lay(undefined);
    settle?.({ done: true, signature });
  }

  #settle(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}
