import { dirname, relative } from "node:path";
import { styleText } from "node:util";
import { explain } from "./start/explain.ts";
import { help, readOptions } from "./start/options.ts";
import { terminalProgress } from "./start/progress.ts";
import { stopRequested } from "./start/stop-requested.ts";

const root = dirname(import.meta.dirname);
// Hardhat looks for its configuration from the working directory.
process.chdir(root);

async function main(): Promise<number> {
  const options = readOptions(root, process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(help);
    return 0;
  }
  const began = performance.now();
  const stop = stopRequested();
  process.stdout.write(`\n${styleText("bold", "Comptoir", { stream: process.stdout })}\n`);
  // Loading Hardhat takes a moment: only now, so that the first line is there at once.
  const { openMarket } = await import("./start/market.ts");
  const opening = openMarket(root, options, terminalProgress(process.stdout));
  const early = await Promise.race([opening, stop]);
  if (early === undefined) {
    process.stdout.write("\nStopping.\n");
    // Half-started work cannot be closed in order, and need not be: the journal is written as the chain grows.
    return 130;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `\n  Ready in ${seconds} s. Open ${styleText(["bold", "underline"], early.siteUrl, { stream: process.stdout })}\n` +
      `  Chain ${early.deployment.chainId} at ${early.chain.rpcUrl}, kept in ${relative(root, options.stateDir) || "."}\n` +
      "  Ctrl-C stops everything; the next start goes on from here.\n\n",
  );
  await stop;
  process.stdout.write("\nStopping.\n");
  await early.close();
  return 0;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
