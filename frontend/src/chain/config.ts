import type { Chain } from "viem";
import { type Config, createConfig } from "wagmi";
import { getConnection, reconnect, watchConnection } from "wagmi/actions";
import type { HouseClient } from "./clients.ts";
import type { Connection } from "./wallet-door.ts";

/**
 * What speaks to wallets; takes up the connection of the last visit where there was one. Wallets come by EIP-6963 alone:
 * nothing is fetched from a third party, and no wallet is preferred.
 */
export function openWallets(
  chain: Chain,
  client: HouseClient,
  follow: (connection: Connection) => void,
  resume: boolean,
): Config {
  const config = createConfig({
    chains: [chain],
    client: () => client,
    multiInjectedProviderDiscovery: true,
    connectors: [],
  });
  const tell = () => {
    const { status, address, chainId } = getConnection(config);
    follow({ status, address, chainId });
  };
  watchConnection(config, { onChange: tell });
  // Only for who was connected: any wallet that knows this page would be taken up before its owner chose one. Not waited
  // for: a locked wallet takes its time, and the sheet can be shown meanwhile.
  if (resume) void reconnect(config).finally(tell);
  return config;
}
