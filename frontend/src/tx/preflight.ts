import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import { type TokenUnits, toWei, type Wei } from "@comptoir/sdk/money/amount";
import type { Address } from "viem";
import { getGasPrice } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Fault } from "../chain/errors/fault.ts";
import { multicall } from "../chain/read-contract.ts";
import { approvalsFor } from "./approval.ts";
import { balanceOf } from "./ask-node.ts";
import type { PreparedWrite, Spend } from "./define-write.ts";
import { gasOf, isMissingApproval, simulate } from "./simulate.ts";
import { type Played, simulateTogether } from "./simulate-together.ts";

/** A spend with what the chain says about it. */
export interface SpendState {
  readonly spend: Spend;
  /** Enough is allowed to the spender already. */
  readonly allowed: boolean;
  /** What is allowed now: an ERC-20 amount; zero for a piece. */
  readonly allowance: TokenUnits;
}

export type Preflight =
  | {
      readonly ok: true;
      readonly spends: readonly SpendState[];
      /** Most the network can take for it. */
      readonly fee: Wei;
    }
  | { readonly ok: false; readonly fault: Fault };

/** Gas assumed where the node cannot tell: of an action while an allowance is missing, and of an approval. */
const assumedGas = { action: 400_000n, approval: 60_000n };

/** Everything that can be known before a wallet opens: date, balances, allowances, the contract's own checks, the fee. */
export async function preflight(
  client: HouseClient,
  account: Address,
  write: PreparedWrite,
  now: number,
): Promise<Preflight> {
  if (write.deadline !== undefined && now > write.deadline) {
    return { ok: false, fault: { kind: "deadlinePassed", deadline: write.deadline } };
  }
  const checked = await Promise.all(
    write.spends.map((spend) => checkSpend(client, account, spend)),
  );
  const refused = checked.find((result) => "kind" in result);
  if (refused && "kind" in refused) return { ok: false, fault: refused };
  const spends = checked.filter((result) => "spend" in result);

  const missing = spends.filter(({ allowed }) => !allowed);
  const [played, balance, price] = await Promise.all([
    play(client, account, write, missing),
    balanceOf(client, account),
    getGasPrice(client),
  ]);
  if (played.is === "refused") return { ok: false, fault: played.fault };
  const gas =
    (played.is === "well" ? played.gas : undefined) ??
    assumedGas.action + BigInt(missing.length) * assumedGas.approval;
  // A fifth more: the fee of the next block may rise.
  const fee = toWei((gas * price * 12n) / 10n);
  const need = toWei(write.call.value + fee);
  if (balance < need)
    return { ok: false, fault: { kind: "insufficientFunds", have: toWei(balance), need } };
  return { ok: true, spends, fee };
}

/** Exactly what would be sent; while something must be allowed first, together with approvals of it. */
async function play(
  client: HouseClient,
  account: Address,
  { call }: PreparedWrite,
  missing: readonly SpendState[],
): Promise<Played> {
  if (missing.length === 0) {
    const fault = await simulate(client, account, call);
    if (fault) return { is: "refused", fault };
    return { is: "well", gas: await gasOf(client, account, call) };
  }
  const approvals = await Promise.all(missing.map((state) => approvalsFor(client, account, state)));
  const before = approvals.flat().map((approval) => approval.call);
  const played = await simulateTogether(client, account, [...before, call]);
  if (played.is !== "unknown") return played;
  // What the coming approval cures is no refusal.
  const fault = await simulate(client, account, call);
  return fault && !isMissingApproval(fault) ? { is: "refused", fault } : { is: "unknown" };
}

async function checkSpend(
  client: HouseClient,
  account: Address,
  spend: Spend,
): Promise<SpendState | Fault> {
  if (spend.kind === "erc20") {
    const token = { address: spend.token, abi: erc20Abi } as const;
    const [balance, allowance] = await multicall(client, {
      allowFailure: false,
      contracts: [
        { ...token, functionName: "balanceOf", args: [account] },
        { ...token, functionName: "allowance", args: [account, spend.spender] },
      ],
    });
    if (balance < spend.amount)
      return { kind: "balanceTooLow", token: spend.token, have: balance, need: spend.amount };
    return { spend, allowed: allowance >= spend.amount, allowance };
  }
  const collection = { address: spend.token, abi: erc721Abi } as const;
  const [owner, approved, all] = await multicall(client, {
    contracts: [
      { ...collection, functionName: "ownerOf", args: [spend.tokenId] },
      { ...collection, functionName: "getApproved", args: [spend.tokenId] },
      { ...collection, functionName: "isApprovedForAll", args: [account, spend.spender] },
    ],
  });
  if (owner.result?.toLowerCase() !== account.toLowerCase())
    return { kind: "notYours", token: spend.token, tokenId: spend.tokenId };
  const allowed =
    all.result === true || approved.result?.toLowerCase() === spend.spender.toLowerCase();
  return { spend, allowed, allowance: 0n };
}
