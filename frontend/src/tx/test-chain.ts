import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import {
  type Abi,
  type Address,
  createTestClient,
  createWalletClient,
  type Hex,
  http,
  parseAbi,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { getBlock, waitForTransactionReceipt } from "viem/actions";
import { createHouseClient, houseChain } from "../chain/clients.ts";

/** For tests: an own chain in this process with the contracts of the house, on 127.0.0.1. */
const root = resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);
const mnemonic = "test test test test test test test test test test test junk";

export const accountAt = (addressIndex: number) => mnemonicToAccount(mnemonic, { addressIndex });

function artifact(path: string): { readonly abi: Abi; readonly bytecode: Hex } {
  return JSON.parse(readFileSync(join(root, "artifacts/contracts", path), "utf8"));
}

export async function startTestChain(port: number) {
  process.env.HARDHAT_CONFIG = join(root, "hardhat.config.ts");
  const { network } = await import("hardhat");
  const server = await network.createServer({ network: "default" }, "127.0.0.1", port);
  await server.listen();
  const rpcUrl = `http://127.0.0.1:${port}`;
  const bare: Deployment = {
    chainId: 31337,
    name: "Test chain",
    rpcUrls: [rpcUrl],
    genesisHash: "0x",
    startBlock: 0,
    development: true,
    addresses: { Checkout: "0x", Loans: "0x", Journal: "0x", BoardLens: "0x", Multicall3: "0x" },
    tokens: [],
  };
  const chain = houseChain(bare);
  const transport = http(rpcUrl);
  const deployer = createWalletClient({
    account: accountAt(9),
    chain,
    transport,
    pollingInterval: 20,
  });
  const test = createTestClient({ mode: "hardhat", chain, transport });

  const deploy = async (
    { abi, bytecode }: { readonly abi: Abi; readonly bytecode: Hex },
    args: readonly unknown[] = [],
  ): Promise<Address> => {
    const hash = await deployer.deployContract({ abi, bytecode, args });
    const { contractAddress } = await waitForTransactionReceipt(deployer, { hash });
    if (!contractAddress) throw new Error("nothing was deployed");
    return contractAddress;
  };
  const constants: { readonly multicall3Bytecode: Hex } = require(
    join(dirname(require.resolve("viem")), "constants", "contracts.js"),
  );

  const Multicall3 = await deploy({ abi: [], bytecode: constants.multicall3Bytecode });
  const Checkout = await deploy(artifact("Checkout.sol/Checkout.json"));
  const Loans = await deploy(artifact("Loans.sol/Loans.json"));
  const Journal = await deploy(artifact("Journal.sol/Journal.json"));
  const BoardLens = await deploy(artifact("periphery/BoardLens.sol/BoardLens.json"), [
    Journal,
    Loans,
  ]);
  const euro = await deploy(artifact("mocks/DemoToken.sol/DemoToken.json"), ["Euro", "EURD", 6]);
  const genesis = await getBlock(deployer, { blockNumber: 0n });

  const deployment: Deployment = {
    ...bare,
    genesisHash: genesis.hash,
    addresses: { Checkout, Loans, Journal, BoardLens, Multicall3 },
    tokens: [
      {
        address: euro,
        symbol: "EURD",
        name: "Comptoir Test Euro",
        decimals: 6,
        kind: "erc20",
        faucet: true,
        permit: true,
      },
    ],
  };
  const client = createHouseClient(deployment, houseChain(deployment));

  return {
    deployment,
    client,
    euro,
    test,
    chain,
    transport,
    /** Test money for an account. */
    mint: async (to: Address, amount: bigint) => {
      const abi = parseAbi(["function mint(address to, uint256 amount)"]);
      const hash = await deployer.writeContract({
        address: euro,
        abi,
        functionName: "mint",
        args: [to, amount],
      });
      await waitForTransactionReceipt(deployer, { hash });
    },
    stop: () => server.close(),
  };
}

export type TestChain = Awaited<ReturnType<typeof startTestChain>>;
