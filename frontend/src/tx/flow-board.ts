import type { DeskState } from "./desk.ts";
import type { Flow } from "./flow.ts";
import { nextState, type TxEvent } from "./machine.ts";
import type { TxRecord } from "./record.ts";

type Change<F> = F extends Flow ? Partial<Omit<F, "id" | "kind" | "write" | "sign">> : never;

/** What lies on the desk for everybody to see: the open review and the transactions. */
export class FlowBoard {
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { flow: undefined, records: [] };

  readonly snapshot = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly showRecords = (records: readonly TxRecord[]): void =>
    this.#set({ ...this.#state, records });

  lay(flow: Flow | undefined): void {
    this.#set({ ...this.#state, flow });
  }

  /** The flow as it stands now; nothing once it was put away. What comes late then changes nothing. */
  current<F extends Flow>(flow: F): F | undefined {
    const open = this.#state.flow;
    return open?.id === flow.id ? (open as F) : undefined;
  }

  event(flow: Flow, event: TxEvent): void {
    const current = this.current(flow);
    if (current) this.lay({ ...current, state: nextState(current.state, event) });
  }

  patch<F extends Flow>(flow: F, change: Change<F>): void {
    const current = this.current(flow);
    if (current) this.lay({ ...current, ...change });
  }

  #set(state: DeskState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
