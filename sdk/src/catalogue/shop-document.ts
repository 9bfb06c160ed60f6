import type { Address } from "viem";
import type { Cid } from "../content/cid.ts";
import { canonicalBytes, decodeJson } from "./canonical.ts";
import { DocumentError } from "./document-error.ts";
import { address, cid, constant, list, localText, record, whole } from "./fields.ts";
import type { LocalText } from "./text.ts";

/** Clocks that the seller offers, in days; the order fixes them. */
export type ShippingWindows = {
  readonly shipWithinDays: number;
  readonly inspectionDays: number;
  readonly arbitrationDays: number;
};

/** A shop's sign and catalogue. Its digest is the 32 bytes that the seller announces on chain. */
export type ShopDocument = {
  readonly v: 1;
  readonly kind: "shop";
  readonly name: LocalText;
  readonly motto: LocalText;
  readonly about: LocalText;
  readonly seller: Address;
  /** Whom the seller proposes as arbiter; the buyer may take another. */
  readonly arbiter?: Address;
  readonly shipping: ShippingWindows;
  readonly products: readonly Cid[];
};

export const parseShop = (input: unknown): ShopDocument => {
  const at = record(
    { path: "", value: input },
    {
      v: "required",
      kind: "required",
      name: "required",
      motto: "required",
      about: "required",
      seller: "required",
      arbiter: "optional",
      shipping: "required",
      products: "required",
    },
  );
  const v = constant(at("v"), 1);
  const kind = constant(at("kind"), "shop");
  const windows = record(at("shipping"), {
    shipWithinDays: "required",
    inspectionDays: "required",
    arbitrationDays: "required",
  });
  const products = list(at("products"), [0, 500], cid);
  if (new Set(products).size !== products.length)
    throw new DocumentError("products", "names a product twice");
  const arbiter = at("arbiter");
  return {
    v,
    kind,
    name: localText(at("name"), 80),
    motto: localText(at("motto"), 160, { empty: true }),
    about: localText(at("about"), 2000, { lines: "many lines", empty: true }),
    seller: address(at("seller")),
    ...(arbiter.value === undefined ? {} : { arbiter: address(arbiter) }),
    shipping: {
      shipWithinDays: whole(windows("shipWithinDays"), [1, 90]),
      inspectionDays: whole(windows("inspectionDays"), [1, 60]),
      arbitrationDays: whole(windows("arbitrationDays"), [1, 90]),
    },
    products,
  };
};

export const readShop = (bytes: Uint8Array): ShopDocument => parseShop(decodeJson(bytes));

/** The canonical bytes; parsed first, so that nothing unclean is ever published under a digest. */
export const encodeShop = (shop: ShopDocument): Uint8Array => canonicalBytes(parseShop(shop));
