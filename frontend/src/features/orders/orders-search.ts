import { type OrderFilter, orderFilters } from "./order-view.ts";

export type OrdersSearch = { readonly state?: OrderFilter };

/** `?state=mine`; anything else is as if it were not there. */
export function parseOrdersSearch(search: Record<string, unknown>): OrdersSearch {
  const state = orderFilters.find((one) => one === search.state);
  return state && state !== "all" ? { state } : {};
}
