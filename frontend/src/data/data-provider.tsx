import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { chainKey } from "../chain/deployment.ts";
import { useHouse } from "../chain/house.ts";
import { useClock } from "../chain/use-clock.ts";
import type { LedgerSource } from "./ledger-source.ts";
import { rpcSource } from "./rpc/rpc-source.ts";
import { blockTopics, journalPause, journalTopics } from "./topics.ts";

const SourceContext = createContext<LedgerSource | undefined>(undefined);

/** The source of lists, and the one place where a new block makes old answers old. Stands inside ChainProvider. */
export function DataProvider({
  children,
  source,
}: {
  readonly children: ReactNode;
  readonly source?: LedgerSource;
}) {
  const house = useHouse();
  const own = useMemo(() => source ?? rpcSource(house), [source, house]);
  useBlockInvalidation();
  return <SourceContext value={own}>{children}</SourceContext>;
}

export function useLedgerSource(): LedgerSource {
  const source = useContext(SourceContext);
  if (!source) throw new Error("useLedgerSource needs a DataProvider above it");
  return source;
}

/** A block invalidates money and tables at once; the boards, which cost more to read, at most twice a minute. */
function useBlockInvalidation(): void {
  const { deployment } = useHouse();
  const queries = useQueryClient();
  const { block } = useClock();
  const hash = block?.hash;
  const first = useRef(true);
  const journalAt = useRef(0);
  useEffect(() => {
    if (hash === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const invalidate = (topic: string) =>
      void queries.invalidateQueries({ queryKey: [...chainKey(deployment), topic] });
    for (const topic of blockTopics) invalidate(topic);
    if (Date.now() - journalAt.current < journalPause) return;
    journalAt.current = Date.now();
    for (const topic of journalTopics) invalidate(topic);
  }, [hash, deployment, queries]);
}
