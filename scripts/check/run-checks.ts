import { availableParallelism } from "node:os";
import { styleText } from "node:util";
import { runTool } from "../start/run-tool.ts";
import type { Counts } from "../test/counts.ts";
import { type CheckPart, checkParts } from "./parts.ts";

/** The slowest tools keep one core busy each; more at once would only wait for one another's memory. */
const atOnce = Math.min(4, availableParallelism());

async function passes(root: string, { name, command, args }: CheckPart): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await runTool(root, command, args, { cwd: root });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = code === 0 ? styleText("green", "✓") : styleText("red", "✗");
  process.stdout.write(`  ${mark} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`\n${output.trim()}\n\n`);
  return code === 0;
}

/**
 * Runs every part, as many at once as there are cores, and prints one line each as it ends, with the findings of those
 * that failed. What needs another part begins when that has ended, well or badly.
 */
export async function runChecks(root: string): Promise<Counts> {
  const waiting = [...checkParts(root)];
  const names = new Set(waiting.map(({ name }) => name));
  const ended = new Set<string>();
  const results: boolean[] = [];
  let wake = Promise.withResolvers<void>();

  const next = (): CheckPart | undefined => {
    const ready = waiting.findIndex(({ needs }) => !needs || !names.has(needs) || ended.has(needs));
    return ready < 0 ? undefined : waiting.splice(ready, 1)[0];
  };
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const part = next();
      if (part === undefined) {
        await wake.promise;
        continue;
      }
      results.push(await passes(root, part));
      ended.add(part.name);
      wake.resolve();
      wake = Promise.withResolvers();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
