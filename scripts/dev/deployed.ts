import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Address, Hex } from "viem";
import { blockAt, blockNumber, type Rpc } from "../chain/rpc.ts";
import type { BuiltContract } from "./built-contract.ts";

/** A contract of ours as it stands on the development chain. */
export interface DeployedContract extends Omit<BuiltContract, "creation"> {
  readonly address: Address;
  /** Encoded constructor arguments, as they stood behind the creation code. */
  readonly args: Hex;
}

/** `<state>/deployed.json`: what the next change of a source is compared with. */
export interface DeployedRecord {
  /** Hash of the deployment modules: another module is another deployment. */
  readonly modules: string;
  readonly contracts: readonly DeployedContract[];
}

const file = "deployed.json";

export function readDeployed(stateDir: string): DeployedRecord | undefined {
  const path = join(stateDir, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

export function writeDeployed(stateDir: string, record: DeployedRecord): void {
  writeFileSync(join(stateDir, file), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Finds our contracts on a chain by their creation code, and with them the arguments they were made with. What others
 * deployed (Multicall3) is left alone.
 */
export async function findDeployed(
  rpc: Rpc,
  firstBlock: number,
  built: readonly BuiltContract[],
): Promise<readonly DeployedContract[]> {
  const found: DeployedContract[] = [];
  const last = await blockNumber(rpc);
  for (let number = firstBlock; number <= last; number += 1) {
    const { transactions } = await blockAt(rpc, number);
    for (const { hash, to, input } of transactions) {
      const contract = built.find(({ creation }) => to === null && input.startsWith(creation));
      if (contract === undefined) continue;
      const { contractAddress: address } = (await rpc.request({
        method: "eth_getTransactionReceipt",
        params: [hash],
      })) as { readonly contractAddress: Address };
      const { creation, ...rest } = contract;
      found.push({ ...rest, address, args: `0x${input.slice(creation.length)}` });
    }
  }
  return found;
}
