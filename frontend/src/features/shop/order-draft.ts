import { cartHash, encodeOrder, type OrderDocument } from "@comptoir/sdk/catalogue/order-document";
import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import type { ShopDocument } from "@comptoir/sdk/catalogue/shop-document";
import { inLanguage } from "@comptoir/sdk/catalogue/text";
import type { Cid } from "@comptoir/sdk/content/cid";
import { type Amount, isAmount } from "@comptoir/sdk/money/amount";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { type Address, bytesToHex, type Hex, hexToBigInt, isAddressEqual, zeroAddress } from "viem";
import type { Locale } from "../../i18n/locale.ts";

const day = 86_400;

/** How long a draft may wait for its payment, in seconds: time to read and sign, not time for the price to grow old. */
export const payWithin = 3_600;

/** Buyer's share in basis points when the arbiter of a shipped order stays silent. Unshipped, all goes back. */
export const silenceBps = 5_000;

/** What the page proposes as terms, from the shop's own windows. Dates in Unix seconds, lengths in seconds. */
export type ProposedTerms = {
  readonly payBy: number;
  readonly shipBy: number;
  readonly inspection: number;
  readonly arbitration: number;
  /** Zero for none. */
  readonly arbiter: Address;
  readonly silenceBps: number;
};

/** @param now the chain's time. */
export function proposeTerms(
  shop: ShopDocument,
  buyer: Address | undefined,
  now: number,
): ProposedTerms {
  const { shipWithinDays, inspectionDays, arbitrationDays } = shop.shipping;
  // Nobody rules on his own order: the contract refuses it.
  const { arbiter } = shop;
  const impartial =
    arbiter !== undefined &&
    !isAddressEqual(arbiter, shop.seller) &&
    !isAddressEqual(arbiter, zeroAddress) &&
    !(buyer && isAddressEqual(arbiter, buyer));
  return {
    payBy: now + payWithin,
    shipBy: now + shipWithinDays * day,
    inspection: inspectionDays * day,
    arbitration: impartial ? arbitrationDays * day : 0,
    arbiter: impartial ? arbiter : zeroAddress,
    silenceBps,
  };
}

/** Price of several, in the smallest unit; nothing when the contract could not count it. */
export function totalOf(product: ProductDocument, quantity: number): Amount | undefined {
  const total = BigInt(product.price.amount) * BigInt(quantity);
  return isAmount(total) ? total : undefined;
}

export type Purchase = {
  readonly buyer: Address;
  readonly shop: ShopDocument;
  readonly product: ProductDocument;
  readonly cid: Cid;
  readonly quantity: number;
  readonly note: string;
  /** The language in which the buyer read the title. */
  readonly locale: Locale;
  readonly terms: ProposedTerms;
};

export type OrderDraft = {
  readonly order: Order;
  /** Its canonical bytes; their hash is the order's `cart`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** @param random 64 fresh bytes: half for the document, whose goods nobody shall guess, half for the order. */
export function draftOrder(purchase: Purchase, random: Uint8Array): OrderDraft {
  const { buyer, shop, product, cid, quantity, note, locale, terms } = purchase;
  const salt: Hex = bytesToHex(random.slice(0, 32));
  const document: OrderDocument = {
    v: 1,
    kind: "order",
    shop: shop.seller,
    lines: [
      {
        product: cid,
        title: inLanguage(product.title, locale),
        quantity,
        unitAmount: product.price.amount,
      },
    ],
    shippingNote: note,
    salt,
  };
  const amount = totalOf(product, quantity);
  if (amount === undefined) throw new RangeError("more than the contract can count");
  return {
    bytes: new Uint8Array(encodeOrder(document)),
    order: {
      buyer,
      seller: shop.seller,
      token: product.price.token,
      agent: zeroAddress,
      financier: zeroAddress,
      amount,
      feeBps: 0,
      cart: cartHash(document),
      salt: hexToBigInt(bytesToHex(random.slice(32, 64))),
      ...terms,
    },
  };
}
