import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createContext, useContext } from "react";
import type { Chain } from "viem";
import { createHouseClient, type HouseClient, houseChain } from "./clients.ts";
import { ChainClock } from "./clock.ts";
import { WalletDoor } from "./wallet-door.ts";

/** Everything a page needs of the chain, made once. */
export interface House {
  readonly deployment: Deployment;
  readonly chain: Chain;
  readonly client: HouseClient;
  readonly clock: ChainClock;
  readonly wallet: WalletDoor;
}

export function openHouse(deployment: Deployment): House {
  const chain = houseChain(deployment);
  const client = createHouseClient(deployment, chain);
  const clock = new ChainClock(client, deployment.development);
  const wallet = new WalletDoor(async (follow, resume) => {
    const { openWallets } = await import("./config.ts");
    return openWallets(chain, client, follow, resume);
  });
  return { deployment, chain, client, clock, wallet };
}

export const HouseContext = createContext<House | undefined>(undefined);

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error("useHouse needs a ChainProvider above it");
  return house;
}
