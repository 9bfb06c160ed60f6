import { useCallback } from "react";
import type { Hex } from "viem";
import type { PreparedSign } from "./define-sign.ts";
import { useDeskDoor } from "./desk-provider.tsx";

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
