import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { encodeProduct, readProduct } from "@comptoir/sdk/catalogue/product-document";
import { parseShop } from "@comptoir/sdk/catalogue/shop-document";
import { cidOf } from "@comptoir/sdk/content/cid";
import { imageKind } from "@comptoir/sdk/content/image";
import { PERSONAS } from "@comptoir/sdk/deployment/personas";
import { SHOPS } from "./market.ts";

const pictures = join(import.meta.dirname, "pictures");
const someone = "0x0000000000000000000000000000000000000001";
const goods = SHOPS.flatMap((s) => s.products);

describe("the goods of the demonstration", () => {
  for (const g of goods) {
    it(`${g.id} makes a valid product document with its picture`, () => {
      const bytes = readFileSync(join(pictures, g.picture));
      const { kind, width, height } = imageKind(bytes);
      assert.deepEqual({ kind, width, height }, { kind: "webp", width: 800, height: 800 });
      assert.ok(bytes.length <= 60 * 1024, `${bytes.length} bytes`);
      assert.match(g.price, /^[1-9][0-9]*\.[0-9]{2}$/);
      const { id: _drop, price, ...rest } = g;
      const document = {
        ...rest,
        v: 1 as const,
        kind: "product" as const,
        picture: cidOf(bytes),
        price: { token: someone, amount: price.replace(".", "") } as const,
      };
      assert.deepEqual(readProduct(encodeProduct(document)), document);
    });
  }

  for (const s of SHOPS) {
    it(`${s.id} makes a valid shop document, kept by a known seller`, () => {
      const { id: _drop, owner, ...rest } = s;
      parseShop({
        ...rest,
        v: 1,
        kind: "shop",
        seller: someone,
        products: s.products.map((p) => cidOf(new TextEncoder().encode(p.id))),
      });
      assert.equal(PERSONAS.find((p) => p.id === owner)?.role, "seller");
    });
  }

  it("every picture kept is that of a product, and no two products share one", () => {
    assert.deepEqual(readdirSync(pictures).sort(), goods.map((g) => g.picture).sort());
  });

  it("French is set with narrow spaces before double signs", () => {
    const texts = [
      ...goods.flatMap((g) => [g.title.fr, g.description.fr, g.unit.fr, g.pictureAlt.fr]),
      ...SHOPS.flatMap((s) => [s.about.fr, s.motto.fr]),
      ...PERSONAS.map((p) => p.line.fr),
    ];
    for (const t of texts) assert.doesNotMatch(t, /(?:[^\u202f]|^)[;:!?]|'/);
  });
});
