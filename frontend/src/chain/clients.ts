import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import {
  type Chain,
  type Client,
  createClient,
  defineChain,
  fallback,
  http,
  type Transport,
} from "viem";

/** Bytes of calldata in one multicall: about 900 reads, far below any node's limit. */
const batchSize = 32_768;

/** The slowest we ask for a new block. */
export const pollingInterval = 4_000;

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

export function houseTransport({ rpcUrls }: Pick<Deployment, "rpcUrls">): Transport {
  const urls = rpcUrls.map((url) => http(url, { batch: true, retryCount: 2, timeout: 8_000 }));
  const [only] = urls;
  return urls.length === 1 && only ? only : fallback(urls);
}

/** Reads only. All reads of one moment travel in one request. */
export function createHouseClient(
  deployment: Deployment,
  chain: Chain = houseChain(deployment),
): HouseClient {
  return createClient({
    chain,
    transport: houseTransport(deployment),
    batch: { multicall: { batchSize, wait: 16 } },
    pollingInterval,
    // A cached block number would hide the block a reader was just told of.
    cacheTime: 0,
  });
}
