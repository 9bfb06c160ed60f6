import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { multicall3Abi } from "@comptoir/sdk/abi/multicall3";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { multicall } from "../chain/read-contract.ts";
import { latestBlock } from "./latest-block.ts";
import type { Reading } from "./ledger-source.ts";

interface House {
  readonly client: HouseClient;
  readonly deployment: Deployment;
}

export interface BalanceFigure {
  readonly token: Address;
  /** For a collection: how many pieces. */
  readonly balance: TokenUnits;
  /** What our contracts may take; zero for the native coin and for collections. */
  readonly allowance: { readonly Checkout: TokenUnits; readonly Loans: TokenUnits };
}

/** An account's balances; the zero address stands for the native coin. A token that does not answer counts as zero. */
export async function readBalances(
  { client, deployment }: House,
  account: Address,
  tokens: readonly Address[],
): Promise<Reading<readonly BalanceFigure[]>> {
  const at = await latestBlock(client);
  const { Checkout, Loans, Multicall3 } = deployment.addresses;
  const native = (token: Address) => isAddressEqual(token, zeroAddress);
  const asked = { allowFailure: true, blockNumber: at.number } as const;
  const [balances, coins, checkout, loans] = await Promise.all([
    multicall(client, {
      ...asked,
      contracts: tokens.map(
        (address) =>
          ({ address, abi: erc20Abi, functionName: "balanceOf", args: [account] }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: tokens.map(
        () =>
          ({
            address: Multicall3,
            abi: multicall3Abi,
            functionName: "getEthBalance",
            args: [account],
          }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: tokens.map(
        (address) =>
          ({
            address,
            abi: erc20Abi,
            functionName: "allowance",
            args: [account, Checkout],
          }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: tokens.map(
        (address) =>
          ({ address, abi: erc20Abi, functionName: "allowance", args: [account, Loans] }) as const,
      ),
    }),
  ]);
  const value = tokens.map((token, index) => ({
    token,
    balance: (native(token) ? coins[index]?.result : balances[index]?.result) ?? 0n,
    allowance: { Checkout: checkout[index]?.result ?? 0n, Loans: loans[index]?.result ?? 0n },
  }));
  return { value, at };
}
