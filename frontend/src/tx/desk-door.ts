import type { Desk, DeskState } from "./desk.ts";

const nothing: DeskState = { flow: undefined, records: [] };

/**
 * The way to the desk. All that is needed to sign comes with it and is fetched when somebody is there who could: a
 * reader without a wallet never downloads it.
 */
export class DeskDoor {
  readonly #load: () => Promise<Desk>;
  readonly #listeners = new Set<() => void>();
  #opening: Promise<Desk> | undefined;
  #desk: Desk | undefined;

  constructor(load: () => Promise<Desk>) {
    this.#load = load;
  }

  /** The desk itself, once it is open. */
  get desk(): Desk | undefined {
    return this.#desk;
  }

  /** Opens it, once. A lost connection is not remembered: the next attempt fetches again. */
  readonly open = (): Promise<Desk> => {
    this.#opening ??= this.#load().then(
      (desk) => {
        this.#desk = desk;
        desk.subscribe(this.#tell);
        this.#tell();
        return desk;
      },
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
    return this.#opening;
  };

  readonly snapshot = (): DeskState => this.#desk?.snapshot() ?? nothing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
