import { toWei, type Wei } from "@comptoir/sdk/money/amount";
import { type Address, type Hex, hexToBigInt, numberToHex, type RpcStateOverride } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import type { Call } from "./define-write.ts";

/**
 * What the pipeline asks of a node about a call, in the words of JSON-RPC. viem's own also deploy, look up gateways and
 * prepare fees for every kind of transaction, which weighs twenty kilobytes; its client still carries the question.
 */

interface Circumstances {
  /** The newest block when nothing is stated. */
  readonly blockNumber?: bigint | undefined;
  /** Code that accounts have for the time of the question. */
  readonly lentCode?: Readonly<Record<Address, Hex>>;
}

/** What the call answers. Throws when it reverts, and when the node does not answer. */
export async function playCall(
  client: HouseClient,
  account: Address,
  call: Call,
  { blockNumber, lentCode }: Circumstances = {},
): Promise<Hex> {
  const block = blockNumber === undefined ? "latest" : numberToHex(blockNumber);
  const request = transactionOf(account, call);
  return client.request({
    method: "eth_call",
    params: lentCode ? [request, block, overridesOf(lentCode)] : [request, block],
  });
}

/** Gas it would use. Throws when it reverts. */
export async function estimateCall(
  client: HouseClient,
  account: Address,
  call: Call,
  { lentCode }: Pick<Circumstances, "lentCode"> = {},
): Promise<bigint> {
  const request = transactionOf(account, call);
  const gas = await client.request({
    method: "eth_estimateGas",
    params: lentCode ? [request, "latest", overridesOf(lentCode)] : [request],
  });
  return hexToBigInt(gas);
}

/** What the account has of the network's coin. */
export async function balanceOf(client: HouseClient, account: Address): Promise<Wei> {
  const balance = await client.request({ method: "eth_getBalance", params: [account, "latest"] });
  return toWei(hexToBigInt(balance));
}

/** A call as nodes and wallets are told of it. */
export const transactionOf = (from: Address, { to, data, value }: Call) => ({
  from,
  to,
  data,
  value: numberToHex(value),
});

const overridesOf = (lentCode: Readonly<Record<Address, Hex>>): RpcStateOverride =>
  Object.fromEntries(Object.entries(lentCode).map(([account, code]) => [account, { code }]));
