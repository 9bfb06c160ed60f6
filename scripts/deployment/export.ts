/**
 * Writes deployment.json, which the page is built with, from what Ignition wrote down and what the chain says.
 *
 *   node scripts/deployment/export.ts --from ignition/deployments/chain-11155111 --name Sepolia \
 *     --rpc <url> --page-rpc <url> [--page-rpc <url>] [--token <address>] [--out deployment.json]
 *
 * `--rpc` is asked now and not written down, since it may hold a key; `--page-rpc` is what everybody's browser will use.
 * `--token` adds a token that was not deployed with the house.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type ContractName,
  contractNames,
  type Deployment,
  parseDeployment,
} from "@comptoir/sdk/deployment/deployment";
import { type Address, createPublicClient, getAddress, http, type PublicClient } from "viem";
import { describeToken } from "./describe-token.ts";
import { type IgnitionRecord, readIgnitionRecord } from "./ignition-record.ts";

/** Where public networks have Multicall3. */
const publicMulticall3: Address = "0xcA11bde05977b3631167028862bE2a173976CA11";
/** Futures that are tokens of which anyone may take test units. */
const faucetFutures = ["FaucetToken", "EURD", "WINE", "BOTTLE"];

type Request = {
  readonly from: string;
  readonly name: string;
  readonly rpc: string;
  readonly pageRpc: readonly string[];
  readonly tokens: readonly Address[];
};

export async function exportDeployment(request: Request): Promise<Deployment> {
  const record = readIgnitionRecord(request.from);
  const client = createPublicClient({ transport: http(request.rpc) });
  const chainId = await client.getChainId();
  if (chainId !== record.chainId)
    throw new Error(
      `The deployment is on chain ${record.chainId}, but the node is on chain ${chainId}.`,
    );
  const { hash: genesisHash } = await client.getBlock({ blockNumber: 0n });
  const addresses: Partial<Record<ContractName, Address>> = {};
  for (const name of contractNames) addresses[name] = await addressOf(name, record, client);
  const faucets = faucetFutures
    .map((future) => record.addresses.get(future))
    .filter((address) => address !== undefined);
  const tokens = [
    ...faucets.map((address) => describeToken(client, address, true)),
    ...request.tokens.map((address) => describeToken(client, address, false)),
  ];
  return parseDeployment({
    chainId,
    name: request.name,
    rpcUrls: request.pageRpc,
    genesisHash,
    startBlock: record.startBlock,
    development: false,
    addresses,
    tokens: await Promise.all(tokens),
  });
}

/** Every contract must really be there: a page built with a wrong address would only fail when money is at stake. */
async function addressOf(
  name: ContractName,
  { addresses }: IgnitionRecord,
  client: PublicClient,
): Promise<Address> {
  const address = addresses.get(name) ?? (name === "Multicall3" ? publicMulticall3 : undefined);
  if (address === undefined)
    throw new Error(`${name} was not deployed; deploy ignition/modules/core.ts first.`);
  if ((await client.getCode({ address })) !== undefined) return address;
  throw new Error(
    name === "Multicall3"
      ? "This chain has no Multicall3; deploy ignition/modules/multicall.ts first."
      : `There is no contract at ${address}, where ${name} should be.`,
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      name: { type: "string" },
      rpc: { type: "string" },
      "page-rpc": { type: "string", multiple: true, default: [] },
      token: { type: "string", multiple: true, default: [] },
      out: { type: "string", default: "deployment.json" },
    },
  });
  const { from, name, rpc, out } = values;
  if (
    from === undefined ||
    name === undefined ||
    rpc === undefined ||
    values["page-rpc"].length === 0
  ) {
    console.error(
      "Needed: --from <ignition/deployments/…> --name <network> --rpc <url> --page-rpc <url>.",
    );
    process.exit(2);
  }
  const tokens = values.token.map((token) => getAddress(token));
  const deployment = await exportDeployment({
    from,
    name,
    rpc,
    pageRpc: values["page-rpc"],
    tokens,
  });
  writeFileSync(out, `${JSON.stringify(deployment, null, 2)}\n`);
  console.log(
    `${out}: chain ${deployment.chainId}, ${deployment.tokens.length} tokens, from block ${deployment.startBlock}.`,
  );
}
