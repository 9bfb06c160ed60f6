import { dirname, relative } from "node:path";
import { explain } from "../start/explain.ts";
import { terminalProgress } from "../start/progress.ts";
import { help, readImportOptions } from "./import/options.ts";

const root = dirname(dirname(import.meta.dirname));
const calledFrom = process.cwd();
// Hardhat looks for its configuration from the working directory.
process.chdir(root);

async function main(): Promise<number> {
  const options = readImportOptions(calledFrom, process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(help);
    return 0;
  }
  const began = performance.now();
  process.stdout.write("\nComptoir: importing\n");
  // Loading Hardhat takes a moment: only now, so that the first line is there at once.
  const { runImport } = await import("./import/run-import.ts");
  const { reportOf } = await import("./import/report.ts");
  const { text, ok } = reportOf(await runImport(root, options, terminalProgress(process.stdout)));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const inside = relative(root, options.stateDir);
  const state = inside.startsWith("..") ? options.stateDir : inside;
  process.stdout.write(
    `\n${text}\n\n  Done in ${seconds} s. To look at it: npm start -- --state ${state}\n`,
  );
  return ok ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
