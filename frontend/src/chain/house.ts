import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createContext, useContext } from "react";
import type { Chain } from "viem";
import type { Config } from "wagmi";
import { createHouseClient, type HouseClient, houseChain } from "./clients.ts";
import { ChainClock } from "./clock.ts";
import { createWalletConfig } from "./config.ts";

/** Everything a page needs of the chain, made once. */
export interface House {
  readonly deployment: Deployment;
  readonly chain: Chain;
  readonly client: HouseClient;
  readonly clock: ChainClock;
  readonly config: Config;
}

export function openHouse(deployment: Deployment): House {
  const chain = houseChain(deployment);
  const client = createHouseClient(deployment, chain);
  const clock = new ChainClock(client, deployment.development);
  return { deployment, chain, client, clock, config: createWalletConfig(chain, client) };
}

export const HouseContext = createContext<House | undefined>(undefined);

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error("useHouse needs a ChainProvider above it");
  return house;
}
