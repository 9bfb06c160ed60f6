import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { loanId, type Terms } from "@comptoir/sdk/typed-data/terms";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { chainKey } from "../chain/deployment.ts";
import { useHouse } from "../chain/house.ts";
import {
  type BalanceFigure,
  type LoanFigure,
  readBalances,
  readLoanFigures,
  readOrderFigures,
} from "./figures.ts";
import type { Reading } from "./ledger-source.ts";

/** Shown while a new block is read, with its own block number beside it. */
const live = {
  staleTime: Number.POSITIVE_INFINITY,
  placeholderData: keepPreviousData,
  structuralSharing: false,
} as const;

/** What closes each loan now, in the order asked. */
export function useLoanFigures(
  loans: readonly Terms[],
): UseQueryResult<Reading<readonly LoanFigure[]>> {
  const house = useHouse();
  return useQuery({
    ...live,
    queryKey: [
      ...chainKey(house.deployment),
      "loans",
      loans.map((terms) => loanId(terms).toString(36)).join(),
    ],
    enabled: loans.length > 0,
    queryFn: () => readLoanFigures(house, loans),
  });
}

/** What is in escrow for each order, in the order asked. */
export function useOrderFigures(
  ids: readonly Hex[],
): UseQueryResult<Reading<readonly EscrowFacts[]>> {
  const house = useHouse();
  return useQuery({
    ...live,
    queryKey: [...chainKey(house.deployment), "orders", ids.join()],
    enabled: ids.length > 0,
    queryFn: () => readOrderFigures(house, ids),
  });
}

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
