import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { encodeCall } from "@comptoir/sdk/coding/calls";
import { permitTypedData } from "@comptoir/sdk/typed-data/permit";
import { type Address, type Hex, isAddressEqual, isHex, size, slice } from "viem";
import { getCode } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { readContract } from "../chain/read-contract.ts";
import type { Call, PreparedWrite, Spend } from "./define-write.ts";
import type { Permit, PermitCall, Step } from "./step.ts";

/** Our two contracts share these. */
const doorAbi = [
  {
    type: "function",
    name: "multicall",
    stateMutability: "nonpayable",
    inputs: [{ name: "data", type: "bytes[]" }],
    outputs: [{ name: "", type: "bytes[]" }],
  },
  {
    type: "function",
    name: "permit",
    stateMutability: "nonpayable",
    inputs: [
      { name: "token", type: "address" },
      { name: "value", type: "uint256" },
      { name: "deadline", type: "uint256" },
      { name: "v", type: "uint8" },
      { name: "r", type: "bytes32" },
      { name: "s", type: "bytes32" },
    ],
    outputs: [],
  },
] as const;

/** How long a permit may wait for its transaction, in seconds. */
const permitLife = 30 * 60;

/** A permit (EIP-2612), where the token has one and the contract takes it. */
export async function permitFor(
  client: HouseClient,
  owner: Address,
  write: PreparedWrite,
  spend: Spend,
  now: number,
): Promise<Permit | undefined> {
  const hasDoor = ["multicall", "permit"].every((name) =>
    write.abi.some((item) => item.type === "function" && item.name === name),
  );
  if (spend.kind !== "erc20" || !spend.permit || !hasDoor || write.call.value > 0n)
    return undefined;
  if (spend.spender.toLowerCase() !== write.call.to.toLowerCase()) return undefined;
  try {
    const token = { address: spend.token, abi: erc20Abi } as const;
    const [[, name, version, chainId, verifyingContract], nonce, signsByKey] = await Promise.all([
      readContract(client, { ...token, functionName: "eip712Domain" }),
      readContract(client, { ...token, functionName: "nonces", args: [owner] }),
      hasKey(client, owner),
    ]);
    // A token that names another contract or chain here would have that one's permit signed under its own name.
    const isItself =
      isAddressEqual(verifyingContract, spend.token) && chainId === BigInt(client.chain.id);
    if (!isItself || !signsByKey) return undefined;
    const permit = { token: spend.token, value: spend.amount, deadline: BigInt(now + permitLife) };
    const message = {
      owner,
      spender: spend.spender,
      value: permit.value,
      nonce,
      deadline: permit.deadline,
    };
    const typedData = permitTypedData(message, {
      name,
      version,
      chainId: Number(chainId),
      verifyingContract,
    });
    return { kind: "permit", spend, permit, typedData };
  } catch {
    // A token that does not answer as a permit token should gets an ordinary approval.
    return undefined;
  }
}

/** What a contract signs (a Safe) no permit takes; an account that lends code to its own key (EIP-7702) still has one. */
async function hasKey(client: HouseClient, owner: Address): Promise<boolean> {
  const code = await getCode(client, { address: owner });
  return code === undefined || code === "0x" || code.toLowerCase().startsWith("0xef0100");
}

/** Whether a contract can take it: a wallet may answer with something else than 65 bytes. */
export const isReadable = (signature: Hex): boolean => partsOf(signature) !== undefined;

/** What `ecrecover` takes. Wallets with hardware count the parity from 0, others from 27. */
function partsOf(signature: Hex) {
  if (!isHex(signature) || size(signature) !== 65) return undefined;
  const last = Number(slice(signature, 64));
  const v = last < 27 ? last + 27 : last;
  if (v !== 27 && v !== 28) return undefined;
  return { r: slice(signature, 0, 32), s: slice(signature, 32, 64), v };
}

/** The call of an action, with the permits among its steps that are signed already. */
export function signedCall(call: Call, steps: readonly Step[]): Call {
  const doors = steps.flatMap((step) =>
    step.kind === "permit" && step.signature ? [doorOf(step.permit, step.signature)] : [],
  );
  if (doors.length === 0) return call;
  return {
    ...call,
    data: encodeCall({
      abi: doorAbi,
      functionName: "multicall",
      args: [[...doors, call.data]],
    }),
  };
}

function doorOf({ token, value, deadline }: PermitCall, signature: Hex): Hex {
  const parts = partsOf(signature);
  if (!parts) throw new Error("The signature of the permit is none");
  const args = [token, value, deadline, parts.v, parts.r, parts.s] as const;
  return encodeCall({ abi: doorAbi, functionName: "permit", args });
}
