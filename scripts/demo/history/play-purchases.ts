import {
  encodeOrder,
  type OrderDocument,
  orderTotal,
} from "@comptoir/sdk/catalogue/order-document";
import { digestOf } from "@comptoir/sdk/content/cid";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { type Address, hexToBigInt, keccak256, stringToHex, zeroAddress } from "viem";
import type { ContentStore } from "../../../services/content/store.ts";
import type { Agenda } from "../stage/agenda.ts";
import { type Desk, everything, type OrderAct } from "../stage/desk.ts";
import { day } from "../stage/time.ts";
import type { People } from "./people.ts";
import type { Purchase, Step } from "./purchases.ts";
import { type ListedProduct, productOf } from "./shops.ts";

export interface MarketPlace {
  readonly desk: Desk;
  readonly people: People;
  readonly content: ContentStore;
  readonly listed: ReadonlyMap<string, ListedProduct>;
  readonly token: Address;
  readonly now: number;
}

const share = (amount: bigint, bps: number) => (amount * BigInt(bps)) / 10_000n;

/** Same story, same salts: only dates differ from one day's demonstration to another's. */
const saltOf = (number: number) => keccak256(stringToHex(`demonstration order ${number}`));

async function writeCart({ goods, buyer }: Purchase, number: number, place: MarketPlace) {
  const lines = Object.entries(goods).map(([id, quantity]) => {
    const { cid, document } = productOf(place.listed, id);
    // Half of the house reads French.
    const title = number % 2 === 0 ? document.title.fr : document.title.en;
    return {
      product: cid,
      title,
      quantity,
      unitAmount: document.price.amount,
      shop: productOf(place.listed, id).shop,
    };
  });
  const shop = lines[0]?.shop;
  if (shop === undefined || lines.some((line) => line.shop !== shop))
    throw new Error(`order ${number} of ${buyer} is not of one shop`);
  const document: OrderDocument = {
    v: 1,
    kind: "order",
    shop: place.people(shop.owner).address,
    lines: lines.map(({ shop: _shop, ...line }) => line),
    shippingNote: "",
    salt: saltOf(number),
  };
  const bytes = encodeOrder(document);
  await place.content.put(bytes);
  return { shop, cart: digestOf(bytes), amount: orderTotal(document) };
}

/** Puts an order and everything that happens to it on the agenda. */
export async function schedulePurchase(
  agenda: Agenda,
  purchase: Purchase,
  number: number,
  place: MarketPlace,
): Promise<void> {
  const { desk, people, token, now } = place;
  const { shop, cart, amount } = await writeCart(purchase, number, place);
  const buyer = people(purchase.buyer);
  const seller = people(shop.owner);
  const paidAt = now - Math.round(purchase.ago * day);
  const withArbiter = purchase.buyer !== "ottoline";
  const order: Order = {
    buyer: buyer.address,
    seller: seller.address,
    token,
    agent: zeroAddress,
    arbiter: withArbiter ? people("ottoline").address : zeroAddress,
    financier: zeroAddress,
    amount,
    feeBps: 0,
    silenceBps: 5000,
    payBy: paidAt + 3600,
    shipBy: paidAt + shop.shipping.shipWithinDays * day,
    inspection: shop.shipping.inspectionDays * day,
    arbitration: withArbiter ? shop.shipping.arbitrationDays * day : 0,
    cart,
    salt: hexToBigInt(saltOf(number)),
  };
  agenda.at(paidAt, async (time) => {
    await desk.approve(buyer, token, desk.addresses.Checkout, amount, time - 20);
    await desk.act(buyer, order, { verb: "fund" }, time);
  });
  for (const step of purchase.steps) {
    agenda.at(paidAt + Math.round(step.after * day), async (time) => {
      const by = { buyer, seller, arbiter: people("ottoline") }[doer[step.what]];
      if (step.what === "refund")
        await desk.approve(
          seller,
          token,
          desk.addresses.Checkout,
          share(amount, step.share),
          time - 20,
        );
      await desk.act(by, order, actOf(step, amount), time);
    });
  }
}

const doer = {
  ship: "seller",
  void: "seller",
  refund: "seller",
  release: "buyer",
  reclaim: "buyer",
  dispute: "buyer",
  rule: "arbiter",
  ruleByDefault: "buyer",
} as const satisfies Record<Step["what"], string>;

function actOf(step: Step, amount: bigint): OrderAct {
  switch (step.what) {
    case "ship":
      return { verb: "ship", trace: keccak256(stringToHex("handed to the carrier")) };
    case "dispute":
      return { verb: "dispute", evidence: keccak256(stringToHex("arrived damaged")) };
    case "release":
      return {
        verb: "release",
        amount: step.share === 10_000 ? everything : share(amount, step.share),
      };
    case "refund":
      return { verb: "refund", amount: share(amount, step.share) };
    case "rule":
      return { verb: "rule", toBuyer: share(amount, step.share) };
    default:
      return { verb: step.what };
  }
}
