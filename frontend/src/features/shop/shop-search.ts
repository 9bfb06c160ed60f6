import { CATEGORIES, type Category } from "@comptoir/sdk/catalogue/category";

export type ShopSearch = { readonly q?: string; readonly category?: Category };

/** Characters of a search that are looked at. */
const longest = 80;

/** `?q=lamp&category=light`; anything else is as if it were not there. */
export function parseShopSearch(search: Record<string, unknown>): ShopSearch {
  const q = typeof search.q === "string" ? search.q.slice(0, longest) : "";
  const category = CATEGORIES.find((one) => one === search.category);
  return { ...(q.trim() === "" ? {} : { q }), ...(category ? { category } : {}) };
}
