import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { type ReactNode, useMemo } from "react";
import { type Address, type Hex, isAddress, isAddressEqual, zeroAddress } from "viem";
import { nameAddress, useAddressBook } from "../chain/address-book.ts";
import { useHouse } from "../chain/house.ts";
import { usePersonas } from "../chain/personas.ts";
import { resembling } from "../chain/resemblance.ts";
import { useTokenBook } from "../chain/token-book.ts";
import { useConnection } from "../chain/use-connection.ts";
import { AcquaintanceContext, type Acquaintances } from "../ui/acquaintance.ts";
import { useKnownLedger } from "./queries.ts";

type Known = { readonly address: Address; readonly name?: string | undefined };

/**
 * Whom the reader knows: those he named, the people of a development chain, the contracts of the house, the tokens of
 * his list, and those he dealt with. Nobody else is ever suggested, and nobody can name himself. Stands inside DataProvider.
 */
export function AcquaintanceProvider({ children }: { readonly children: ReactNode }) {
  const { deployment } = useHouse();
  const { address: own } = useConnection();
  const book = useAddressBook();
  const { tokens } = useTokenBook();
  const personas = usePersonas();
  const ledger = useKnownLedger();
  // A new block makes a new ledger, but seldom a new acquaintance: as one text it stays the same.
  const met = own && ledger ? dealtWith(ledger, own).join() : undefined;
  const value = useMemo((): Acquaintances => {
    const house = Object.entries(deployment.addresses).map(
      ([name, address]): Known => ({ name, address }),
    );
    const named = new Map<string, Known>();
    const add = (known: Known) => named.set(known.address.toLowerCase(), known);
    const listed = tokens.map(({ symbol, address }): Known => ({ name: symbol, address }));
    for (const known of [...personas, ...house, ...listed, ...book]) add(known);
    const dealt = met?.split(",").filter((text) => isAddress(text));
    const all: readonly Known[] = [
      ...named.values(),
      ...(own ? [{ address: own }] : []),
      ...(dealt ?? []).map((address) => ({ address })),
    ];
    const knownAddresses = new Set(all.map(({ address }) => address.toLowerCase()));
    return {
      of: (address) => {
        const entry = named.get(address.toLowerCase());
        const isOwn = own !== undefined && isAddressEqual(own, address);
        const resembled = isOwn ? undefined : resembling(address, all);
        return {
          own: isOwn,
          stranger: dealt !== undefined && !knownAddresses.has(address.toLowerCase()),
          ...(entry?.name ? { name: entry.name } : {}),
          ...(resembled ? { resembles: resembled } : {}),
        };
      },
      ownName: (address) => book.find((entry) => isAddressEqual(entry.address, address))?.name,
      rename: (address, name) => nameAddress(deployment, address, name),
    };
  }, [deployment, own, book, tokens, personas, met]);
  return <AcquaintanceContext value={value}>{children}</AcquaintanceContext>;
}

/** What of the ledger says who had to do with whom. */
interface Dealings {
  readonly loans: ReadonlyMap<bigint, Pick<LoanRow, "lender" | "borrower" | "holder">>;
  readonly orders: ReadonlyMap<
    Hex,
    { readonly order: Pick<Order, "buyer" | "seller" | "arbiter" | "agent" | "financier"> }
  >;
}

/** The other sides of an account's loans and orders. A transfer makes nobody an acquaintance: anyone can send one. */
export function dealtWith(ledger: Dealings, account: Address): readonly Address[] {
  const met = new Set<Address>();
  const meet = (parties: readonly Address[]) => {
    if (!parties.some((party) => isAddressEqual(party, account))) return;
    for (const party of parties) if (party !== zeroAddress) met.add(party);
  };
  for (const { lender, borrower, holder } of ledger.loans.values())
    meet([lender, borrower, holder]);
  for (const { order } of ledger.orders.values())
    meet([order.buyer, order.seller, order.arbiter, order.agent, order.financier]);
  return [...met].filter((address) => !isAddressEqual(address, account));
}
