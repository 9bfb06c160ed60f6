import { join, relative } from "node:path";
import { styleText } from "node:util";
import { exportAbis } from "../export-abis.ts";
import { contentHash } from "../start/content-hash.ts";
import { deployedSources } from "../start/contracts.ts";
import { type Ledger, openLedger } from "../start/market.ts";
import type { StartOptions } from "../start/options.ts";
import type { Progress } from "../start/progress.ts";
import { checkTypes } from "./check-types.ts";
import { artifactsFolder, compileFast, developmentRecipe } from "./compile.ts";
import { findDeployed, readDeployed, writeDeployed } from "./deployed.ts";
import { builtContracts, type Refreshed, refresh, type Workshop } from "./refresh.ts";
import { indented, say } from "./say.ts";
import { servePages } from "./serve-pages.ts";
import { watchSources } from "./watch.ts";

const modulesHash = (root: string) => contentHash(root, ["ignition/modules"]);

function workshopOf(root: string, stateDir: string, ledger: Ledger, progress: Progress): Workshop {
  const artifacts = artifactsFolder(root);
  return {
    rpc: ledger.chain.connection.provider,
    stateDir,
    artifacts,
    deployed: deployedSources,
    modules: () => modulesHash(root),
    compile: () => compileFast(root),
    exportAbis: () => exportAbis({ artifacts, folder: join(root, "sdk", "src", "abi") }),
    progress,
  };
}

/** A new chain is written down as it was deployed; an old one is brought up to date, as after an edit. */
async function openForDevelopment(
  root: string,
  options: StartOptions,
  progress: Progress,
): Promise<Ledger> {
  const ledger = await openLedger(root, options, progress, developmentRecipe);
  if (readDeployed(options.stateDir) !== undefined) return ledger;
  const built = [...builtContracts(artifactsFolder(root), deployedSources).values()];
  const { provider } = ledger.chain.connection;
  const contracts = await findDeployed(provider, ledger.deployment.startBlock, built);
  const modules = modulesHash(root);
  if (contracts.length > 0) writeDeployed(options.stateDir, { modules, contracts });
  else if (ledger.chain.keptBlocks === 0) throw new Error("the new chain has no contract of ours");
  return ledger;
}

/** Tells a developer what became of an edit. */
function report(outcome: Refreshed): void {
  if (outcome.kind === "broken") {
    say(`${indented(outcome.message)}\n`);
    return;
  }
  if (outcome.kind === "new-chain") {
    say(`  A new chain is needed. ${outcome.reason}.\n`);
    return;
  }
  if (outcome.abis.length > 0) say(`    Written: sdk/src/abi/{${outcome.abis.join(",")}}.ts`);
  else if (outcome.exchanged.length === 0) say("    What runs is up to date.");
}

/**
 * Chain, contracts and pages, until `stop`; edits of either show at once. Resolves to true when the edit under way needs
 * a new chain, which only a new process can make: this one has the old modules loaded.
 */
export async function developUntil(
  stop: Promise<void>,
  root: string,
  options: StartOptions,
  progress: Progress,
): Promise<boolean> {
  const ledger = await openForDevelopment(root, options, progress);
  const workshop = workshopOf(root, options.stateDir, ledger, progress);
  const server = await servePages(root, options, ledger);
  let askForNewChain = () => {};
  const newChain = new Promise<boolean>((resolve) => {
    askForNewChain = () => resolve(true);
  });
  let types = new AbortController();
  let checking = Promise.resolve();
  const bringUpToDate = async (files: readonly string[]) => {
    types.abort();
    if (files.length > 0) say(`\n${styleText("bold", files.join(", "))}`);
    try {
      const outcome = await refresh(workshop);
      report(outcome);
      if (outcome.kind === "new-chain") askForNewChain();
      if (outcome.kind !== "current") return;
      // Code at known addresses may answer otherwise now: what the page remembers is worth nothing.
      if (outcome.exchanged.length > 0) server.ws.send({ type: "full-reload" });
      if (files.length > 0 && outcome.abis.length === 0) return;
      types = new AbortController();
      checking = checkTypes(root, progress, types.signal);
    } catch (error) {
      say(indented(error instanceof Error ? error.message : String(error)));
      say("  What runs is unchanged, or partly changed: `npm run dev -- --fresh` begins anew.\n");
    }
  };
  say(
    `\n  Open http://127.0.0.1:${options.webPort}\n` +
      `  Chain at ${ledger.chain.rpcUrl}, kept in ${relative(root, options.stateDir)}\n` +
      "  Edits of pages and of contracts show at once.\n",
  );
  const folders = [join(root, "contracts"), join(root, "ignition", "modules")];
  const stopWatching = watchSources(folders, [".sol", ".ts"], bringUpToDate);
  try {
    return (await Promise.race([newChain, stop])) === true;
  } finally {
    await stopWatching();
    types.abort();
    await checking;
    await server.close();
    await ledger.close();
  }
}
