import type { Category } from "@comptoir/sdk/catalogue/category";
import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import type { ShopDocument } from "@comptoir/sdk/catalogue/shop-document";
import type { Cid } from "@comptoir/sdk/content/cid";
import type { ShopEntry } from "../../data/ledger-source.ts";

/** A shop as it can be shown: what the ledger says of its seller, and what its own document says. */
export type OpenShop = { readonly entry: ShopEntry; readonly shop: ShopDocument };

/** A thing on the counter, with the shop that sells it. */
export type Ware = {
  readonly cid: Cid;
  readonly product: ProductDocument;
  readonly from: OpenShop;
};

/** Products of one shop read for the market; the shop's own page shows all. Keeps one shop from filling the counter. */
export const waresPerShop = 24;

/** Words in both languages: a French reader finds what he knows by its English name. */
export function findWares(
  wares: readonly Ware[],
  { q, category }: { readonly q?: string; readonly category?: Category },
): readonly Ware[] {
  const words = fold(q ?? "")
    .split(/\s+/u)
    .filter(Boolean);
  return wares.filter(({ product, from }) => {
    if (category && product.category !== category) return false;
    const { title, description } = product;
    const { name } = from.shop;
    const text = fold(
      [title.en, title.fr, description.en, description.fr, name.en, name.fr].join(" "),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Without accents or capitals: "ecluse" finds « Écluse ». */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
