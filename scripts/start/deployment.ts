import { readFileSync, writeFileSync } from "node:fs";
import type { Address, Hash } from "viem";

export interface DeployedToken {
  readonly symbol: string;
  readonly name: string;
  /** 0 for an ERC-721. */
  readonly decimals: number;
  readonly address: Address;
  readonly kind: "erc20" | "erc721";
  /** Whether anybody may take test units from it. */
  readonly faucet: boolean;
}

/** What the web app and the scripts must know of a deployment; `<state>/deployment.json`. */
export interface Deployment {
  readonly chainId: number;
  readonly name: string;
  readonly rpcUrls: readonly string[];
  readonly genesisHash: Hash;
  /** Block before which no event of these contracts can be. */
  readonly startBlock: number;
  /** A local chain with public keys: the app offers its development wallet and faucet. */
  readonly development: boolean;
  /** By the name of the Ignition future: Checkout, Loans, Journal, BoardLens, Multicall3, and each token. */
  readonly addresses: Readonly<Record<string, Address>>;
  readonly tokens: readonly DeployedToken[];
}

export const deploymentFile = "deployment.json";

export function readDeployment(path: string): Deployment | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

export function writeDeployment(path: string, deployment: Deployment): void {
  writeFileSync(path, `${JSON.stringify(deployment, null, 2)}\n`);
}
