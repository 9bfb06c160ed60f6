import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { browserArgs, findBrowser } from "../../../scripts/browser/find-browser.ts";
import type { LocalChain } from "../../../scripts/chain/local-chain.ts";
import { serveSite } from "../../../scripts/serve/site-server.ts";
import type { Deployment } from "../../../scripts/start/deployment.ts";
import { type ContentStore, createContentStore } from "../../../services/content/store.ts";
import { type LedgerHand, ledgerHand } from "./ledger-hand.ts";
import { genesisDate, ports, root } from "./place.ts";
import { builtSite } from "./site-build.ts";

/** A house of its own for one file of tests: chain, contracts, page and browser. */
export interface Stage {
  readonly chainId: number;
  readonly rpcUrl: string;
  readonly deployment: Deployment;
  readonly content: ContentStore;
  readonly hand: LedgerHand;
  readonly siteUrl: string;
  /** Folder of the built page. */
  readonly dist: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Fill in the demonstration market. */
  readonly demonstration?: boolean;
}

/** The same beginning, contracts and addresses each time, so that one build of the page serves every file. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  // Hardhat looks for its configuration from the working directory, and does so when it is loaded.
  process.chdir(root);
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), "comptoir-e2e-"));
    closers.push(() => rmSync(folder, { recursive: true, force: true }));
    const { openLocalChain } = await import("../../../scripts/chain/local-chain.ts");
    const chain = await openLocalChain({ port: ports.chain, genesisDate: genesisDate() });
    closers.push(() => chain.close());
    const content = createContentStore(join(folder, "content"));
    const deployment = await furnish(chain, folder, content, options);
    const dist = await builtSite(join(folder, "deployment.json"));
    const site = await serveSite({ dist, port: 0, connect: deployment.rpcUrls, content });
    closers.push(() => site.close());
    const browser = await openBrowser();
    closers.push(() => browser.close());
    const hand = ledgerHand(chain.connection.provider, chain.rpcUrl, chain.chainId);
    const { chainId, rpcUrl } = chain;
    return { chainId, rpcUrl, deployment, content, hand, siteUrl: site.url, dist, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...browserArgs] });
}

async function furnish(
  chain: LocalChain,
  folder: string,
  content: ContentStore,
  { demonstration = false }: StageOptions,
): Promise<Deployment> {
  const [
    { default: hre },
    { bringClockToNow },
    { compileContracts },
    { deployContracts },
    { writeDeployment },
  ] = await Promise.all([
    import("hardhat"),
    import("../../../scripts/chain/clock.ts"),
    import("../../../scripts/start/contracts.ts"),
    import("../../../scripts/start/deploy.ts"),
    import("../../../scripts/start/deployment.ts"),
  ]);
  await compileContracts(root, [
    "contracts/mocks/JunkPoster.sol",
    "contracts/mocks/PlainToken.sol",
  ]);
  const deployment = await deployContracts(hre, root, chain, folder);
  writeDeployment(join(folder, "deployment.json"), deployment);
  if (demonstration) {
    const { runDemonstration } = await import("../../../scripts/start/demonstration.ts");
    const found = await runDemonstration(root, chain, deployment, content, () => {});
    if (!found) throw new Error("there is no demonstration to fill in");
  }
  await bringClockToNow(chain.connection.provider);
  return deployment;
}
