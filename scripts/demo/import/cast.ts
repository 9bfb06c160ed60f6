import { developmentMnemonic, PERSONAS } from "@comptoir/sdk/deployment/personas";
import type { PrivateKeyAccount } from "viem/accounts";
import { accountsOf } from "../stage/accounts.ts";

/** Who plays whom: the n-th of each kind. */
export interface Cast {
  readonly operator: PrivateKeyAccount;
  readonly arbiter: PrivateKeyAccount;
  readonly shop: (n: number) => PrivateKeyAccount;
  readonly buyer: (n: number) => PrivateKeyAccount;
  readonly lender: (n: number) => PrivateKeyAccount;
  readonly borrower: (n: number) => PrivateKeyAccount;
}

/** Apart by more than any file has people. */
const from = { shop: 100, buyer: 1_000, lender: 1_000_000, borrower: 2_000_000 } as const;

/**
 * The first of each kind are the personas of the development wallet, so that the page has something of theirs to show;
 * the others are accounts of the same mnemonic far beyond theirs.
 */
export function castOf(): Cast {
  const account = accountsOf(developmentMnemonic);
  const role = (wanted: string) =>
    PERSONAS.flatMap((persona, index) => (persona.role === wanted ? [index] : []));
  const players = (wanted: string, first: number) => {
    const personas = role(wanted);
    return (n: number) => account(personas[n] ?? first + n);
  };
  return {
    operator: account(0),
    arbiter: players("arbiter", from.shop)(0),
    shop: players("seller", from.shop),
    buyer: players("buyer", from.buyer),
    lender: players("lender", from.lender),
    borrower: players("borrower", from.borrower),
  };
}
