import { useSyncExternalStore } from "react";
import { useHouse } from "./house.ts";
import type { Connection } from "./wallet-door.ts";

/** Who is here, without fetching what speaks to wallets. */
export function useConnection(): Connection {
  const { wallet } = useHouse();
  return useSyncExternalStore(wallet.subscribe, wallet.snapshot, wallet.snapshot);
}
