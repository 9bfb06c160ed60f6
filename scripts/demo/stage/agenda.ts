/** What is to happen, put down in any order and played in the order of time; equal times in the order put down. */
export class Agenda {
  readonly #entries: { readonly time: number; readonly run: (time: number) => Promise<void> }[] =
    [];

  /** @param time Unix seconds. */
  at(time: number, run: (time: number) => Promise<void>): void {
    this.#entries.push({ time: Math.floor(time), run });
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Time of the first entry. */
  get begins(): number {
    return this.#entries.reduce(
      (first, { time }) => Math.min(first, time),
      Number.POSITIVE_INFINITY,
    );
  }

  async play(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    const entries = this.#entries.toSorted((a, b) => a.time - b.time);
    for (const [done, { time, run }] of entries.entries()) {
      if (done % 25 === 0) onProgress(done, entries.length);
      await run(time);
    }
  }
}
