import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ClockState } from "./clock.ts";
import { chainKey } from "./deployment.ts";
import { identifyChain } from "./genesis.ts";
import { useHouse } from "./house.ts";

/** The newest block, and whether the node answers. Re-renders with each block. */
export function useClock(): ClockState {
  const { clock } = useHouse();
  return useSyncExternalStore(clock.subscribe, clock.snapshot, clock.snapshot);
}

/** Chain time in seconds, ticking every `interval` milliseconds; undefined before the first block. */
export function useChainNow(interval = 1_000): number | undefined {
  const { clock } = useHouse();
  useClock();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) tick((count) => count + 1);
    }, interval);
    return () => clearInterval(timer);
  }, [interval]);
  return clock.now();
}

/** Asked once, and again whenever the chain seems to have gone backwards. */
export function useChainIdentity() {
  const { client, deployment } = useHouse();
  const { block } = useClock();
  const highest = useHighest(block?.number);
  const backwards = block !== undefined && highest !== undefined && block.number < highest;
  return useQuery({
    queryKey: [...chainKey(deployment), "identity", backwards ? block.hash : "first"],
    queryFn: () => identifyChain(client, deployment),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function useHighest(number: bigint | undefined): bigint | undefined {
  const [highest, setHighest] = useState(number);
  if (number !== undefined && (highest === undefined || number > highest)) setHighest(number);
  return highest;
}
