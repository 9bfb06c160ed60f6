import { styleText } from "node:util";

export interface Progress {
  /** Runs one step; it may refine its own line, and ends with what it found. */
  step<T>(name: string, work: (note: (text: string) => void) => Promise<T>): Promise<T>;
}

const nameWidth = 16;

/** One calm line a step, with its seconds: rewritten in place on a terminal, written once elsewhere. */
export function terminalProgress(out: NodeJS.WriteStream): Progress {
  const live = out.isTTY === true;
  const line = (mark: string, name: string, text: string, seconds: string) => {
    // A terminal that does not know its width says 0.
    const width = out.columns > 0 ? out.columns : 100;
    const room = Math.max(20, width - nameWidth - 14);
    const shown = text.length > room ? `${text.slice(0, room - 1)}…` : text;
    return `  ${mark} ${name.padEnd(nameWidth)}${shown}${seconds === "" ? "" : `  ${seconds}`}`;
  };
  return {
    async step(name, work) {
      const began = performance.now();
      const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
      let text = "";
      const show = () => {
        if (live) out.write(`\r\u001b[2K${line("·", name, text, seconds())}`);
      };
      show();
      const ticker = live ? setInterval(show, 500) : undefined;
      const finish = (mark: string) => {
        clearInterval(ticker);
        if (live) out.write("\r\u001b[2K");
        out.write(`${line(mark, name, text, styleText("dim", seconds(), { stream: out }))}\n`);
      };
      try {
        const result = await work((next) => {
          text = next;
          show();
        });
        finish(styleText("green", "✓", { stream: out }));
        return result;
      } catch (error) {
        finish(styleText("red", "✗", { stream: out }));
        throw error;
      }
    },
  };
}

/** For tests and scripts that start a market and speak for themselves. */
export const silentProgress: Progress = {
  step: async (_name, work) => await work(() => {}),
};
