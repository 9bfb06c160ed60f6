import type { Refusal } from "./refusals.ts";
import type { Invoice } from "./retail-lines.ts";

export interface RefundMatch {
  readonly refund: Invoice;
  readonly order: Invoice;
  /** What is paid back: at most what the order still has been paid. */
  readonly amount: bigint;
}

/**
 * Finds for each refund an earlier order of the same customer, one with the same goods first, and pays back at most
 * what that order was paid and has not been refunded. The rest is refused with the reason.
 */
export function matchRefunds(
  orders: readonly Invoice[],
  refunds: readonly Invoice[],
): { readonly matches: readonly RefundMatch[]; readonly refused: readonly Refusal[] } {
  const left = new Map(orders.map((order) => [order, order.total]));
  const matches: RefundMatch[] = [];
  const refused: Refusal[] = [];
  for (const refund of refunds) {
    const codes = new Set(refund.lines.map(({ stockCode }) => stockCode));
    const sameGoods = (order: Invoice) =>
      order.lines.filter(({ stockCode }) => codes.has(stockCode)).length;
    const earlier = orders.filter(
      ({ customer, date }) => customer === refund.customer && date <= refund.date,
    );
    const paid = earlier.filter((order) => (left.get(order) ?? 0n) > 0n);
    const [order] = paid.toSorted((a, b) => sameGoods(b) - sameGoods(a) || b.date - a.date);
    if (order === undefined) {
      const reason =
        earlier.length === 0
          ? "a refund without an earlier order of this customer"
          : "a refund of what was refunded already";
      refused.push(...refund.lines.map(({ line }) => ({ line, reason })));
      continue;
    }
    const rest = left.get(order) ?? 0n;
    const amount = refund.total < rest ? refund.total : rest;
    left.set(order, rest - amount);
    matches.push({ refund, order, amount });
  }
  return { matches, refused };
}
