import type { Deployment, TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { useSyncExternalStore } from "react";
import { type Address, getAddress, isAddress, isAddressEqual, zeroAddress } from "viem";
import { chainKey } from "./deployment.ts";
import { useHouse } from "./house.ts";

/** A token the page can show. `pasted` ones were entered by the reader: nobody vouches for them. */
export type BookedToken = TokenInfo & { readonly pasted: boolean };

export interface TokenBook {
  readonly tokens: readonly BookedToken[];
  /** The token, or the native coin for the zero address; nothing for a stranger. */
  readonly find: (address: Address) => BookedToken | undefined;
}

/** Ether, in the form of a token: what a zero address in an order means. */
const nativeCoin: BookedToken = {
  address: zeroAddress,
  symbol: "ETH",
  name: "Ether",
  decimals: 18,
  kind: "erc20",
  faucet: false,
  permit: false,
  pasted: false,
};

const listeners = new Set<() => void>();
const books = new Map<string, TokenBook>();
const keyOf = (deployment: Deployment) => `comptoir.tokens.${chainKey(deployment).join(".")}`;

/** The deployment's tokens and those pasted in this browser for this very chain. */
export function readTokenBook(deployment: Deployment): TokenBook {
  const key = keyOf(deployment);
  const known = books.get(key);
  if (known) return known;
  const listed = deployment.tokens.map((token) => ({ ...token, pasted: false }));
  const pasted = readPasted(key)
    .filter((token) => !listed.some(({ address }) => isAddressEqual(address, token.address)))
    .map((token) => toldApart(token, deployment));
  const tokens = [...listed, ...pasted];
  const book: TokenBook = {
    tokens,
    find: (address) =>
      [nativeCoin, ...tokens].find((token) => isAddressEqual(token.address, address)),
  };
  books.set(key, book);
  return book;
}

/**
 * A contract may take the symbol of another, or one that looks like it, or like figures: in a sentence that is signed its
 * amounts would read as the other's. Then its address stands beside it.
 */
export function toldApart(
  token: BookedToken,
  { tokens, addresses }: Pick<Deployment, "tokens" | "addresses">,
): BookedToken {
  const { address, symbol } = token;
  const taken = [nativeCoin, ...tokens].map((one) => one.symbol).concat(Object.keys(addresses));
  const isPlain = /^[a-z][a-z0-9]*$/iu.test(symbol) && /^\p{ASCII}+$/u.test(symbol);
  const isTaken = taken.some((one) => one.toLowerCase() === symbol.toLowerCase());
  if (isPlain && !isTaken) return token;
  return { ...token, symbol: `${symbol} (${address.slice(0, 8)}…${address.slice(-6)})` };
}

export function pasteToken(deployment: Deployment, token: TokenInfo): void {
  write(deployment, [
    ...pastedOf(deployment).filter(({ address }) => !isAddressEqual(address, token.address)),
    { ...token, pasted: true },
  ]);
}

export function useTokenBook(): TokenBook {
  const { deployment } = useHouse();
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readTokenBook(deployment),
  );
}

const pastedOf = (deployment: Deployment) => readPasted(keyOf(deployment));

function write(deployment: Deployment, pasted: readonly BookedToken[]): void {
  const key = keyOf(deployment);
  try {
    localStorage.setItem(key, JSON.stringify(pasted));
  } catch {
    // A browser that refuses storage forgets them with the page.
  }
  books.delete(key);
  for (const listener of listeners) listener();
}

function readPasted(key: string): readonly BookedToken[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(list) ? list.map(tokenOf).filter((token) => token !== undefined) : [];
  } catch {
    return [];
  }
}

/** Storage may hold anything: only whole rows are taken. */
function tokenOf(value: unknown): BookedToken | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const get = (name: string): unknown => Reflect.get(value, name);
  const [address, symbol, name, decimals, kind] = [
    "address",
    "symbol",
    "name",
    "decimals",
    "kind",
  ].map(get);
  if (
    typeof address !== "string" ||
    !isAddress(address) ||
    typeof symbol !== "string" ||
    typeof name !== "string"
  )
    return undefined;
  if (typeof decimals !== "number" || (kind !== "erc20" && kind !== "erc721")) return undefined;
  return {
    address: getAddress(address),
    symbol,
    name,
    decimals,
    kind,
    faucet: false,
    permit: get("permit") === true,
    pasted: true,
  };
}
