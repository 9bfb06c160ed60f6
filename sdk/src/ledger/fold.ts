import type { Hex } from "viem";
import type { TokenUnits } from "../money/amount.ts";
import { foldLoan } from "./fold-loan.ts";
import { foldOrder } from "./fold-order.ts";
import { eventKey, keptKey, type Ledger, type LoanRow, type OrderRow } from "./ledger.ts";
import type { CheckoutEvent, LedgerEvent, LoansEvent } from "./logs.ts";

/**
 * The ledger after more events. Pure: the ledger given stays as it was. An event already folded changes nothing, so
 * ranges may overlap. Within a call order is found from block and index; from call to call blocks must not go back.
 * After a reorganisation the caller folds anew, from the last ledger below it or from {@link emptyLedger}.
 */
export function fold(ledger: Ledger, events: readonly LedgerEvent[]): Ledger {
  const fresh = events.filter(({ at }) => !ledger.seen.has(eventKey(at)));
  if (fresh.length === 0) return ledger;
  const draft: Draft = {
    orders: new Map(ledger.orders),
    loans: new Map(ledger.loans),
    kept: new Map(ledger.kept),
    seen: new Set(ledger.seen),
  };
  for (const event of fresh.toSorted(inChainOrder)) {
    const key = eventKey(event.at);
    if (draft.seen.has(key)) continue;
    draft.seen.add(key);
    if (event.contract === "checkout") applyCheckout(draft, event);
    else applyLoans(draft, event);
  }
  return draft;
}

type Draft = {
  readonly orders: Map<Hex, OrderRow>;
  readonly loans: Map<bigint, LoanRow>;
  readonly kept: Map<string, TokenUnits>;
  readonly seen: Set<string>;
};

const inChainOrder = (a: LedgerEvent, b: LedgerEvent) =>
  a.at.block - b.at.block || a.at.logIndex - b.at.logIndex;

function applyCheckout(draft: Draft, event: CheckoutEvent): void {
  if (event.eventName === "Kept" || event.eventName === "Withdrawn") {
    const { token, account, amount } = event.args;
    const key = keptKey(token, account);
    const left = (draft.kept.get(key) ?? 0n) + (event.eventName === "Kept" ? amount : -amount);
    if (left === 0n) draft.kept.delete(key);
    else draft.kept.set(key, left);
    return;
  }
  if (!("id" in event.args)) return;
  const row = foldOrder(draft.orders.get(event.args.id), event);
  if (row !== undefined) draft.orders.set(row.id, row);
}

function applyLoans(draft: Draft, event: LoansEvent): void {
  const id = loanOf(event);
  if (id === undefined) return;
  const row = foldLoan(draft.loans.get(id), event);
  if (row !== undefined) draft.loans.set(row.id, row);
}

/** Notes carry the number of their loan. */
function loanOf(event: LoansEvent): bigint | undefined {
  if (event.eventName === "Transfer") return event.args.tokenId;
  return "id" in event.args ? event.args.id : undefined;
}
