import {
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  parseAbi,
  type StateOverride,
} from "viem";
import { estimateGas, call as ethCall, getCode } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { decodeRevert } from "../chain/errors/decode.ts";
import type { Fault } from "../chain/errors/fault.ts";
import type { Call } from "./define-write.ts";

export type Played =
  | { readonly is: "well"; readonly gas: bigint | undefined }
  | { readonly is: "refused"; readonly fault: Fault }
  /** The node cannot play what needs a signature first. */
  | { readonly is: "unknown" };

const multicallAbi = parseAbi([
  "struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }",
  "struct Result { bool success; bytes returnData; }",
  "function aggregate3Value(Call3Value[] calls) payable returns (Result[] returnData)",
]);

/**
 * Plays several calls of one account one after the other, as the chain would after all approvals: for the time of one
 * `eth_call` the account is lent the code of Multicall3 and calls itself, so that every contract sees the account as
 * caller. What the account would be refused only because it has code then (a push of coin, a hook of ERC-721) refuses
 * nothing in our contracts: they keep for the payee what he does not take (ADR 15).
 */
export async function simulateTogether(
  client: HouseClient,
  account: Address,
  calls: readonly Call[],
  blockNumber?: bigint,
): Promise<Played> {
  try {
    const multicall = client.chain.contracts?.multicall3;
    if (!multicall || !("address" in multicall)) return { is: "unknown" };
    const code = await getCode(client, { address: multicall.address as Address });
    if (!code) return { is: "unknown" };
    const stateOverride: StateOverride = [{ address: account, code }];
    const request = {
      account,
      to: account,
      value: calls.reduce((sum, { value }) => sum + value, 0n),
      data: encodeFunctionData({
        abi: multicallAbi,
        functionName: "aggregate3Value",
        args: [
          calls.map(({ to: target, data: callData, value }) => ({
            target,
            allowFailure: true,
            value,
            callData,
          })),
        ],
      }),
      stateOverride,
    };
    const at = blockNumber === undefined ? {} : { blockNumber };
    const [{ data }, gas] = await Promise.all([
      ethCall(client, { ...request, ...at, batch: false }),
      // Not every node estimates with lent code.
      estimateGas(client, request).catch(() => undefined),
    ]);
    if (!data || data === "0x") return { is: "unknown" };
    const results = decodeFunctionResult({
      abi: multicallAbi,
      functionName: "aggregate3Value",
      data,
    });
    const refused = results.find(({ success }) => !success);
    if (!refused) return { is: "well", gas };
    const fault: Fault =
      refused.returnData === "0x"
        ? { kind: "revert", message: undefined }
        : decodeRevert(refused.returnData);
    return { is: "refused", fault };
  } catch {
    return { is: "unknown" };
  }
}
