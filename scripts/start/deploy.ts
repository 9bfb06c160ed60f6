import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseDeployment, type TokenInfo } from "@comptoir/sdk/deployment/deployment";
import {
  errorDeploymentResultToExceptionMessage,
  HardhatArtifactResolver,
} from "@nomicfoundation/hardhat-ignition/helpers";
import {
  type DeployedContract,
  DeploymentResultType,
  deploy,
  type IgnitionModule,
} from "@nomicfoundation/ignition-core";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type Abi, type Address, createPublicClient, custom, getAddress, isAddress } from "viem";
import type { LocalChain } from "../chain/local-chain.ts";
import { blockNumber } from "../chain/rpc.ts";
import type { Deployment } from "./deployment.ts";
import { StartFailure } from "./failure.ts";

const demonstrationModule = "Demonstration";

async function loadModule(root: string, modules: readonly string[]): Promise<IgnitionModule> {
  for (const name of modules) {
    const path = join(root, "ignition", "modules", `${name}.ts`);
    if (existsSync(path)) return (await import(pathToFileURL(path).href)).default;
  }
  throw new StartFailure(
    `There is no deployment module in ignition/modules (looked for ${modules.join(", ")}).`,
    "Take a fresh copy of the repository.",
  );
}

const hasFunction = (abi: Abi, name: string) =>
  abi.some((item) => item.type === "function" && item.name === name);

async function describeToken(
  chain: LocalChain,
  abi: Abi,
  address: Address,
): Promise<TokenInfo | undefined> {
  const kind = hasFunction(abi, "ownerOf") ? "erc721" : "erc20";
  if (!hasFunction(abi, "transferFrom") || !hasFunction(abi, "symbol")) return undefined;
  const client = createPublicClient({ transport: custom(chain.connection.provider) });
  const read = (functionName: string) => client.readContract({ address, abi, functionName });
  return {
    symbol: String(await read("symbol")),
    name: String(await read("name")),
    decimals: kind === "erc20" ? Number(await read("decimals")) : 0,
    address,
    kind,
    faucet: hasFunction(abi, "mint"),
    permit: hasFunction(abi, "permit"),
  };
}

async function describe(
  hre: HardhatRuntimeEnvironment,
  chain: LocalChain,
  contracts: readonly DeployedContract[],
): Promise<{ addresses: Record<string, Address>; tokens: TokenInfo[] }> {
  const addresses: Record<string, Address> = {};
  const tokens: TokenInfo[] = [];
  for (const { id, contractName, address: text } of contracts) {
    const [module, name] = id.split("#");
    if (name === undefined || !isAddress(text))
      throw new Error(`Ignition named a contract "${id}"`);
    const address = getAddress(text);
    addresses[name] = address;
    if (module !== demonstrationModule) continue;
    const artifact = await hre.artifacts.readArtifact(contractName);
    const token = await describeToken(chain, artifact.abi, address);
    if (token !== undefined) tokens.push(token);
  }
  return { addresses, tokens };
}

/** Deploys the core, and on a chain for demonstration its tokens, with Ignition; its journal stays with the state. */
export async function deployContracts(
  hre: HardhatRuntimeEnvironment,
  root: string,
  chain: LocalChain,
  stateDir: string,
): Promise<Deployment> {
  const provider = chain.connection.provider;
  const startBlock = (await blockNumber(provider)) + 1;
  const accounts = (await provider.request({ method: "eth_accounts", params: [] })) as string[];
  const result = await deploy({
    config: { requiredConfirmations: 1, blockPollingInterval: 20 },
    provider,
    artifactResolver: new HardhatArtifactResolver(hre.artifacts),
    deploymentDir: join(stateDir, "ignition"),
    ignitionModule: await loadModule(root, ["demonstration", "core"]),
    deploymentParameters: {},
    accounts,
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
    throw new StartFailure(
      `The deployment failed: ${errorDeploymentResultToExceptionMessage(result)}`,
      "`npm start -- --fresh` begins a new chain.",
    );
  }
  const { addresses, tokens } = await describe(hre, chain, Object.values(result.contracts));
  const deployment = parseDeployment({
    chainId: chain.chainId,
    name: "Local chain",
    rpcUrls: [chain.rpcUrl],
    genesisHash: chain.genesisHash,
    startBlock,
    development: true,
    addresses,
    tokens,
  });
  return { ...deployment, addresses: { ...addresses, ...deployment.addresses } };
}
