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
import { useHouse } from "../chain/house.ts";
import { useConnection } from "../chain/use-connection.ts";
import type { Desk, DeskState } from "./desk.ts";
import { DeskDoor } from "./desk-door.ts";
import { watchPresence } from "./presence.ts";
import { useReviewWords } from "./words.ts";

const DoorContext = createContext<DeskDoor | undefined>(undefined);

/** The one desk of the page. Stands inside ChainProvider. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const house = useHouse();
  const queries = useQueryClient();
  const words = useReviewWords();
  const { status } = useConnection();
  // The desk outlives a change of language; titles are written in the language of the moment.
  const latestWords = useRef(words);
  latestWords.current = words;

  const door = useMemo(
    () =>
      new DeskDoor(async () => {
        const { openDesk } = await import("./open-desk.ts");
        return openDesk(house, queries, () => latestWords.current);
      }),
    [house, queries],
  );

  // Whoever is connected may sign at any moment, and may have left something unfinished.
  useEffect(() => {
    if (status === "connected") door.open().catch(() => undefined);
  }, [door, status]);

  useEffect(() => {
    return watchPresence({ back: () => door.desk?.wake(), away: () => door.desk?.rest() });
  }, [door]);

  return <DoorContext value={door}>{children}</DoorContext>;
}

/** The way to the desk, for whoever wants to begin something there. */
export function useDeskDoor(): DeskDoor {
  const door = useContext(DoorContext);
  if (!door) throw new Error("useDeskDoor needs a DeskProvider above it");
  return door;
}

/** The open desk, for the sheet and the tray that lie on it. */
export function useDesk(): Desk {
  const { desk } = useDeskDoor();
  if (!desk) throw new Error("useDesk needs a desk that is open");
  return desk;
}

export function useDeskState(): DeskState {
  const door = useDeskDoor();
  return useSyncExternalStore(door.subscribe, door.snapshot, door.snapshot);
}
