import type { OrderRow } from "@comptoir/sdk/ledger/ledger";
import { type EscrowFacts, type OrderStatus, orderStatus } from "@comptoir/sdk/orders/status";
import type { Address } from "viem";

/** An order as one viewer sees it at one moment of the chain. */
export type OrderView = {
  readonly row: OrderRow;
  readonly status: OrderStatus;
};

/**
 * @param escrow read from the contract at a stated block; without it, what the events say.
 * @param now the chain's time. What was refunded counts as gone back: to the buyer it is the same money.
 */
export function viewOf(
  row: OrderRow,
  now: number,
  viewer: Address | undefined,
  escrow: EscrowFacts = row,
): OrderView {
  return { row, status: orderStatus(row.order, escrow, now, viewer) };
}

/** Money is in escrow and somebody still has to do something. */
export const isLive = ({ status }: OrderView): boolean =>
  !["paid", "returned", "split", "lapsed"].includes(status.stage);

/** The next step is the viewer's: his turn, or open to anyone and in his favour. */
export function waitsForMe({ status: { stage, role } }: OrderView): boolean {
  if (role === "seller") return ["proposal", "overdue", "releasable", "silent"].includes(stage);
  if (role === "buyer") return ["overdue", "shipped", "silent"].includes(stage);
  return role === "arbiter" && stage === "disputed";
}

const day = 86_400;

/** Waits for the viewer, and its date is within a day or gone. */
export const isDueToday = (view: OrderView, now: number): boolean =>
  waitsForMe(view) && (view.status.deadline?.at ?? Number.POSITIVE_INFINITY) <= now + day;

/** What waits for the viewer first, the nearest date before the later; what is over last, the newest first. */
export function byUrgency(a: OrderView, b: OrderView): number {
  return rank(a) - rank(b) || urgency(a) - urgency(b) || b.row.openedAt.time - a.row.openedAt.time;
}

const rank = (view: OrderView) => (waitsForMe(view) ? 0 : isLive(view) ? 1 : 2);
const urgency = (view: OrderView) => (isLive(view) ? (view.status.deadline?.at ?? 0) : 0);

export const orderFilters = ["all", "mine", "live", "over"] as const;
export type OrderFilter = (typeof orderFilters)[number];

export function passes(view: OrderView, filter: OrderFilter): boolean {
  if (filter === "mine") return waitsForMe(view);
  if (filter === "live") return isLive(view);
  return filter === "all" || !isLive(view);
}
