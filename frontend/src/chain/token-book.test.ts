import type { Deployment, TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addressOf } from "../test/addresses.ts";
import { pasteToken, readTokenBook } from "./token-book.ts";

const token = (number: number, symbol: string): TokenInfo => ({
  address: addressOf(number),
  symbol,
  name: symbol,
  decimals: 6,
  kind: "erc20",
  faucet: false,
  permit: false,
});
const house = addressOf(0x99);
const deployment: Deployment = {
  chainId: 31_337,
  name: "Test chain",
  rpcUrls: [],
  genesisHash: "0x",
  startBlock: 0,
  development: true,
  addresses: { Checkout: house, Loans: house, Journal: house, BoardLens: house, Multicall3: house },
  tokens: [token(1, "EURD")],
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const symbolOf = (number: number) => readTokenBook(deployment).find(addressOf(number))?.symbol;

it("tells a pasted token apart from the one whose symbol it took, or from figures", () => {
  const lures = ["EURD", "eurd", "\u0415URD", "EUR\u212a", "ETH", "Checkout", "000 EURD", "500"];
  for (const [index, symbol] of lures.entries())
    pasteToken(deployment, token(0x100 + index, symbol));
  pasteToken(deployment, token(0x200, "USDC"));
  for (const [index, symbol] of lures.entries()) {
    const { address } = token(0x100 + index, symbol);
    expect(symbolOf(0x100 + index)).toBe(`${symbol} (${address.slice(0, 8)}…${address.slice(-6)})`);
  }
  expect(symbolOf(1)).toBe("EURD");
  expect(symbolOf(0x200)).toBe("USDC");
});
