import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { encodeProduct } from "@comptoir/sdk/catalogue/product-document";
import { encodeShop } from "@comptoir/sdk/catalogue/shop-document";
import type { LocalText } from "@comptoir/sdk/catalogue/text";
import { type Cid, cidToDigest } from "@comptoir/sdk/content/cid";
import { encodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import type { Address, HDAccount } from "viem";
import { root } from "./place.ts";
import type { Stage } from "./stage.ts";

export interface TestWare {
  readonly title: string;
  readonly token: Address;
  /** In the smallest unit. */
  readonly price: bigint;
}

const both = (text: string): LocalText => ({ en: text, fr: text });
const picture = join(root, "scripts/demo/goods/pictures/lampe-du-soir.webp");

/** Days; the tests travel past them. */
export const windows = { shipWithinDays: 5, inspectionDays: 7, arbitrationDays: 14 } as const;

/** A shop with its own documents, announced by its seller. Gives the address of each ware's page. */
export async function openShop(
  { content, deployment, hand }: Stage,
  seller: HDAccount,
  arbiter: Address,
  wares: readonly TestWare[],
): Promise<readonly string[]> {
  const engraving = await content.put(readFileSync(picture));
  const products: Cid[] = [];
  for (const { title, token, price } of wares) {
    const document = encodeProduct({
      v: 1,
      kind: "product",
      title: both(title),
      description: both("Made for a test."),
      picture: engraving,
      pictureAlt: both("A lamp"),
      unit: both("one piece"),
      price: { token, amount: price.toString() },
      category: "light",
    });
    products.push(await content.put(document));
  }
  const sign = encodeShop({
    v: 1,
    kind: "shop",
    name: both("The test counter"),
    motto: both("Sold as tested."),
    about: both("Exists as long as the test."),
    seller: seller.address,
    arbiter,
    shipping: windows,
    products,
  });
  const data = encodeCatalogueEntry(cidToDigest(await content.put(sign)));
  const call = { to: deployment.addresses.Journal, abi: journalAbi, functionName: "post" } as const;
  await hand.send(seller, { ...call, args: [entryKind.catalogue, noMarket, data] });
  return products.map((product) => `/shop/${seller.address}/${product}`);
}
