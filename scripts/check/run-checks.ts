import { styleText } from "node:util";
import { runTool } from "../start/run-tool.ts";
import type { Counts } from "../test/counts.ts";
import { checkParts } from "./parts.ts";

/** Runs every part, prints one line each and the findings of those that failed. */
export async function runChecks(root: string): Promise<Counts> {
  let passed = 0;
  let failed = 0;
  for (const { name, command, args } of checkParts(root)) {
    const began = performance.now();
    const { code, output } = await runTool(root, command, args, { cwd: root });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const mark = code === 0 ? styleText("green", "✓") : styleText("red", "✗");
    process.stdout.write(`  ${mark} ${name} (${seconds} s)\n`);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      process.stdout.write(`\n${output.trim()}\n\n`);
    }
  }
  return { passed, failed };
}
