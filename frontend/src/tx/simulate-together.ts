import { decodeAnswer, encodeCall } from "@comptoir/sdk/coding/calls";
import { toWei } from "@comptoir/sdk/money/amount";
import type { Address } from "viem";
import { getCode } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { decodeRevert } from "../chain/errors/decode.ts";
import type { Fault } from "../chain/errors/fault.ts";
import { estimateCall, playCall } from "./ask-node.ts";
import type { Call } from "./define-write.ts";

export type Played =
  | { readonly is: "well"; readonly gas: bigint | undefined }
  | { readonly is: "refused"; readonly fault: Fault }
  /** The node cannot play what needs a signature first. */
  | { readonly is: "unknown" };

const multicallAbi = [
  {
    type: "function",
    name: "aggregate3Value",
    stateMutability: "payable",
    inputs: [
      {
        name: "calls",
        type: "tuple[]",
        components: [
          { name: "target", type: "address" },
          { name: "allowFailure", type: "bool" },
          { name: "value", type: "uint256" },
          { name: "callData", type: "bytes" },
        ],
      },
    ],
    outputs: [
      {
        name: "returnData",
        type: "tuple[]",
        components: [
          { name: "success", type: "bool" },
          { name: "returnData", type: "bytes" },
        ],
      },
    ],
  },
] as const;

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
    const together: Call = {
      to: account,
      value: toWei(calls.reduce((sum, { value }) => sum + value, 0n)),
      data: encodeCall({
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
    };
    const lentCode = { [account]: code };
    const [data, gas] = await Promise.all([
      playCall(client, account, together, { blockNumber, lentCode }),
      // Not every node estimates with lent code.
      estimateCall(client, account, together, { lentCode }).catch(() => undefined),
    ]);
    if (data === "0x") return { is: "unknown" };
    const results = decodeAnswer({
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
