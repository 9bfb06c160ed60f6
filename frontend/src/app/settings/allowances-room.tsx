import { loansOf, ordersOf } from "@comptoir/sdk/ledger/views";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import { useTokenBook } from "../../chain/token-book.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useLedger } from "../../data/queries.ts";
import { AllowancesPage } from "../../features/allowances/allowances-page.tsx";
import type { ListedToken } from "../../features/allowances/read-allowances.ts";
import { promisedIn } from "../../features/lend/promised.ts";
import { useOffersOf } from "../../features/lend/reads.ts";

/** The allowances, beside what the account's own offers, loans and orders say of them. */
export function AllowancesRoom() {
  const { address } = useConnection();
  const offers = useOffersOf(address).data?.value;
  const tokens = useOwnTokens(address);
  return (
    <AllowancesPage
      tokens={tokens}
      needed={(token) => (offers ? promisedIn(offers, token) : undefined)}
    />
  );
}

/** Tokens of the book, then those of the account's own loans and orders. */
function useOwnTokens(account: Address | undefined): readonly ListedToken[] {
  const book = useTokenBook();
  const { data: ledger } = useLedger();
  return useMemo(() => {
    const found = new Map<string, ListedToken>();
    const add = (address: Address, kind: ListedToken["kind"]) => {
      const key = address.toLowerCase();
      if (address !== zeroAddress && !found.has(key)) found.set(key, { address, kind });
    };
    for (const { address, kind } of book.tokens) add(address, kind);
    if (account && ledger) {
      const { borrowed, lent } = loansOf(ledger.value, account);
      for (const { terms } of [...borrowed, ...lent]) {
        add(terms.token, "erc20");
        if (terms.kind === collateralKind.erc20) add(terms.collateral, "erc20");
        if (terms.kind === collateralKind.erc721) add(terms.collateral, "erc721");
      }
      const { purchases, sales } = ordersOf(ledger.value, account);
      for (const { order } of [...purchases, ...sales]) add(order.token, "erc20");
    }
    return [...found.values()];
  }, [book, ledger, account]);
}
