import fc from "fast-check";
import { getAddress } from "viem";
import { expect, test } from "vitest";
import { cidOf, cidToDigest } from "../content/cid.ts";
import { canonicalBytes } from "./canonical.ts";
import { CATEGORIES } from "./category.ts";
import { DocumentError } from "./document-error.ts";
import {
  cartHash,
  encodeOrder,
  type OrderDocument,
  orderTotal,
  parseOrder,
  readOrder,
} from "./order-document.ts";
import {
  encodeProduct,
  type ProductDocument,
  parseProduct,
  readProduct,
} from "./product-document.ts";
import { encodeShop, parseShop, readShop, type ShopDocument } from "./shop-document.ts";
import { cleanText } from "./text.ts";

const SELLER = getAddress("0x00000000000000000000000000000000000a11ce");
const A_CID = cidOf(new Uint8Array([1, 2, 3]));

const words = (max: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((t) => cleanText(t, "one line").slice(0, max))
    .filter((t) => t.isWellFormed() && cleanText(t, "one line") === t && t !== "");
const both = fc.record({ en: words(40), fr: words(40) });
const cids = fc.uint8Array({ minLength: 1, maxLength: 20 }).map(cidOf);
const addresses = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((b) => getAddress(`0x${Buffer.from(b).toString("hex")}`));
const amounts = fc.bigInt({ min: 1n, max: 10n ** 30n }).map(String);

const shops: fc.Arbitrary<ShopDocument> = fc.record(
  {
    v: fc.constant(1 as const),
    kind: fc.constant("shop" as const),
    name: both,
    motto: both,
    about: both,
    seller: addresses,
    arbiter: addresses,
    shipping: fc.record({
      shipWithinDays: fc.integer({ min: 1, max: 90 }),
      inspectionDays: fc.integer({ min: 1, max: 60 }),
      arbitrationDays: fc.integer({ min: 1, max: 90 }),
    }),
    products: fc.uniqueArray(cids, { maxLength: 8 }),
  },
  { requiredKeys: ["v", "kind", "name", "motto", "about", "seller", "shipping", "products"] },
);

const products: fc.Arbitrary<ProductDocument> = fc.record({
  v: fc.constant(1 as const),
  kind: fc.constant("product" as const),
  title: both,
  description: both,
  picture: cids,
  pictureAlt: both,
  unit: both,
  price: fc.record({ token: addresses, amount: amounts }),
  category: fc.constantFrom(...CATEGORIES),
});

const orders: fc.Arbitrary<OrderDocument> = fc.record({
  v: fc.constant(1 as const),
  kind: fc.constant("order" as const),
  shop: addresses,
  lines: fc.array(
    fc.record({
      product: cids,
      title: words(40),
      quantity: fc.integer({ min: 1, max: 9999 }),
      unitAmount: amounts,
    }),
    { minLength: 1, maxLength: 6 },
  ),
  shippingNote: fc.oneof(fc.constant(""), words(60)),
  salt: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((b) => `0x${Buffer.from(b).toString("hex")}` as const),
});

const ORDER: OrderDocument = {
  v: 1,
  kind: "order",
  shop: SELLER,
  lines: [{ product: A_CID, title: "Clos de l’Écluse", quantity: 2, unitAmount: "28500000" }],
  shippingNote: "",
  salt: `0x${"ab".repeat(32)}`,
};

const PRODUCT: ProductDocument = {
  v: 1,
  kind: "product",
  title: { en: "Loaf", fr: "Miche" },
  description: { en: "", fr: "" },
  picture: A_CID,
  pictureAlt: { en: "A loaf", fr: "Une miche" },
  unit: { en: "loaf", fr: "pièce" },
  price: { token: SELLER, amount: "9500000" },
  category: "food",
};

const SHOP: ShopDocument = {
  v: 1,
  kind: "shop",
  name: { en: "Aubertin", fr: "Aubertin" },
  motto: { en: "", fr: "" },
  about: { en: "", fr: "" },
  seller: SELLER,
  shipping: { shipWithinDays: 5, inspectionDays: 14, arbitrationDays: 10 },
  products: [A_CID],
};

const refusal = (run: () => unknown): { path: string; reason: string } => {
  try {
    run();
  } catch (error) {
    if (error instanceof DocumentError) return { path: error.path, reason: error.reason };
    throw error;
  }
  throw new Error("was accepted");
};

test("every document comes back from its bytes as it went", () => {
  fc.assert(fc.property(shops, (d) => void expect(readShop(encodeShop(d))).toEqual(d)));
  fc.assert(fc.property(products, (d) => void expect(readProduct(encodeProduct(d))).toEqual(d)));
  fc.assert(fc.property(orders, (d) => void expect(readOrder(encodeOrder(d))).toEqual(d)));
});

test("the order of keys and the way of writing do not change the bytes", () => {
  const shuffled = { ...Object.fromEntries(Object.entries(ORDER).reverse()) };
  expect(cartHash(parseOrder(shuffled))).toBe(cartHash(ORDER));
  const loose = new TextEncoder().encode(
    JSON.stringify({ ...ORDER, shop: SELLER.toLowerCase() }, null, 2),
  );
  expect(cartHash(readOrder(loose))).toBe(cartHash(ORDER));
});

test("cartHash is the digest in the document's CID, and any change of the cart changes it", () => {
  expect(cartHash(ORDER)).toBe(cidToDigest(cidOf(encodeOrder(ORDER))));
  // Fixed for ever: orders on chain were signed over it.
  expect(cartHash(ORDER)).toBe(
    "0x17204f1a4355328a058a0bd4ad3905ae17ed1efeafd7386e24afe9279d1aa62d",
  );
  const line = { product: A_CID, title: "Clos de l’Écluse", quantity: 2, unitAmount: "28500000" };
  for (const other of [
    { ...ORDER, lines: [{ ...line, quantity: 3 }] },
    { ...ORDER, lines: [{ ...line, unitAmount: "28500001" }] },
    { ...ORDER, salt: `0x${"ac".repeat(32)}` as const },
    { ...ORDER, shippingNote: "Ring twice" },
  ]) {
    expect(cartHash(other)).not.toBe(cartHash(ORDER));
  }
});

test("text that hides something is hashed as it is shown", () => {
  const hidden = { ...ORDER, shippingNote: "leave \u202eat\u202c the door\u0000" };
  expect(parseOrder(hidden).shippingNote).toBe("leave at the door");
  expect(cartHash(hidden)).toBe(cartHash({ ...ORDER, shippingNote: "leave at the door" }));
});

test("the total is exact, whatever the number of digits", () => {
  const lines = [{ product: A_CID, title: "t", quantity: 9999, unitAmount: "9007199254740993" }];
  expect(orderTotal({ lines })).toBe(9999n * 9007199254740993n);
});

const line = ORDER.lines[0];

test.each<[string, unknown, string, RegExp]>([
  ["no object", [], "", /object/],
  ["null", null, "", /object/],
  ["another version", { ...ORDER, v: 2 }, "v", /must be 1/],
  ["another kind", { ...ORDER, kind: "shop" }, "kind", /"order"/],
  ["an unknown field", { ...ORDER, discount: "5" }, "discount", /known/],
  [
    "a field of the prototype",
    JSON.parse(JSON.stringify(ORDER).replace("{", '{"__proto__":{"admin":1},')),
    "__proto__",
    /known/,
  ],
  ["a field inherited, not given", Object.create(ORDER), "v", /missing/],
  ["no lines", { ...ORDER, lines: [] }, "lines", /1 to 100/],
  ["too many lines", { ...ORDER, lines: Array(101).fill(line) }, "lines", /has 101/],
  [
    "half a bottle",
    { ...ORDER, lines: [{ ...line, quantity: 0.5 }] },
    "lines[0].quantity",
    /whole/,
  ],
  ["minus one", { ...ORDER, lines: [{ ...line, quantity: -1 }] }, "lines[0].quantity", /from 1/],
  [
    "a quantity as text",
    { ...ORDER, lines: [{ ...line, quantity: "1" }] },
    "lines[0].quantity",
    /whole/,
  ],
  ["NaN", { ...ORDER, lines: [{ ...line, quantity: Number.NaN }] }, "lines[0].quantity", /whole/],
  [
    "an amount as number",
    { ...ORDER, lines: [{ ...line, unitAmount: 5 }] },
    "lines[0].unitAmount",
    /string/,
  ],
  [
    "an amount in hexadecimal",
    { ...ORDER, lines: [{ ...line, unitAmount: "0x10" }] },
    "lines[0].unitAmount",
    /string/,
  ],
  [
    "leading zeros",
    { ...ORDER, lines: [{ ...line, unitAmount: "007" }] },
    "lines[0].unitAmount",
    /zeros/,
  ],
  ["nought", { ...ORDER, lines: [{ ...line, unitAmount: "0" }] }, "lines[0].unitAmount", /whole/],
  [
    "a negative amount",
    { ...ORDER, lines: [{ ...line, unitAmount: "-5" }] },
    "lines[0].unitAmount",
    /whole/,
  ],
  [
    "digits of another script",
    { ...ORDER, lines: [{ ...line, unitAmount: "١٢" }] },
    "lines[0].unitAmount",
    /whole/,
  ],
  [
    "more than a uint256",
    { ...ORDER, lines: [{ ...line, unitAmount: String(2n ** 256n) }] },
    "lines[0].unitAmount",
    /larger/,
  ],
  [
    "a total over a uint256",
    { ...ORDER, lines: [{ ...line, unitAmount: String(2n ** 256n - 1n) }] },
    "lines",
    /come to more/,
  ],
  [
    "an empty title",
    { ...ORDER, lines: [{ ...line, title: "\u202e \u200b" }] },
    "lines[0].title",
    /empty/,
  ],
  [
    "a long title",
    { ...ORDER, lines: [{ ...line, title: "x".repeat(121) }] },
    "lines[0].title",
    /120/,
  ],
  ["a megabyte of note", { ...ORDER, shippingNote: "x".repeat(1 << 20) }, "shippingNote", /500/],
  ["half a surrogate pair", { ...ORDER, shippingNote: "\ud800" }, "shippingNote", /half/],
  [
    "a wrong checksum",
    { ...ORDER, shop: "0x00000000000000000000000000000000000A11CE" },
    "shop",
    /address/,
  ],
  ["a short address", { ...ORDER, shop: "0x1234" }, "shop", /address/],
  ["a short salt", { ...ORDER, salt: "0x00" }, "salt", /32 bytes/],
  [
    "a path for a CID",
    { ...ORDER, lines: [{ ...line, product: "../../etc/passwd" }] },
    "lines[0].product",
    /CID/,
  ],
])("an order with %s is refused", (_name, input, path, reason) => {
  const said = refusal(() => parseOrder(input));
  expect(said.path).toBe(path);
  expect(said.reason).toMatch(reason);
});

test.each<[string, unknown, string]>([
  ["script as a category", { ...PRODUCT, category: "<script>" }, "category"],
  ["one language only", { ...PRODUCT, title: { en: "Loaf" } }, "title.fr"],
  ["a third language", { ...PRODUCT, title: { en: "Loaf", fr: "Miche", de: "Brot" } }, "title.de"],
  ["an address for a picture", { ...PRODUCT, picture: "https://example.org/a.svg" }, "picture"],
  ["a price without token", { ...PRODUCT, price: { amount: "1" } }, "price.token"],
  ["a price in decimals", { ...PRODUCT, price: { token: SELLER, amount: "9.50" } }, "price.amount"],
])("a product with %s is refused", (_name, input, path) => {
  expect(refusal(() => parseProduct(input)).path).toBe(path);
});

test.each<[string, unknown, string]>([
  ["a product named twice", { ...SHOP, products: [A_CID, A_CID] }, "products"],
  [
    "no time to look at the goods",
    { ...SHOP, shipping: { ...SHOP.shipping, inspectionDays: 0 } },
    "shipping.inspectionDays",
  ],
  [
    "a year to ship",
    { ...SHOP, shipping: { ...SHOP.shipping, shipWithinDays: 365 } },
    "shipping.shipWithinDays",
  ],
  ["a null arbiter", { ...SHOP, arbiter: null }, "arbiter"],
])("a shop with %s is refused", (_name, input, path) => {
  expect(refusal(() => parseShop(input)).path).toBe(path);
});

test("bytes that are no document are refused with a reason, never with another error", () => {
  expect(refusal(() => readShop(new Uint8Array(200_000))).reason).toMatch(/larger/);
  expect(refusal(() => readShop(new Uint8Array([0xc3, 0x28]))).reason).toMatch(/UTF-8/);
  expect(refusal(() => readShop(new TextEncoder().encode("{"))).reason).toMatch(/JSON/);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      refusal(() => readOrder(bytes));
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      refusal(() => parseProduct(value));
    }),
  );
});

test("only whole numbers can be written canonically", () => {
  expect(() => canonicalBytes({ a: 0.1 })).toThrow(DocumentError);
  expect(new TextDecoder().decode(canonicalBytes({ b: [1, "é"], a: null }))).toBe(
    '{"a":null,"b":[1,"é"]}',
  );
});
