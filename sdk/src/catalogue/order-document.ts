import type { Address } from "viem";
import { type Cid, type Digest, digestOf } from "../content/cid.ts";
import type { TokenUnits } from "../money/amount.ts";
import { canonicalBytes, decodeJson } from "./canonical.ts";
import { DocumentError } from "./document-error.ts";
import { address, amount, bytes32, cid, constant, list, record, text, whole } from "./fields.ts";

export type OrderLine = {
  readonly product: Cid;
  /** The title in the language the buyer read it in: what he agreed to. */
  readonly title: string;
  readonly quantity: number;
  /** Price of one, in the smallest unit of the order's token, in decimal digits. */
  readonly unitAmount: string;
};

/** The cart. Its hash stands in the order on chain; the document itself goes to the seller. */
export type OrderDocument = {
  readonly v: 1;
  readonly kind: "order";
  readonly shop: Address;
  readonly lines: readonly OrderLine[];
  readonly shippingNote: string;
  /** 32 random bytes: without them a small cart could be guessed from its hash. */
  readonly salt: `0x${string}`;
};

const MAX_TOTAL = 2n ** 256n - 1n;

/** What the lines come to, in the smallest unit of the token. */
export const orderTotal = (order: Pick<OrderDocument, "lines">): TokenUnits =>
  order.lines.reduce((sum, line) => sum + BigInt(line.quantity) * BigInt(line.unitAmount), 0n);

export const parseOrder = (input: unknown): OrderDocument => {
  const at = record(
    { path: "", value: input },
    {
      v: "required",
      kind: "required",
      shop: "required",
      lines: "required",
      shippingNote: "required",
      salt: "required",
    },
  );
  const v = constant(at("v"), 1);
  const kind = constant(at("kind"), "order");
  const lines = list(at("lines"), [1, 100], (item): OrderLine => {
    const line = record(item, {
      product: "required",
      title: "required",
      quantity: "required",
      unitAmount: "required",
    });
    return {
      product: cid(line("product")),
      title: text(line("title"), 120),
      quantity: whole(line("quantity"), [1, 9999]),
      unitAmount: amount(line("unitAmount")),
    };
  });
  if (orderTotal({ lines }) > MAX_TOTAL)
    throw new DocumentError("lines", "come to more than a token amount can be");
  return {
    v,
    kind,
    shop: address(at("shop")),
    lines,
    shippingNote: text(at("shippingNote"), 500, { lines: "many lines", empty: true }),
    salt: bytes32(at("salt")),
  };
};

export const readOrder = (bytes: Uint8Array): OrderDocument => parseOrder(decodeJson(bytes));

export const encodeOrder = (order: OrderDocument): Uint8Array => canonicalBytes(parseOrder(order));

/** sha2-256 of the canonical bytes: the order's `cartHash`, and the digest in the document's CID. */
export const cartHash = (order: OrderDocument): Digest => digestOf(encodeOrder(order));
