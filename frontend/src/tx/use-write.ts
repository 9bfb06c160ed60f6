import { useCallback } from "react";
import { useConnection } from "../chain/use-connection.ts";
import type { Write } from "./define-write.ts";
import { useDeskDoor, useDeskState } from "./desk-provider.tsx";
import { isOver, type TxState } from "./machine.ts";
import type { Outcome } from "./outcome.ts";

export interface UseWrite<P> {
  /** Opens the review. Resolves when the action has ended, or when nothing was sent. */
  readonly begin: (params: P) => Promise<Outcome>;
  /** One of these is in review or under way for the connected account. */
  readonly busy: boolean;
  /** Where the newest one stands. */
  readonly state: TxState;
}

/** An action for a button: `const repay = useWrite(repayWrite)`, then `repay.begin({ terms, amount })`. */
export function useWrite<P>(write: Write<P>): UseWrite<P> {
  const door = useDeskDoor();
  const { flow, records } = useDeskState();
  const { address } = useConnection();
  const begin = useCallback(
    async (params: P) => (await door.open()).begin(write, params),
    [door, write],
  );
  const open = flow?.kind === "write" && flow.write.name === write.name ? flow.state : undefined;
  const latest = records.findLast(
    (record) => record.name === write.name && record.account === address,
  )?.state;
  const state = open ?? latest ?? { at: "idle" };
  const waits =
    latest !== undefined && !isOver(latest) && latest.at !== "lost" && latest.at !== "dropped";
  return { begin, state, busy: open !== undefined || waits };
}
