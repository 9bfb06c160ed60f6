import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, getAddress, isAddress } from "viem";

/** What Ignition wrote down about a deployment. */
export type IgnitionRecord = {
  readonly chainId: number;
  /** By the name of the future, without its module: Checkout, Loans … */
  readonly addresses: ReadonlyMap<string, Address>;
  /** Block of the first transaction of the core. */
  readonly startBlock: number;
};

/** Reads `ignition/deployments/<id>`: the addresses file, and from the journal the chain and the blocks. */
export function readIgnitionRecord(folder: string): IgnitionRecord {
  const addressesPath = join(folder, "deployed_addresses.json");
  const journalPath = join(folder, "journal.jsonl");
  if (!existsSync(addressesPath) || !existsSync(journalPath))
    throw new Error(
      `${folder} holds no finished deployment: deployed_addresses.json or journal.jsonl is missing.`,
    );
  const journal = readFileSync(journalPath, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
  return {
    chainId: chainIdOf(journal),
    addresses: addressesOf(JSON.parse(readFileSync(addressesPath, "utf8"))),
    startBlock: startBlockOf(journal),
  };
}

type Message = Readonly<Record<string, unknown>>;

function chainIdOf(journal: readonly Message[]): number {
  const chainId = journal.find(({ type }) => type === "DEPLOYMENT_INITIALIZE")?.chainId;
  if (typeof chainId !== "number")
    throw new Error("The journal does not say which chain it is about.");
  return chainId;
}

function addressesOf(deployed: Message): ReadonlyMap<string, Address> {
  return new Map(
    Object.entries(deployed).map(([future, address]) => {
      if (typeof address !== "string" || !isAddress(address))
        throw new Error(`${future} has no address.`);
      return [future.slice(future.indexOf("#") + 1), getAddress(address)];
    }),
  );
}

function startBlockOf(journal: readonly Message[]): number {
  const blocks = journal
    .filter(
      ({ type, futureId }) =>
        type === "TRANSACTION_CONFIRM" && String(futureId).startsWith("Core#"),
    )
    .map(({ receipt }) => blockOf(receipt));
  if (blocks.length === 0)
    throw new Error("The journal holds no confirmed transaction of the core.");
  return Math.min(...blocks);
}

function blockOf(receipt: unknown): number {
  const block =
    typeof receipt === "object" && receipt !== null && "blockNumber" in receipt
      ? receipt.blockNumber
      : undefined;
  if (typeof block !== "number") throw new Error("A receipt in the journal has no block number.");
  return block;
}
