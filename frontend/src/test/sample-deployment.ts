import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { type Address, pad } from "viem";
import { addressOf } from "./addresses.ts";

/** Euros with six decimals, and one collection: what a page needs to write amounts. */
export const sampleTokens = {
  euro: addressOf(0xe0),
  wine: addressOf(0xb0),
  piece: addressOf(0xf0),
};

const token = (address: Address, symbol: string, decimals: number, kind: "erc20" | "erc721") => ({
  address,
  symbol,
  name: symbol,
  decimals,
  kind,
  faucet: false,
  permit: kind === "erc20",
});

/** Nothing answers at its node. */
export const sampleDeployment: Deployment = {
  chainId: 31_337,
  name: "Test",
  rpcUrls: ["http://127.0.0.1:9"],
  genesisHash: pad("0x1", { size: 32 }),
  startBlock: 0,
  development: true,
  addresses: {
    Checkout: addressOf(1),
    Loans: addressOf(2),
    Journal: addressOf(3),
    BoardLens: addressOf(4),
    Multicall3: addressOf(5),
  },
  tokens: [
    token(sampleTokens.euro, "EURD", 6, "erc20"),
    token(sampleTokens.wine, "VIN", 18, "erc20"),
    token(sampleTokens.piece, "CASK", 0, "erc721"),
  ],
};
