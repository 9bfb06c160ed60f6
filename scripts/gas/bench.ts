import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import { network } from "hardhat";
import { type Abi, type Address, getContract, type Hash } from "viem";

/** An in-process chain of the production build with OpenZeppelin tokens, and a meter for whole transactions. */
export async function openBench() {
  const connection = await network.create("default");
  const { viem, networkHelpers } = connection;
  const client = await viem.getPublicClient();
  const wallets = await viem.getWalletClients();
  const [house] = wallets;
  if (house === undefined) throw new Error("The chain has no accounts");
  // Typed by the sdk's ABIs: this file needs no compiled contract to be checked.
  const at = async <const A extends Abi>(abi: A, deployed: Promise<{ address: Address }>) =>
    getContract({
      abi,
      address: (await deployed).address,
      client: { public: client, wallet: house },
    });
  const checkout = await at(checkoutAbi, viem.deployContract("Checkout"));
  const loans = await at(loansAbi, viem.deployContract("Loans"));
  const money = await at(erc20Abi, viem.deployContract("DemoToken", ["Euro", "EURD", 6]));
  const shares = await at(erc20Abi, viem.deployContract("DemoToken", ["Cellar", "WINE", 18]));
  const bottles = await at(erc721Abi, viem.deployContract("DemoCollectible", ["Bottle", "BOTTLE"]));

  const gasOf = async (hash: Hash): Promise<number> => {
    const receipt = await client.getTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`${hash} reverted`);
    return Number(receipt.gasUsed);
  };

  let next = 0;
  /** A wallet nobody has used yet. */
  const newcomer = () => {
    const wallet = wallets[next++];
    if (wallet === undefined) throw new Error("The bench has no more accounts");
    return wallet;
  };

  const now = async () => Number((await client.getBlock()).timestamp);
  const codeSize = async (address: Address) =>
    ((await client.getCode({ address })) ?? "0x").length / 2 - 1;

  return {
    viem,
    client,
    checkout,
    loans,
    money,
    shares,
    bottles,
    gasOf,
    newcomer,
    now,
    codeSize,
    waitSeconds: (seconds: number) => networkHelpers.time.increase(seconds),
    nextBlockAt: (time: number) => networkHelpers.time.setNextBlockTimestamp(time),
    close: () => connection.close(),
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
export type Wallet = ReturnType<Bench["newcomer"]>;
