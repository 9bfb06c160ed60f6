import { multicall3Abi } from "@comptoir/sdk/abi/multicall3";
import { decodeAnswer, encodeCall } from "@comptoir/sdk/coding/calls";
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionParameters,
  type Hex,
  type MulticallParameters,
  type MulticallReturnType,
  numberToHex,
  type ReadContractParameters,
  type ReadContractReturnType,
} from "viem";
import type { HouseClient } from "./clients.ts";

/**
 * Reading of contracts, as viem names it, for what pages read: at the newest block or at one stated. viem's own also
 * simulates undeployed contracts, overrides state and asks off-chain gateways, which weighs twelve kilobytes and which no
 * reader here needs.
 */

/** Calls of one question: far below any node's limit of calldata. */
const most = 400;

type Reads = "pure" | "view";

export async function readContract<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi, Reads>,
  const args extends ContractFunctionArgs<abi, Reads, name>,
>(
  client: HouseClient,
  parameters: Pick<
    ReadContractParameters<abi, name, args>,
    "address" | "abi" | "functionName" | "args"
  > & { readonly blockNumber?: bigint },
): Promise<ReadContractReturnType<abi, name, args>> {
  const asked = parameters as unknown as ContractFunctionParameters;
  const data = await callNode(client, asked.address, encode(asked), parameters.blockNumber);
  return decode(asked, data) as ReadContractReturnType<abi, name, args>;
}

/** Many readings at one block, in one question. Throws when the node does not answer: what is unknown is not zero. */
export async function multicall<
  const contracts extends readonly unknown[],
  allowFailure extends boolean = true,
>(
  client: HouseClient,
  parameters: Pick<MulticallParameters<contracts, allowFailure>, "contracts" | "allowFailure"> & {
    readonly blockNumber?: bigint;
  },
): Promise<MulticallReturnType<contracts, allowFailure>> {
  const { allowFailure = true, blockNumber } = parameters;
  const asked = parameters.contracts as unknown as readonly ContractFunctionParameters[];
  const { multicall3 } = client.chain.contracts ?? {};
  if (!multicall3 || !("address" in multicall3)) throw new Error("The chain has no Multicall3");
  const { address } = multicall3 as { readonly address: Address };
  const pages = Array.from({ length: Math.ceil(asked.length / most) }, (_, page) =>
    asked.slice(page * most, (page + 1) * most),
  );
  const answers = await Promise.all(
    pages.map((page) =>
      readContract(client, {
        address,
        abi: multicall3Abi,
        functionName: "aggregate3",
        args: [
          page.map((call) => ({
            target: call.address,
            allowFailure: true,
            callData: encode(call),
          })),
        ],
        ...(blockNumber === undefined ? {} : { blockNumber }),
      }),
    ),
  );
  const results = answers.flat().map(({ success, returnData }, index) => {
    const call = asked[index];
    try {
      if (!success || !call) throw new Error(`${call?.functionName} was refused`);
      return { status: "success", result: decode(call, returnData) };
    } catch (error) {
      if (!allowFailure) throw error;
      return { status: "failure", error, result: undefined };
    }
  });
  return (allowFailure ? results : results.map(({ result }) => result)) as MulticallReturnType<
    contracts,
    allowFailure
  >;
}

/** What a function of a contract answers. Throws when it reverts. */
export async function callNode(
  client: HouseClient,
  to: Address,
  data: Hex,
  blockNumber?: bigint,
): Promise<Hex> {
  const block = blockNumber === undefined ? "latest" : numberToHex(blockNumber);
  return client.request({ method: "eth_call", params: [{ to, data }, block] });
}

const encode = ({ abi, functionName, args }: ContractFunctionParameters): Hex =>
  encodeCall({ abi, functionName, ...(args ? { args } : {}) });

const decode = ({ abi, functionName, args }: ContractFunctionParameters, data: Hex): unknown =>
  decodeAnswer({ abi, functionName, args, data });
