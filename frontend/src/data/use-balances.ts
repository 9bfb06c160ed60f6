import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { chainKey } from "../chain/deployment.ts";
import { useHouse } from "../chain/house.ts";
import { type BalanceFigure, readBalances } from "./balances.ts";
import type { Reading } from "./ledger-source.ts";
import { live } from "./live.ts";

/** Balances and allowances of an account; the zero address is the native coin. */
export function useBalances(
  account: Address | undefined,
  tokens: readonly Address[],
): UseQueryResult<Reading<readonly BalanceFigure[]>> {
  const house = useHouse();
  return useQuery({
    ...live,
    queryKey: [...chainKey(house.deployment), "balances", account, tokens.join()],
    enabled: account !== undefined,
    queryFn: () => {
      if (account === undefined) throw new Error("asked without an account");
      return readBalances(house, account, tokens);
    },
  });
}
