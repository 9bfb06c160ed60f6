import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeProduct, type ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import { encodeShop } from "@comptoir/sdk/catalogue/shop-document";
import { type Cid, cidToDigest } from "@comptoir/sdk/content/cid";
import { encodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import type { Address } from "viem";
import type { ContentStore } from "../../../services/content/store.ts";
import { type DemoProduct, type DemoShop, SHOPS } from "../goods/market.ts";
import type { Desk } from "../stage/desk.ts";
import type { People } from "./people.ts";

export interface ListedProduct {
  readonly cid: Cid;
  readonly document: ProductDocument;
  readonly shop: DemoShop;
}

const pictures = join(import.meta.dirname, "..", "goods", "pictures");

/** "28.50" of a token with `decimals`, in its smallest unit. */
function unitsOf(price: string, decimals: number): bigint {
  const [whole = "0", fraction = ""] = price.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

async function listProduct(
  product: DemoProduct,
  token: { address: Address; decimals: number },
  content: ContentStore,
) {
  const { id: _id, price, picture, ...words } = product;
  const document: ProductDocument = {
    ...words,
    v: 1,
    kind: "product",
    picture: await content.put(readFileSync(join(pictures, picture))),
    price: { token: token.address, amount: unitsOf(price, token.decimals).toString() },
  };
  return { cid: await content.put(encodeProduct(document)), document };
}

/** Puts every shop's pictures and documents into the content store and its catalogue into the Journal. */
export async function openShops(
  desk: Desk,
  people: People,
  token: { address: Address; decimals: number },
  content: ContentStore,
  time: number,
): Promise<ReadonlyMap<string, ListedProduct>> {
  const listed = new Map<string, ListedProduct>();
  for (const shop of SHOPS) {
    const { id: _id, owner, products, ...sign } = shop;
    for (const product of products)
      listed.set(product.id, { shop, ...(await listProduct(product, token, content)) });
    const cid = await content.put(
      encodeShop({
        ...sign,
        v: 1,
        kind: "shop",
        seller: people(owner).address,
        arbiter: people("ottoline").address,
        products: products.map(({ id }) => productOf(listed, id).cid),
      }),
    );
    await desk.post(
      people(owner),
      entryKind.catalogue,
      noMarket,
      encodeCatalogueEntry(cidToDigest(cid)),
      time,
    );
  }
  return listed;
}

export function productOf(listed: ReadonlyMap<string, ListedProduct>, id: string): ListedProduct {
  const product = listed.get(id);
  if (product === undefined) throw new Error(`no shop sells ${id}`);
  return product;
}
