import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { getBlock, getChainId } from "viem/actions";
import type { HouseClient } from "./clients.ts";

/** Whether the node really serves the chain this page was built for. */
export type ChainIdentity =
  | { readonly is: "same" }
  /** Same number, another first block: a local chain that was started afresh. */
  | { readonly is: "reset" }
  | { readonly is: "other"; readonly chainId: number };

export async function identifyChain(
  client: HouseClient,
  { chainId, genesisHash }: Deployment,
): Promise<ChainIdentity> {
  const [actual, genesis] = await Promise.all([
    getChainId(client),
    getBlock(client, { blockNumber: 0n }),
  ]);
  if (actual !== chainId) return { is: "other", chainId: actual };
  return { is: genesis.hash === genesisHash ? "same" : "reset" };
}
