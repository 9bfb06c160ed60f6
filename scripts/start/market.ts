import { join } from "node:path";
import hre from "hardhat";
import { type ContentStore, createContentStore } from "../../services/content/store.ts";
import { bringClockToNow, startHeartbeat } from "../chain/clock.ts";
import { JournalDamaged } from "../chain/journal.ts";
import { type LocalChain, openLocalChain } from "../chain/local-chain.ts";
import { assertPortFree } from "../chain/port.ts";
import { ReplayMismatch } from "../chain/replay.ts";
import { blockNumber } from "../chain/rpc.ts";
import { serveSite } from "../serve/site-server.ts";
import { buildSite } from "./build-site.ts";
import { type ContractRecipe, productionRecipe } from "./contracts.ts";
import { runDemonstration } from "./demonstration.ts";
import { deployContracts } from "./deploy.ts";
import { type Deployment, deploymentFile, readDeployment, writeDeployment } from "./deployment.ts";
import { StartFailure } from "./failure.ts";
import type { StartOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import { hasChain, lockState, readRecord, setAside, writeRecord } from "./state.ts";

/** Seconds without a block after which an empty one is mined. */
const heartbeatSeconds = 60;
/** How far in the past a new chain begins, so that the demonstration can have a history. */
const historyDays = 400;

async function prepareState(
  root: string,
  options: StartOptions,
  recipe: ContractRecipe,
  progress: Progress,
): Promise<void> {
  if (!hasChain(options.stateDir)) return;
  const record = readRecord(options.stateDir);
  if (!options.fresh && record !== undefined) {
    if (record.contracts === recipe.fingerprint(root)) return;
    throw new StartFailure(recipe.mismatch.message, recipe.mismatch.advice);
  }
  await progress.step("Old chain", async (note) => {
    const place = setAside(options.stateDir);
    note(`${record === undefined ? "was never finished, " : ""}put aside as ${place}`);
  });
}

async function openChain(options: StartOptions, progress: Progress): Promise<LocalChain> {
  return await progress.step("Chain", async (note) => {
    try {
      const chain = await openLocalChain({
        stateDir: options.stateDir,
        port: options.rpcPort,
        genesisDate: new Date(Date.now() - historyDays * 86_400_000),
        onReplay: (done, total) => note(`replaying block ${done} of ${total}`),
      });
      note(chain.keptBlocks === 0 ? "new" : `found again at block ${chain.keptBlocks}`);
      return chain;
    } catch (error) {
      if (error instanceof ReplayMismatch || error instanceof JournalDamaged) {
        throw new StartFailure(
          `The kept chain could not be repeated exactly: ${error.message}.`,
          "Its journal is untouched. `npm start -- --fresh` puts it aside and begins a new chain.",
        );
      }
      throw error;
    }
  });
}

/** A new chain gets its contracts and its demonstration; a kept one has them. */
async function furnish(
  root: string,
  options: StartOptions,
  chain: LocalChain,
  content: ContentStore,
  recipe: ContractRecipe,
  progress: Progress,
): Promise<Deployment> {
  const path = join(options.stateDir, deploymentFile);
  const known = readDeployment(path);
  if (readRecord(options.stateDir) !== undefined && known !== undefined) {
    const deployment = { ...known, rpcUrls: [chain.rpcUrl] };
    writeDeployment(path, deployment);
    return deployment;
  }
  // Taken before compiling: sources edited meanwhile make the next start ask, never pass unseen.
  const contracts = recipe.fingerprint(root);
  await progress.step("Contracts", async (note) => {
    note("compiling");
    await recipe.compile(root);
    note("compiled");
  });
  const deployment = await progress.step("Deployment", async (note) => {
    const result = await deployContracts(hre, root, chain, options.stateDir);
    note(`${Object.keys(result.addresses).length} contracts`);
    return result;
  });
  writeDeployment(path, deployment);
  let demonstration = false;
  if (options.demo) {
    await progress.step("Demonstration", async (note) => {
      demonstration = await runDemonstration(root, chain, deployment, content, note);
      const blocks = await blockNumber(chain.connection.provider);
      note(demonstration ? `a small market in ${blocks} blocks` : "none");
    });
  }
  await bringClockToNow(chain.connection.provider);
  writeRecord(options.stateDir, { contracts, demonstration });
  return deployment;
}

export interface Ledger {
  readonly deployment: Deployment;
  readonly chain: LocalChain;
  readonly content: ContentStore;
  close(): Promise<void>;
}

/** Chain, contracts and demonstration, without a page. Closes what it opened if it fails. */
export async function openLedger(
  root: string,
  options: StartOptions,
  progress: Progress,
  recipe: ContractRecipe = productionRecipe,
): Promise<Ledger> {
  await assertPortFree(options.rpcPort, "chain");
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    closers.push(lockState(options.stateDir));
    await prepareState(root, options, recipe, progress);
    // Setting a state aside takes its lock along.
    closers.push(lockState(options.stateDir));
    const content = createContentStore(join(options.stateDir, "content"));
    const chain = await openChain(options, progress);
    closers.push(() => chain.close());
    const deployment = await furnish(root, options, chain, content, recipe, progress);
    await bringClockToNow(chain.connection.provider);
    closers.push(startHeartbeat(chain.connection.provider, heartbeatSeconds));
    return { deployment, chain, content, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface Market extends Ledger {
  readonly siteUrl: string;
}

/** Everything `npm start` starts, as one object. */
export async function openMarket(
  root: string,
  options: StartOptions,
  progress: Progress,
): Promise<Market> {
  await assertPortFree(options.webPort, "web");
  const ledger = await openLedger(root, options, progress);
  try {
    await progress.step("Web app", async (note) => {
      note("building");
      const built = await buildSite(root, join(options.stateDir, deploymentFile));
      note(built ? "built" : "unchanged");
    });
    const site = await serveSite({
      dist: join(root, "frontend", "dist"),
      port: options.webPort,
      connect: ledger.deployment.rpcUrls,
      content: ledger.content,
    });
    const close = async () => {
      await site.close();
      await ledger.close();
    };
    return { ...ledger, siteUrl: site.url, close };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}
