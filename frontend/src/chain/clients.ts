import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { type Chain, type Client, createClient, defineChain, type Transport } from "viem";
import { nodeTransport } from "./node-transport.ts";

/** How often a new block is asked for while something of the reader's is under way, in milliseconds. */
export const pollingInterval = 4_000;

/** And while he only reads. */
export const idleInterval = 8_000;

export type HouseClient = Client<Transport, Chain>;

export function houseChain(deployment: Deployment): Chain {
  return defineChain({
    id: deployment.chainId,
    name: deployment.name,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [...deployment.rpcUrls] } },
    contracts: { multicall3: { address: deployment.addresses.Multicall3 } },
    testnet: deployment.development,
  });
}

export const houseTransport = ({ rpcUrls }: Pick<Deployment, "rpcUrls">): Transport =>
  nodeTransport(rpcUrls);

/** Reads only. All reads of one moment travel in one request. */
export function createHouseClient(
  deployment: Deployment,
  chain: Chain = houseChain(deployment),
): HouseClient {
  return createClient({
    chain,
    transport: houseTransport(deployment),
    pollingInterval,
    // A cached block number would hide the block a reader was just told of.
    cacheTime: 0,
  });
}
