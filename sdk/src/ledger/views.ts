import { type Address, getAddress } from "viem";
import type { Ledger, LoanRow, OrderRow } from "./ledger.ts";

/** An account's orders by its part in them, newest first. */
export type OrdersOf = {
  readonly purchases: readonly OrderRow[];
  readonly sales: readonly OrderRow[];
  /** Those it may be asked to rule. */
  readonly cases: readonly OrderRow[];
};

export function ordersOf(ledger: Ledger, account: Address): OrdersOf {
  const own = getAddress(account);
  const newest = [...ledger.orders.values()].reverse();
  return {
    purchases: newest.filter(({ order }) => order.buyer === own),
    sales: newest.filter(({ order }) => order.seller === own),
    cases: newest.filter(({ order }) => order.arbiter === own),
  };
}

/** An account's loans on both sides, newest first. `lent` follows the note: whoever holds it is owed. */
export type LoansOf = { readonly lent: readonly LoanRow[]; readonly borrowed: readonly LoanRow[] };

export function loansOf(ledger: Ledger, account: Address): LoansOf {
  const own = getAddress(account);
  const newest = [...ledger.loans.values()].reverse();
  return {
    lent: newest.filter(({ holder }) => holder === own),
    borrowed: newest.filter(({ borrower }) => borrower === own),
  };
}

/** What a seller's past sales say. */
export type SellerRow = {
  readonly seller: Address;
  /** Orders that paid him. */
  readonly sales: number;
  /** Different buyers among them: more telling than a number of sales, though a friend counts too. */
  readonly buyers: number;
  /** Time of opening of the first of them, Unix seconds. */
  readonly since: number;
};

/** Sellers whom at least one order paid, the one with most buyers first. */
export function sellersWithSales(ledger: Ledger): readonly SellerRow[] {
  const paid = [...ledger.orders.values()].filter(({ released }) => released > 0n);
  const rows = [...Map.groupBy(paid, ({ order }) => order.seller)].map(([seller, orders]) => ({
    seller,
    sales: orders.length,
    buyers: new Set(orders.map(({ order }) => order.buyer)).size,
    since: Math.min(...orders.map(({ openedAt }) => openedAt.time)),
  }));
  return rows.toSorted((a, b) => b.buyers - a.buyers || b.sales - a.sales || a.since - b.since);
}
