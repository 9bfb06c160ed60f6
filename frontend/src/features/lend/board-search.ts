import { type Address, getAddress, isAddress } from "viem";

const boardTabs = ["borrow", "lend"] as const;
const securities = ["any", "none", "erc20", "erc721"] as const;

export type BoardTab = (typeof boardTabs)[number];
export type SecurityFilter = (typeof securities)[number];

/** The board as its address says: links and the back button keep it. */
export interface BoardSearch {
  /** `borrow`: offers to borrow from; `lend`: requests to lend to. */
  readonly tab?: BoardTab | undefined;
  readonly token?: Address | undefined;
  /** As typed; a plain number where it is one, which reads better in an address. */
  readonly amount?: string | number | undefined;
  readonly secured?: SecurityFilter | undefined;
  /** Longest term in days. */
  readonly within?: number | undefined;
}

/** Anybody may write an address: what does not fit is left out. */
export function parseBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const { tab, token, amount, secured, within } = search;
  const days = Number(within);
  return {
    tab: oneOf(boardTabs, tab),
    token: typeof token === "string" && isAddress(token) ? getAddress(token) : undefined,
    amount: amountOf(amount),
    secured: oneOf(securities, secured),
    within: Number.isInteger(days) && days > 0 ? days : undefined,
  };
}

function amountOf(amount: unknown): string | number | undefined {
  if (typeof amount === "number") return amount;
  return typeof amount === "string" ? writtenAmount(amount.slice(0, 40)) : undefined;
}

/** What was typed, as an address should say it. */
export const writtenAmount = (text: string): string | number =>
  /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : text;

/** Where an offer's entry stands in the Journal: with it a page finds the offer without searching the board. */
export interface OfferSearch {
  readonly maker?: Address | undefined;
  readonly kind?: number | undefined;
  readonly market?: Address | undefined;
}

export function parseOfferSearch(search: Readonly<Record<string, unknown>>): OfferSearch {
  const { maker, kind, market } = search;
  const address = (value: unknown) =>
    typeof value === "string" && isAddress(value) ? getAddress(value) : undefined;
  const number = Number(kind);
  return {
    maker: address(maker),
    kind: [1, 2, 3].includes(number) ? number : undefined,
    market: address(market),
  };
}

/** Which side one begins to write. */
export interface NewSearch {
  readonly side?: "lend" | "borrow" | undefined;
}

export function parseNewSearch({ side }: Readonly<Record<string, unknown>>): NewSearch {
  return { side: oneOf(["lend", "borrow"], side) };
}

function oneOf<const Value extends string>(
  values: readonly Value[],
  value: unknown,
): Value | undefined {
  return values.find((one) => one === value);
}
