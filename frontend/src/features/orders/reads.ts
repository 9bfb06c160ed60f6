import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { keptKey, type OrderRow } from "@comptoir/sdk/ledger/ledger";
import { ordersOf } from "@comptoir/sdk/ledger/views";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { getBlock } from "viem/actions";
import { chainKey } from "../../chain/deployment.ts";
import { useHouse } from "../../chain/house.ts";
import { multicall } from "../../chain/read-contract.ts";
import type { ReadAt, Reading } from "../../data/ledger-source.ts";
import { useLedger } from "../../data/queries.ts";
import { useOrderFigures } from "../../data/use-figures.ts";

/** One order: its terms and history from the events, what is in escrow from the contract, both with their block. */
export type OrderReading = {
  readonly row: OrderRow;
  /** Undefined until the contract was asked; nothing may be moved before. */
  readonly escrow: EscrowFacts | undefined;
  readonly at: ReadAt;
};

export function useOrder(id: Hex) {
  const ledger = useLedger();
  const figures = useOrderFigures([id]);
  // While another order is asked for, the figures at hand are the former one's.
  const fresh = figures.isPlaceholderData ? undefined : figures.data;
  const row = ledger.data?.value.orders.get(id);
  const data: OrderReading | null | undefined = ledger.data
    ? row
      ? { row, escrow: fresh?.value[0], at: fresh?.at ?? ledger.data.at }
      : null
    : undefined;
  return {
    data,
    error: ledger.error ?? figures.error,
    isFetching: ledger.isFetching || figures.isFetching,
    refetch: () => {
      void ledger.refetch();
      void figures.refetch();
    },
  };
}

/** The viewer's orders on one side, with the block up to which they are known. */
export function useMyOrders(account: Address | undefined, side: "purchases" | "sales") {
  const ledger = useLedger();
  const data =
    ledger.data && account
      ? { rows: ordersOf(ledger.data.value, account)[side], at: ledger.data.at }
      : undefined;
  return { data, error: ledger.error, isFetching: ledger.isFetching, refetch: ledger.refetch };
}

export type KeptPayment = { readonly token: Address; readonly amount: TokenUnits };

/** What tokens refused to pay an account: asked of the contract only where the events say that something waits. */
export function useKeptPayments(
  account: Address | undefined,
): UseQueryResult<Reading<readonly KeptPayment[]>> {
  const { client, deployment } = useHouse();
  const ledger = useLedger();
  const book = ledger.data?.value;
  const tokens =
    book && account
      ? [...new Set([...book.orders.values()].map(({ order }) => order.token))].filter(
          (token) => (book.kept.get(keptKey(token, account)) ?? 0n) > 0n,
        )
      : [];
  return useQuery({
    queryKey: [...chainKey(deployment), "orders", "kept", account, tokens.join()],
    enabled: account !== undefined && tokens.length > 0,
    structuralSharing: false,
    queryFn: async () => {
      if (account === undefined) throw new Error("asked without an account");
      const { number, hash, timestamp } = await getBlock(client);
      const amounts = await multicall(client, {
        allowFailure: false,
        blockNumber: number,
        contracts: tokens.map(
          (token) =>
            ({
              address: deployment.addresses.Checkout,
              abi: checkoutAbi,
              functionName: "kept",
              args: [token, account],
            }) as const,
        ),
      });
      const value = tokens
        .map((token, index) => ({ token, amount: amounts[index] ?? 0n }))
        .filter(({ amount }) => amount > 0n);
      return { value, at: { number, hash, timestamp: Number(timestamp), readAt: Date.now() } };
    },
  });
}
