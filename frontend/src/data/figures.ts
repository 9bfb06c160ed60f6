import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { loansReads } from "@comptoir/sdk/abi/loans-reads";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { type LoanState, paidFlag } from "@comptoir/sdk/loans/interest";
import { type Amount, amountOfUint96 } from "@comptoir/sdk/money/amount";
import { escrowFacts } from "@comptoir/sdk/orders/flags";
import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { loanId, type Terms } from "@comptoir/sdk/typed-data/terms";
import { type Address, type Hex, zeroAddress } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { multicall } from "../chain/read-contract.ts";
import { latestBlock } from "./latest-block.ts";
import type { Reading } from "./ledger-source.ts";

/** What moves money: read from the contracts, all figures of one answer at one block. */
interface House {
  readonly client: HouseClient;
  readonly deployment: Deployment;
}

export interface LoanFigure {
  /** False once repaid or claimed. */
  readonly lives: boolean;
  /** Who holds the lender's note. */
  readonly holder: Address;
  /** What closes it at the time of the block. */
  readonly interest: Amount;
  readonly principal: Amount;
  readonly state: LoanState;
}

/** Debts and dates of loans, in the order asked. */
export async function readLoanFigures(
  { client, deployment }: House,
  loans: readonly Terms[],
): Promise<Reading<readonly LoanFigure[]>> {
  const at = await latestBlock(client);
  const contract = { address: deployment.addresses.Loans, abi: loansReads } as const;
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
    const principal = amountOfUint96(debt?.[1] ?? 0n);
    return {
      lives: debt !== undefined,
      holder: position?.lender ?? zeroAddress,
      interest: amountOfUint96(debt?.[0] ?? 0n),
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
  const at = await latestBlock(client);
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
