import { type Amount, amountOfUint96, noAmount } from "../money/amount.ts";
import { minus, plus } from "../money/arithmetic.ts";
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
    held: amountOfUint96(order.amount),
    paid: noAmount,
    released: noAmount,
    returned: noAmount,
    refunded: noAmount,
    fees: noAmount,
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
      return released(row, amountOfUint96(event.args.amount), amountOfUint96(event.args.fee));
    case "Voided":
    case "Reclaimed":
      return returned(row, amountOfUint96(event.args.amount));
    case "Ruled": {
      const toBuyer = amountOfUint96(event.args.toBuyer);
      const toSeller = amountOfUint96(event.args.toSeller);
      return {
        ...released(row, toSeller, amountOfUint96(event.args.fee)),
        ...returned(row, toBuyer),
        held: minus(minus(row.held, toSeller), toBuyer),
      };
    }
    case "Refunded": {
      const amount = amountOfUint96(event.args.amount);
      return { paid: minus(row.paid, amount), refunded: plus(row.refunded, amount) };
    }
    default:
      return undefined;
  }
}

const released = (row: OrderRow, amount: Amount, fee: Amount) => ({
  held: minus(row.held, amount),
  paid: plus(row.paid, amount),
  released: plus(row.released, amount),
  fees: plus(row.fees, fee),
});

const returned = (row: OrderRow, amount: Amount) => ({
  held: minus(row.held, amount),
  returned: plus(row.returned, amount),
});

/** As the contract: with nothing held any more a dispute is over. */
function settle(row: OrderRow): OrderRow {
  if (row.held === 0n) return { ...row, disputed: false, state: "closed" };
  return { ...row, state: row.disputed ? "disputed" : row.shipped ? "shipped" : "open" };
}
