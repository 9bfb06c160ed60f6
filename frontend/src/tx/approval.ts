import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import { encodeCall } from "@comptoir/sdk/coding/calls";
import { noWei } from "@comptoir/sdk/money/amount";
import type { Address } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { playCall } from "./ask-node.ts";
import type { Call, Spend } from "./define-write.ts";
import type { SpendState } from "./preflight.ts";
import { simulate } from "./simulate.ts";
import type { Approval } from "./step.ts";

/** An approval of exactly what is needed; after a revocation where the token insists on one. */
export async function approvalsFor(
  client: HouseClient,
  account: Address,
  { spend, allowance }: SpendState,
): Promise<readonly Approval[]> {
  const approve = approveCall(spend);
  const step: Approval = { kind: "approve", spend, call: approve };
  if (spend.kind === "erc721" || allowance === 0n || !(await refuses(client, account, approve)))
    return [step];
  // Some tokens (USDT) change an allowance only from or to zero.
  return [{ kind: "revoke", spend, call: revokeCall(spend) }, step];
}

export const approveCall = (spend: Spend): Call =>
  approval(spend, spend.kind === "erc20" ? spend.amount : spend.tokenId);

const revokeCall = (spend: Spend): Call => approval(spend, 0n);

function approval(spend: Spend, value: bigint): Call {
  const args = [spend.spender, value] as const;
  const data =
    spend.kind === "erc20"
      ? encodeCall({ abi: erc20Abi, functionName: "approve", args })
      : encodeCall({ abi: erc721Abi, functionName: "approve", args });
  return { to: spend.token, data, value: noWei };
}

async function refuses(client: HouseClient, account: Address, approve: Call): Promise<boolean> {
  if (await simulate(client, account, approve)) return true;
  const data = await playCall(client, account, approve);
  return data !== "0x" && BigInt(data) === 0n;
}
