import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { chainKey } from "../chain/deployment.ts";
import { type House, useHouse } from "../chain/house.ts";
import { Desk, type DeskState } from "./desk.ts";
import { stepTitle } from "./step-title.ts";
import { browserStore } from "./store.ts";
import { connectedWallet } from "./wallet-port.ts";
import { useReviewWords } from "./words.ts";

const DeskContext = createContext<Desk | undefined>(undefined);

/** Blocks after which a transaction counts as final. A local chain does not take blocks back by itself. */
const confirmationsOf = ({ deployment }: House) => (deployment.development ? 1 : 3);

/** The one desk of the page. Stands inside ChainProvider. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const house = useHouse();
  const queries = useQueryClient();
  const words = useReviewWords();
  // The desk outlives a change of language; titles are written in the language of the moment.
  const latestWords = useRef(words);
  latestWords.current = words;

  const desk = useMemo(() => {
    const { deployment, client, clock, config } = house;
    return new Desk({
      deployment,
      client,
      wallet: connectedWallet(config),
      store: browserStore(deployment),
      now: async () => {
        await clock.refresh();
        return clock.now() ?? Math.floor(Date.now() / 1000);
      },
      confirmations: confirmationsOf(house),
      interval: deployment.development ? 1_000 : 4_000,
      title: (write, step) => stepTitle(write, step, latestWords.current),
      onChanged: (topics) => {
        void clock.refresh();
        for (const topic of topics)
          void queries.invalidateQueries({ queryKey: [...chainKey(deployment), topic] });
      },
    });
  }, [house, queries]);

  useEffect(() => {
    void desk.resume();
    const onVisible = () => {
      if (!document.hidden) desk.wake();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [desk]);

  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk needs a DeskProvider above it");
  return desk;
}

export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.snapshot, desk.snapshot);
}
