import type { Chain } from "viem";
import { type Config, createConfig } from "wagmi";
import type { HouseClient } from "./clients.ts";

/** Wallets come by EIP-6963 alone: nothing is fetched from a third party, and no wallet is preferred. */
export function createWalletConfig(chain: Chain, client: HouseClient): Config {
  return createConfig({
    chains: [chain],
    client: () => client,
    multiInjectedProviderDiscovery: true,
    connectors: [],
  });
}
