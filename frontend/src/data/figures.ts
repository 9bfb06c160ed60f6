import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { type LoanState, paidFlag } from "@comptoir/sdk/loans/interest";
import { escrowFacts } from "@comptoir/sdk/orders/flags";
import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { loanId, type Terms } from "@comptoir/sdk/typed-data/terms";
import { type Address, type Hex, isAddressEqual, multicall3Abi, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import { multicall } from "../chain/read-contract.ts";
import type { ReadAt, Reading } from "./ledger-source.ts";

/** What moves money: read from the contracts, all figures of one answer at one block. */
interface House {
  readonly client: HouseClient;
  readonly deployment: Deployment;
}

async function latest(client: HouseClient): Promise<ReadAt> {
  const { number, hash, timestamp } = await getBlock(client);
  return { number, hash, timestamp: Number(timestamp), readAt: Date.now() };
}

export interface LoanFigure {
  /** False once repaid or claimed. */
  readonly lives: boolean;
  /** Who holds the lender's note. */
  readonly holder: Address;
  /** What closes it at the time of the block. */
  readonly interest: bigint;
  readonly principal: bigint;
  readonly state: LoanState;
}

/** Debts and dates of loans, in the order asked. */
export async function readLoanFigures(
  { client, deployment }: House,
  loans: readonly Terms[],
): Promise<Reading<readonly LoanFigure[]>> {
  const at = await latest(client);
  const contract = { address: deployment.addresses.Loans, abi: loansAbi } as const;
  const [positions, debts] = await Promise.all([
    multicall(client, {
      allowFailure: false,
      blockNumber: at.number,
      contracts: loans.map(
        (terms) => ({ ...contract, functionName: "positionOf", args: [loanId(terms)] }) as const,
      ),
    }),
    // A loan that does not live owes nothing and refuses the question.
    multicall(client, {
      allowFailure: true,
      blockNumber: at.number,
      contracts: loans.map(
        (terms) =>
          ({ ...contract, functionName: "debtAt", args: [terms, BigInt(at.timestamp)] }) as const,
      ),
    }),
  ]);
  const value = loans.map((terms, index) => {
    const position = positions[index];
    const debt = debts[index]?.result;
    const paid = position !== undefined && (position.flags & paidFlag) !== 0;
    const principal = debt?.[1] ?? 0n;
    return {
      lives: debt !== undefined,
      holder: position?.lender ?? zeroAddress,
      interest: debt?.[0] ?? 0n,
      principal,
      state: {
        principal,
        due: position?.due ?? terms.maturity,
        paidUntil: position?.paidUntil ?? terms.start,
        paid,
      },
    };
  });
  return { value, at };
}

/** What is in escrow for orders, in the order asked. */
export async function readOrderFigures(
  { client, deployment }: House,
  ids: readonly Hex[],
): Promise<Reading<readonly EscrowFacts[]>> {
  const at = await latest(client);
  const escrows = await multicall(client, {
    allowFailure: false,
    blockNumber: at.number,
    contracts: ids.map(
      (id) =>
        ({
          address: deployment.addresses.Checkout,
          abi: checkoutAbi,
          functionName: "escrowOf",
          args: [id],
        }) as const,
    ),
  });
  return { value: escrows.map(escrowFacts), at };
}

export interface BalanceFigure {
  readonly token: Address;
  /** For a collection: how many pieces. */
  readonly balance: bigint;
  /** What our contracts may take; zero for the native coin and for collections. */
  readonly allowance: { readonly Checkout: bigint; readonly Loans: bigint };
}

/** An account's balances; the zero address stands for the native coin. A token that does not answer counts as zero. */
export async function readBalances(
  { client, deployment }: House,
  account: Address,
  tokens: readonly Address[],
): Promise<Reading<readonly BalanceFigure[]>> {
  const at = await latest(client);
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
