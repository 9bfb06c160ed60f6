import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import type { ShopDocument } from "@comptoir/sdk/catalogue/shop-document";
import { cidOf } from "@comptoir/sdk/content/cid";
import { getAddress } from "viem";

export const buyer = getAddress(`0x${"b1".repeat(20)}`);
export const arbiter = getAddress(`0x${"c1".repeat(20)}`);
export const token = getAddress(`0x${"e1".repeat(20)}`);

/** A shop for tests. */
export const sampleShop: ShopDocument = {
  v: 1,
  kind: "shop",
  name: { en: "Vautrin Works", fr: "Ateliers Vautrin" },
  motto: { en: "", fr: "" },
  about: { en: "", fr: "" },
  seller: getAddress(`0x${"a1".repeat(20)}`),
  arbiter,
  shipping: { shipWithinDays: 7, inspectionDays: 14, arbitrationDays: 10 },
  products: [],
};

/** 46.00 of a token of two decimals. */
export const sampleProduct: ProductDocument = {
  v: 1,
  kind: "product",
  title: { en: "Evening lamp", fr: "Lampe du soir" },
  description: { en: "Burns oil.", fr: "Brûle de l’huile." },
  picture: cidOf(new Uint8Array([1])),
  pictureAlt: { en: "A lamp", fr: "Une lampe" },
  unit: { en: "lamp", fr: "lampe" },
  price: { token, amount: "4600" },
  category: "light",
};
