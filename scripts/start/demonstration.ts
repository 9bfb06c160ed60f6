import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { developmentMnemonic } from "@comptoir/sdk/deployment/personas";
import type { ContentStore } from "../../services/content/store.ts";
import { travelTo } from "../chain/clock.ts";
import type { LocalChain } from "../chain/local-chain.ts";
import { blockAt } from "../chain/rpc.ts";
import type { Deployment } from "./deployment.ts";
import type { SeedContext } from "./seed-context.ts";

/** Fills a new chain with the demonstration market. Returns false where there is none to fill in. */
export async function runDemonstration(
  root: string,
  chain: LocalChain,
  deployment: Deployment,
  content: ContentStore,
  note: (text: string) => void,
): Promise<boolean> {
  const path = join(root, "scripts", "demo", "seed.ts");
  if (!existsSync(path)) return false;
  const { seed }: { seed: (context: SeedContext) => Promise<void> } = await import(
    pathToFileURL(path).href
  );
  const rpc = chain.connection.provider;
  await seed({
    rpc,
    rpcUrl: chain.rpcUrl,
    deployment,
    mnemonic: developmentMnemonic,
    content,
    now: Math.floor(Date.now() / 1000),
    travelTo: async (timestamp) => {
      const head = await blockAt(rpc, "latest");
      if (Number(head.timestamp) < timestamp) await travelTo(rpc, timestamp);
    },
    note,
  });
  return true;
}
