import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeProduct, readProduct } from "@comptoir/sdk/catalogue/product-document";
import { parseShop } from "@comptoir/sdk/catalogue/shop-document";
import { cidOf } from "@comptoir/sdk/content/cid";
import { imageKind } from "@comptoir/sdk/content/image";
import { expect, test } from "vitest";
import { SHOPS } from "./market.ts";
import { PERSONAS } from "./personas.ts";

const PICTURES = join(import.meta.dirname, "pictures");
const SOMEONE = "0x0000000000000000000000000000000000000001";
const goods = SHOPS.flatMap((s) => s.products);

test.each(goods.map((g) => [g.id, g] as const))(
  "%s makes a valid product document with its picture",
  (_id, g) => {
    const bytes = readFileSync(join(PICTURES, g.picture));
    expect(imageKind(bytes)).toMatchObject({ kind: "webp", width: 800, height: 800 });
    expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
    expect(g.price).toMatch(/^[1-9][0-9]*\.[0-9]{2}$/);
    const { id: _drop, price, ...rest } = g;
    const document = {
      ...rest,
      v: 1 as const,
      kind: "product" as const,
      picture: cidOf(bytes),
      price: { token: SOMEONE, amount: price.replace(".", "") } as const,
    };
    expect(readProduct(encodeProduct(document))).toEqual(document);
  },
);

test.each(SHOPS.map((s) => [s.id, s] as const))(
  "%s makes a valid shop document, kept by a known seller",
  (_id, s) => {
    const { id: _drop, owner, ...rest } = s;
    parseShop({
      ...rest,
      v: 1,
      kind: "shop",
      seller: SOMEONE,
      products: s.products.map((p) => cidOf(new TextEncoder().encode(p.id))),
    });
    expect(PERSONAS.find((p) => p.id === owner)?.role).toBe("seller");
  },
);

test("every picture kept is that of a product, and no two products share one", () => {
  expect(readdirSync(PICTURES).sort()).toEqual(goods.map((g) => g.picture).sort());
});

test("French is set with narrow spaces before double signs", () => {
  const texts = [
    ...goods.flatMap((g) => [g.title.fr, g.description.fr, g.unit.fr, g.pictureAlt.fr]),
    ...SHOPS.flatMap((s) => [s.about.fr, s.motto.fr]),
    ...PERSONAS.map((p) => p.line.fr),
  ];
  for (const t of texts) expect(t).not.toMatch(/(?:[^\u202f]|^)[;:!?]|'/);
});
