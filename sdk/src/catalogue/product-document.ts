import type { Address } from "viem";
import type { Cid } from "../content/cid.ts";
import { canonicalBytes, decodeJson } from "./canonical.ts";
import { CATEGORIES, type Category } from "./category.ts";
import { address, amount, cid, constant, localText, oneOf, record } from "./fields.ts";
import type { LocalText } from "./text.ts";

export type Price = {
  readonly token: Address;
  /** Whole number of the token's smallest unit, in decimal digits. */
  readonly amount: string;
};

/** One thing for sale. */
export type ProductDocument = {
  readonly v: 1;
  readonly kind: "product";
  readonly title: LocalText;
  readonly description: LocalText;
  readonly picture: Cid;
  /** What the picture shows, for those who do not see it. */
  readonly pictureAlt: LocalText;
  /** What one is: "bottle of 75 cl", "loaf of 1 kg". */
  readonly unit: LocalText;
  readonly price: Price;
  readonly category: Category;
};

export const parseProduct = (input: unknown): ProductDocument => {
  const at = record(
    { path: "", value: input },
    {
      v: "required",
      kind: "required",
      title: "required",
      description: "required",
      picture: "required",
      pictureAlt: "required",
      unit: "required",
      price: "required",
      category: "required",
    },
  );
  const v = constant(at("v"), 1);
  const kind = constant(at("kind"), "product");
  const price = record(at("price"), { token: "required", amount: "required" });
  return {
    v,
    kind,
    title: localText(at("title"), 120),
    description: localText(at("description"), 2000, { lines: "many lines", empty: true }),
    picture: cid(at("picture")),
    pictureAlt: localText(at("pictureAlt"), 240),
    unit: localText(at("unit"), 40),
    price: { token: address(price("token")), amount: amount(price("amount")) },
    category: oneOf(at("category"), CATEGORIES),
  };
};

export const readProduct = (bytes: Uint8Array): ProductDocument => parseProduct(decodeJson(bytes));

export const encodeProduct = (product: ProductDocument): Uint8Array =>
  canonicalBytes(parseProduct(product));
