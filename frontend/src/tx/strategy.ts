import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import { permitTypedData } from "@comptoir/sdk/typed-data/permit";
import {
  type Address,
  encodeFunctionData,
  type Hex,
  parseAbi,
  parseSignature,
  type TypedDataDefinition,
} from "viem";
import { call as ethCall, readContract } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Call, PreparedWrite, Spend } from "./define-write.ts";
import type { SpendState } from "./preflight.ts";
import { simulate } from "./simulate.ts";

/** One thing to be signed. The action is always the last. */
export type Step =
  | { readonly kind: "revoke" | "approve"; readonly spend: Spend; readonly call: Call }
  | {
      readonly kind: "permit";
      readonly spend: Spend;
      readonly typedData: TypedDataDefinition;
      readonly permit: PermitCall;
    }
  | { readonly kind: "action" };

interface PermitCall {
  readonly token: Address;
  readonly value: bigint;
  readonly deadline: bigint;
}

/** Our two contracts share these. */
const doorAbi = parseAbi([
  "function multicall(bytes[] data) returns (bytes[])",
  "function permit(address token, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)",
]);

/** How long a permit may wait for its transaction, in seconds. */
const permitLife = 30 * 60;

/** A permit where the token has one and the contract takes it; else an approval of exactly what is needed. */
export async function planSteps(
  client: HouseClient,
  account: Address,
  write: PreparedWrite,
  spends: readonly SpendState[],
  now: number,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const state of spends) {
    if (state.allowed) continue;
    const permit = await permitStep(client, account, write, state.spend, now);
    steps.push(...(permit ? [permit] : await approvalSteps(client, account, state)));
  }
  return [...steps, { kind: "action" }];
}

/** The action's call, with the permits that were signed before it. */
export function withPermits(
  call: Call,
  permits: readonly { readonly permit: PermitCall; readonly signature: Hex }[],
): Call {
  if (permits.length === 0) return call;
  const doors = permits.map(({ permit, signature }) => {
    const { r, s, v, yParity } = parseSignature(signature);
    const args = [
      permit.token,
      permit.value,
      permit.deadline,
      Number(v ?? BigInt(yParity) + 27n),
      r,
      s,
    ] as const;
    return encodeFunctionData({ abi: doorAbi, functionName: "permit", args });
  });
  return {
    ...call,
    data: encodeFunctionData({
      abi: doorAbi,
      functionName: "multicall",
      args: [[...doors, call.data]],
    }),
  };
}

async function permitStep(
  client: HouseClient,
  owner: Address,
  write: PreparedWrite,
  spend: Spend,
  now: number,
): Promise<Step | undefined> {
  const hasDoor = ["multicall", "permit"].every((name) =>
    write.abi.some((item) => item.type === "function" && item.name === name),
  );
  if (spend.kind !== "erc20" || !spend.permit || !hasDoor || write.call.value > 0n)
    return undefined;
  if (spend.spender.toLowerCase() !== write.call.to.toLowerCase()) return undefined;
  try {
    const token = { address: spend.token, abi: erc20Abi } as const;
    const [[, name, version, chainId, verifyingContract], nonce] = await Promise.all([
      readContract(client, { ...token, functionName: "eip712Domain" }),
      readContract(client, { ...token, functionName: "nonces", args: [owner] }),
    ]);
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

async function approvalSteps(
  client: HouseClient,
  account: Address,
  { spend, allowance }: SpendState,
): Promise<readonly Step[]> {
  const approve = approveCall(spend, spend.kind === "erc20" ? spend.amount : spend.tokenId);
  const step: Step = { kind: "approve", spend, call: approve };
  if (spend.kind === "erc721" || allowance === 0n || !(await refuses(client, account, approve)))
    return [step];
  // Some tokens (USDT) change an allowance only from or to zero.
  return [{ kind: "revoke", spend, call: approveCall(spend, 0n) }, step];
}

function approveCall(spend: Spend, value: bigint): Call {
  const args = [spend.spender, value] as const;
  const data =
    spend.kind === "erc20"
      ? encodeFunctionData({ abi: erc20Abi, functionName: "approve", args })
      : encodeFunctionData({ abi: erc721Abi, functionName: "approve", args });
  return { to: spend.token, data, value: 0n };
}

async function refuses(client: HouseClient, account: Address, approve: Call): Promise<boolean> {
  if (await simulate(client, account, approve)) return true;
  const { data } = await ethCall(client, { account, ...approve, batch: false });
  return data !== undefined && data !== "0x" && BigInt(data) === 0n;
}
