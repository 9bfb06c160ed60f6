import { useCallback } from "react";
import type { Hex } from "viem";
import { useDeskDoor } from "./desk-provider.tsx";
import type { PreparedSign } from "./flow.ts";

/** Signs a document off the chain, after the same review. Nothing when the person decided otherwise. */
export function useSign(): (sign: PreparedSign) => Promise<Hex | undefined> {
  const door = useDeskDoor();
  return useCallback(
    async (sign) => {
      const outcome = await (await door.open()).beginSign(sign);
      return outcome.done ? outcome.signature : undefined;
    },
    [door],
  );
}
