import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import type { Address } from "viem";
import { getBalance, getGasPrice, multicall } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { Fault } from "../chain/errors/fault.ts";
import type { PreparedWrite, Spend } from "./define-write.ts";
import { gasOf, isMissingApproval, simulate } from "./simulate.ts";

/** A spend with what the chain says about it. */
export interface SpendState {
  readonly spend: Spend;
  /** Enough is allowed to the spender already. */
  readonly allowed: boolean;
  /** What is allowed now: an ERC-20 amount; zero for a piece. */
  readonly allowance: bigint;
}

export type Preflight =
  | { readonly ok: true; readonly spends: readonly SpendState[] }
  | { readonly ok: false; readonly fault: Fault };

/** Gas assumed while an allowance is missing; only for the question whether the fee can be paid. */
const assumedGas = 400_000n;

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

  const complete = spends.every(({ allowed }) => allowed);
  const fault = await simulate(client, account, write.call);
  if (fault && (complete || !isMissingApproval(fault))) return { ok: false, fault };

  const [balance, price, gas] = await Promise.all([
    getBalance(client, { address: account }),
    getGasPrice(client),
    complete ? gasOf(client, account, write.call) : undefined,
  ]);
  // A fifth more: the fee of the next block may rise.
  const need = write.call.value + ((gas ?? assumedGas) * price * 12n) / 10n;
  if (balance < need)
    return { ok: false, fault: { kind: "insufficientFunds", have: balance, need } };
  return { ok: true, spends };
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
