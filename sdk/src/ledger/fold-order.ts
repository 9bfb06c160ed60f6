import type { OrderRow } from "./ledger.ts";
import type { CheckoutEvent } from "./logs.ts";

/** The row after an event of its order; nothing for an event about an order that was never opened. */
export function foldOrder(row: OrderRow | undefined, event: CheckoutEvent): OrderRow | undefined {
  if (event.eventName === "Funded") return openOrder(event);
  if (row === undefined) return undefined;
  const change = changeOf(row, event);
  return change && settle({ ...row, ...change, timeline: [...row.timeline, event] });
}

function openOrder(event: Extract<CheckoutEvent, { eventName: "Funded" }>): OrderRow {
  const { id, ...order } = event.args;
  return {
    id,
    order,
    held: order.amount,
    paid: 0n,
    released: 0n,
    returned: 0n,
    refunded: 0n,
    fees: 0n,
    opened: true,
    shipped: false,
    disputed: false,
    clock: 0,
    state: "open",
    openedAt: event.at,
    timeline: [event],
  };
}

function changeOf(row: OrderRow, event: CheckoutEvent): Partial<OrderRow> | undefined {
  switch (event.eventName) {
    case "Shipped":
      return { shipped: true, clock: event.args.until };
    case "Disputed":
      return { disputed: true, clock: event.args.until };
    case "Released":
      return released(row, event.args.amount, event.args.fee);
    case "Voided":
    case "Reclaimed":
      return returned(row, event.args.amount);
    case "Ruled": {
      const { toBuyer, toSeller, fee } = event.args;
      return {
        ...released(row, toSeller, fee),
        ...returned(row, toBuyer),
        held: row.held - toSeller - toBuyer,
      };
    }
    case "Refunded":
      return { paid: row.paid - event.args.amount, refunded: row.refunded + event.args.amount };
    default:
      return undefined;
  }
}

const released = (row: OrderRow, amount: bigint, fee: bigint) => ({
  held: row.held - amount,
  paid: row.paid + amount,
  released: row.released + amount,
  fees: row.fees + fee,
});

const returned = (row: OrderRow, amount: bigint) => ({
  held: row.held - amount,
  returned: row.returned + amount,
});

/** As the contract: with nothing held any more a dispute is over. */
function settle(row: OrderRow): OrderRow {
  if (row.held === 0n) return { ...row, disputed: false, state: "closed" };
  return { ...row, state: row.disputed ? "disputed" : row.shipped ? "shipped" : "open" };
}
