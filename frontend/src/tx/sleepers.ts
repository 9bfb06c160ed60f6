/** Those who wait for their next look: woken by time, by a block, or by somebody who came back. */
export class Sleepers {
  readonly #onBlock: (listener: () => void) => () => void;
  readonly #sleeping = new Set<() => void>();

  /** @param onBlock calls back with each new block until the function it gives is called. */
  constructor(onBlock: (listener: () => void) => () => void) {
    this.#onBlock = onBlock;
  }

  sleep(milliseconds: number, until: "block" | "time"): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        stopListening?.();
        this.#sleeping.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, milliseconds);
      const stopListening = until === "block" ? this.#onBlock(wakeUp) : undefined;
      this.#sleeping.add(wakeUp);
    });
  }

  wake(): void {
    for (const wakeUp of [...this.#sleeping]) wakeUp();
  }
}
