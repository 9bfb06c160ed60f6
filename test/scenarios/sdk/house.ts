import { boardLensAbi } from "@comptoir/sdk/abi/board-lens";
import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import { decodeLogs } from "@comptoir/sdk/ledger/decode-logs";
import { fold } from "@comptoir/sdk/ledger/fold";
import { emptyLedger, type Ledger } from "@comptoir/sdk/ledger/ledger";
import type { ChainLog } from "@comptoir/sdk/ledger/logs";
import { network } from "hardhat";
import { type Address, getContract, type Hex } from "viem";
import demonstration from "../../../ignition/modules/demonstration.ts";

/** A chain with the demonstration deployed, and the contracts as somebody sees them through the sdk's ABIs. */
export async function openHouse() {
  const { viem, ignition, networkHelpers } = await network.create();
  const client = await viem.getPublicClient();
  const people = await viem.getWalletClients();
  // Ignition's own types would need the artifacts of a former build.
  const deployed: Readonly<Record<string, { readonly address: Address }>> =
    await ignition.deploy(demonstration);
  const addressOf = (name: string): Address => {
    const contract = deployed[name];
    if (contract === undefined) throw new Error(`${name} was not deployed`);
    return contract.address;
  };
  const addresses = {
    Checkout: addressOf("checkout"),
    Loans: addressOf("loans"),
    Journal: addressOf("journal"),
    BoardLens: addressOf("boardLens"),
    EURD: addressOf("euro"),
    WINE: addressOf("wine"),
  };
  const as = (wallet: (typeof people)[number]) => {
    const clients = { public: client, wallet };
    return {
      checkout: getContract({ address: addresses.Checkout, abi: checkoutAbi, client: clients }),
      loans: getContract({ address: addresses.Loans, abi: loansAbi, client: clients }),
      journal: getContract({ address: addresses.Journal, abi: journalAbi, client: clients }),
      lens: getContract({ address: addresses.BoardLens, abi: boardLensAbi, client: clients }),
      euro: getContract({ address: addresses.EURD, abi: erc20Abi, client: clients }),
      wine: getContract({ address: addresses.WINE, abi: erc20Abi, client: clients }),
    };
  };
  const chainLogs = async (address: readonly Address[]): Promise<readonly ChainLog[]> => {
    const logs = await client.getLogs({ address: [...address], fromBlock: 0n });
    const times = new Map<Hex, number>();
    for (const { blockHash } of logs)
      times.set(blockHash, Number((await client.getBlock({ blockHash })).timestamp));
    return logs.map((log) => ({
      address: log.address,
      topics: log.topics,
      data: log.data,
      block: Number(log.blockNumber),
      blockHash: log.blockHash,
      time: times.get(log.blockHash) ?? 0,
      transaction: log.transactionHash,
      logIndex: log.logIndex,
    }));
  };
  const ledger = async (): Promise<Ledger> => {
    const logs = await chainLogs([addresses.Checkout, addresses.Loans]);
    return fold(emptyLedger, decodeLogs(logs, addresses));
  };
  const now = async () => Number((await client.getBlock()).timestamp);
  const chainId = await client.getChainId();
  return {
    client,
    people,
    addresses,
    as,
    chainLogs,
    ledger,
    now,
    chainId,
    time: networkHelpers.time,
  };
}
