import { encodeOrder, type OrderDocument } from "@comptoir/sdk/catalogue/order-document";
import { type Cid, digestOf } from "@comptoir/sdk/content/cid";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { type Address, hexToBigInt, keccak256, stringToHex, zeroAddress } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { ContentStore } from "../../../services/content/store.ts";
import type { Agenda } from "../stage/agenda.ts";
import { type Desk, everything } from "../stage/desk.ts";
import { day } from "../stage/time.ts";
import type { Endowment } from "./endow.ts";
import type { RefundMatch } from "./refund-matches.ts";
import type { Invoice } from "./retail-lines.ts";

/** What the file does not say: shipped after a day, confirmed two days later. */
const shippedAfter = day;
const confirmedAfter = 3 * day;
/** A refund cannot come before the sale was paid out. */
const refundAfter = confirmedAfter + 3600;
/** How long before now the file's last invoice is put. */
const lastInvoice = 6 * day;

/** Seconds to add to the file's dates: intervals stay, the last one was a few days ago. */
export function shiftOf(invoices: readonly Invoice[], now: number): number {
  return now - lastInvoice - Math.max(0, ...invoices.map(({ date }) => date));
}

export interface RetailHouse {
  readonly desk: Desk;
  readonly token: Address;
  readonly content: ContentStore;
  readonly products: ReadonlyMap<string, Cid>;
  readonly seller: PrivateKeyAccount;
  readonly buyerOf: (customer: string) => PrivateKeyAccount;
  readonly now: number;
}

/** Puts all orders and refunds on the agenda. Returns what buyers and seller need beforehand. */
export async function scheduleSales(
  agenda: Agenda,
  orders: readonly Invoice[],
  matches: readonly RefundMatch[],
  house: RetailHouse,
): Promise<readonly Endowment[]> {
  const { desk, token, seller, buyerOf, now } = house;
  const shift = shiftOf([...orders, ...matches.map(({ refund }) => refund)], now);
  const terms = new Map<Invoice, Order>();
  for (const invoice of orders) {
    const order = await orderOf(invoice, invoice.date + shift, house);
    terms.set(invoice, order);
    const paidAt = invoice.date + shift;
    const buyer = buyerOf(invoice.customer);
    agenda.at(paidAt, async (time) => {
      await desk.act(buyer, order, { verb: "fund" }, time);
    });
    agenda.at(paidAt + shippedAfter, async (time) => {
      await desk.act(
        seller,
        order,
        { verb: "ship", trace: keccak256(stringToHex(`invoice ${invoice.number}`)) },
        time,
      );
    });
    agenda.at(paidAt + confirmedAfter, async (time) => {
      await desk.act(buyer, order, { verb: "release", amount: everything }, time);
    });
  }
  for (const { refund, order, amount } of matches) {
    const refunded = terms.get(order);
    if (refunded === undefined)
      throw new Error(`refund ${refund.number} is of an order that was not imported`);
    agenda.at(Math.max(refund.date, order.date + refundAfter) + shift, async (time) => {
      await desk.act(seller, refunded, { verb: "refund", amount }, time);
    });
  }
  const spent = Map.groupBy(orders, ({ customer }) => customer);
  const sum = (items: readonly bigint[]) => items.reduce((total, item) => total + item, 0n);
  const buyers = [...spent].map(([customer, invoices]) => {
    const amount = sum(invoices.map(({ total }) => total));
    return {
      account: buyerOf(customer),
      token,
      amount,
      spender: desk.addresses.Checkout,
      allowance: amount,
    };
  });
  const back = sum(matches.map(({ amount }) => amount));
  return [
    ...buyers,
    { account: seller, token, amount: 0n, spender: desk.addresses.Checkout, allowance: back },
  ];
}

async function orderOf(
  invoice: Invoice,
  paidAt: number,
  { token, content, products, seller, buyerOf }: RetailHouse,
): Promise<Order> {
  const salt = keccak256(stringToHex(`invoice ${invoice.number}`));
  const document: OrderDocument = {
    v: 1,
    kind: "order",
    shop: seller.address,
    lines: invoice.lines.map(({ stockCode, description, quantity, unitAmount }) => {
      const product = products.get(stockCode);
      if (product === undefined) throw new Error(`stock code ${stockCode} is not in the window`);
      return {
        product,
        title: description.slice(0, 120),
        quantity,
        unitAmount: unitAmount.toString(),
      };
    }),
    shippingNote: "",
    salt,
  };
  const bytes = encodeOrder(document);
  await content.put(bytes);
  return {
    buyer: buyerOf(invoice.customer).address,
    seller: seller.address,
    token,
    agent: zeroAddress,
    arbiter: zeroAddress,
    financier: zeroAddress,
    amount: invoice.total,
    feeBps: 0,
    silenceBps: 0,
    payBy: paidAt + day,
    shipBy: paidAt + 5 * day,
    inspection: 14 * day,
    arbitration: 0,
    cart: digestOf(bytes),
    salt: hexToBigInt(salt),
  };
}
