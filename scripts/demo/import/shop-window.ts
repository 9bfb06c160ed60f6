import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeProduct, type ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import { encodeShop } from "@comptoir/sdk/catalogue/shop-document";
import { type Cid, cidToDigest } from "@comptoir/sdk/content/cid";
import { encodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import type { Address } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { ContentStore } from "../../../services/content/store.ts";
import { type DemoProduct, SHOPS } from "../goods/market.ts";
import type { Desk } from "../stage/desk.ts";
import type { SaleLine } from "./retail-lines.ts";

/** A shop document lists at most so many products; more make a second shop. */
const mostProducts = 500;

/** The file has no pictures: the house's own engravings stand for kinds of goods, and their description says so. */
const kinds: readonly (readonly [words: RegExp, picture: string])[] = [
  [/LANTERN/, "lanterne-d-ecurie"],
  [/LIGHT|LAMP|CANDLE/, "lampe-du-soir"],
  [/TEA|MUG|CUP|COFFEE|CAKE|PLATE|BOWL/, "theiere-basse"],
  [/GLASS|BOTTLE|WINE/, "carafe-du-samedi"],
  [/BREAD|BAKING|KITCHEN|RECIPE/, "miche-du-canal"],
  [/BAG|CLOTH|TOWEL|KNIT|CUSHION|APRON|WARMER/, "torchons-de-lin"],
  [/RIBBON|THREAD|SEWING|STRING|PAPER CHAIN/, "fils-de-reliure"],
  [/PEN|PENCIL|INK|STICKER/, "plume-et-encrier"],
  [/BOOK|CARD|PAPER|WRAP/, "trois-volumes"],
  [/HAMMER|TOOL|HOOK|HANGER|DOORMAT/, "marteau-de-relieur"],
  [/BOX|CRATE|DRAWER|BASKET|TIN/, "caisse-de-six"],
];

function kindOf(description: string): DemoProduct {
  const picture =
    kinds.find(([words]) => words.test(description.toUpperCase()))?.[1] ?? "grand-livre";
  const product = SHOPS.flatMap(({ products }) => products).find(({ id }) => id === picture);
  if (product === undefined) throw new Error(`the house has no engraving called ${picture}`);
  return product;
}

const stamp = (text: string) => ({ en: text, fr: text });

async function listLine(line: SaleLine, token: Address, content: ContentStore): Promise<Cid> {
  const kind = kindOf(line.description);
  const picture = readFileSync(join(import.meta.dirname, "..", "goods", "pictures", kind.picture));
  const document: ProductDocument = {
    v: 1,
    kind: "product",
    title: stamp(line.description.slice(0, 120)),
    description: {
      en: `Stock code ${line.stockCode} of the “Online Retail” data set. The engraving stands for the kind of goods.`,
      fr: `Article ${line.stockCode} du jeu de données «\u202fOnline Retail\u202f». La gravure représente le genre d’article.`,
    },
    unit: { en: "piece", fr: "pièce" },
    picture: await content.put(picture),
    pictureAlt: kind.pictureAlt,
    price: { token, amount: line.unitAmount.toString() },
    category: kind.category,
  };
  return await content.put(encodeProduct(document));
}

/** Lists every stock code once, at its first price, in shops of at most 500 products. Returns the products by code. */
export async function openShopWindows(
  lines: readonly SaleLine[],
  house: {
    readonly desk: Desk;
    readonly token: Address;
    readonly content: ContentStore;
    readonly keepers: (shop: number) => PrivateKeyAccount;
    readonly arbiter: Address;
  },
): Promise<ReadonlyMap<string, Cid>> {
  const { desk, token, content, keepers, arbiter } = house;
  const products = new Map<string, Cid>();
  for (const line of lines) {
    if (!products.has(line.stockCode))
      products.set(line.stockCode, await listLine(line, token, content));
  }
  const cids = [...new Set(products.values())];
  for (let shop = 0; shop * mostProducts < cids.length; shop += 1) {
    const keeper = keepers(shop);
    const number = shop === 0 ? "" : ` ${shop + 1}`;
    const document = encodeShop({
      v: 1,
      kind: "shop",
      name: { en: `Online Retail${number}`, fr: `Online Retail${number}` },
      motto: {
        en: "Real sales lines, test money.",
        fr: "De vraies lignes de vente, de la monnaie d’essai.",
      },
      about: {
        en: "Goods and prices of the data set “Online Retail”, UCI Machine Learning Repository, CC BY 4.0.",
        fr: "Articles et prix du jeu de données «\u202fOnline Retail\u202f», UCI Machine Learning Repository, CC BY 4.0.",
      },
      seller: keeper.address,
      arbiter,
      shipping: { shipWithinDays: 5, inspectionDays: 14, arbitrationDays: 10 },
      products: cids.slice(shop * mostProducts, (shop + 1) * mostProducts),
    });
    const digest = cidToDigest(await content.put(document));
    await desk.post(
      keeper,
      entryKind.catalogue,
      noMarket,
      encodeCatalogueEntry(digest),
      desk.clerk.time,
    );
  }
  return products;
}
