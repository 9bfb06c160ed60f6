import { type Address, getAddress, type Hex, isAddress, isHash } from "viem";

/** Contracts every deployment names. */
export const contractNames = ["Checkout", "Loans", "Journal", "BoardLens", "Multicall3"] as const;
export type ContractName = (typeof contractNames)[number];

/** A token the deployment knows by name. Any other may be pasted into the app, with a warning. */
export type TokenInfo = {
  readonly address: Address;
  readonly symbol: string;
  readonly name: string;
  /** Digits after the decimal point; 0 for an ERC-721. */
  readonly decimals: number;
  readonly kind: "erc20" | "erc721";
  /** Anybody may take test units from it, by `mint`. */
  readonly faucet: boolean;
  /** Takes EIP-2612 permits. */
  readonly permit: boolean;
};

/** What page and scripts must know of a deployment; written as deployment.json. */
export type Deployment = {
  readonly chainId: number;
  /** Of the network, for people. */
  readonly name: string;
  /** One is enough; with several the page can compare their answers. */
  readonly rpcUrls: readonly string[];
  /** Hash of block 0: tells a local chain started afresh from the one the page remembers. */
  readonly genesisHash: Hex;
  /** Block before which no event of these contracts can be. */
  readonly startBlock: number;
  /** A local chain with public keys: the page offers its development wallet and faucet. */
  readonly development: boolean;
  readonly addresses: Readonly<Record<ContractName, Address>>;
  readonly tokens: readonly TokenInfo[];
};

/** Names the member that is wrong and what was expected there. */
export class DeploymentError extends Error {
  override readonly name = "DeploymentError";
  readonly path: string;

  constructor(path: string, expected: string, actual: unknown) {
    super(
      `deployment.json: ${path} must be ${expected}, but is ${JSON.stringify(actual) ?? "missing"}.`,
    );
    this.path = path;
  }
}

/** Checks what JSON.parse gave; members it does not know are dropped. Throws {@link DeploymentError}. */
export function parseDeployment(value: unknown): Deployment {
  const source = objectAt("the file", value);
  const addresses = objectAt("addresses", source.addresses);
  return {
    chainId: integerAt("chainId", source.chainId, 1),
    name: textAt("name", source.name),
    rpcUrls: listAt("rpcUrls", source.rpcUrls, 1).map((url, index) =>
      urlAt(`rpcUrls[${index}]`, url),
    ),
    genesisHash: hashAt("genesisHash", source.genesisHash),
    startBlock: integerAt("startBlock", source.startBlock, 0),
    development: booleanAt("development", source.development),
    addresses: {
      Checkout: addressAt("addresses.Checkout", addresses.Checkout),
      Loans: addressAt("addresses.Loans", addresses.Loans),
      Journal: addressAt("addresses.Journal", addresses.Journal),
      BoardLens: addressAt("addresses.BoardLens", addresses.BoardLens),
      Multicall3: addressAt("addresses.Multicall3", addresses.Multicall3),
    },
    tokens: listAt("tokens", source.tokens, 0).map((token, index) =>
      tokenAt(`tokens[${index}]`, token),
    ),
  };
}

function tokenAt(path: string, value: unknown): TokenInfo {
  const source = objectAt(path, value);
  const { kind } = source;
  if (kind !== "erc20" && kind !== "erc721")
    throw new DeploymentError(`${path}.kind`, `"erc20" or "erc721"`, kind);
  const decimals = integerAt(`${path}.decimals`, source.decimals, 0);
  if (decimals > 255) throw new DeploymentError(`${path}.decimals`, "at most 255", decimals);
  return {
    address: addressAt(`${path}.address`, source.address),
    symbol: textAt(`${path}.symbol`, source.symbol),
    name: textAt(`${path}.name`, source.name),
    decimals,
    kind,
    faucet: booleanAt(`${path}.faucet`, source.faucet),
    permit: booleanAt(`${path}.permit`, source.permit),
  };
}

function objectAt(path: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DeploymentError(path, "an object", value);
  return Object.fromEntries(Object.entries(value));
}

function listAt(path: string, value: unknown, least: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length < least)
    throw new DeploymentError(path, least === 0 ? "a list" : `a list of at least ${least}`, value);
  return value;
}

function integerAt(path: string, value: unknown, least: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least)
    throw new DeploymentError(path, `a whole number from ${least}`, value);
  return value;
}

function textAt(path: string, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "")
    throw new DeploymentError(path, "text", value);
  return value;
}

function booleanAt(path: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw new DeploymentError(path, "true or false", value);
  return value;
}

function urlAt(path: string, value: unknown): string {
  const url = typeof value === "string" ? URL.parse(value) : null;
  if (url === null || !["http:", "https:", "ws:", "wss:"].includes(url.protocol))
    throw new DeploymentError(path, "an http or ws address", value);
  return String(value);
}

function addressAt(path: string, value: unknown): Address {
  if (typeof value !== "string" || !isAddress(value))
    throw new DeploymentError(path, "an address", value);
  return getAddress(value);
}

function hashAt(path: string, value: unknown): Hex {
  if (typeof value !== "string" || !isHash(value))
    throw new DeploymentError(path, "a hash of 32 bytes", value);
  return value;
}
