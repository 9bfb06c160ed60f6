import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { loanId, type Terms } from "@comptoir/sdk/typed-data/terms";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { chainKey } from "../chain/deployment.ts";
import { useHouse } from "../chain/house.ts";
import { type LoanFigure, readLoanFigures, readOrderFigures } from "./figures.ts";
import type { Reading } from "./ledger-source.ts";
import { live } from "./live.ts";

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
