import { loansReads } from "@comptoir/sdk/abi/loans-reads";
import type { Amount } from "@comptoir/sdk/money/amount";
import { loanId, type Terms } from "@comptoir/sdk/typed-data/terms";
import { t } from "@lingui/core/macro";
import { type Address, getAddress, numberToHex } from "viem";
import { getBlock } from "viem/actions";
import { readContract } from "../../chain/read-contract.ts";
import type { Watched } from "../../tx/live.ts";

interface Owed {
  /** Of the review's line that shows it. */
  readonly key: string;
  readonly shown: Amount;
  /** The second for which that was computed: the page's clock may be ahead of the newest block. */
  readonly since?: number;
  /** Interest goes on while somebody reads; up to here the reader was told of it. None: as far as it goes. */
  readonly atMost?: Amount;
}

/** What closes a loan now. More than was said, or less because somebody paid meanwhile, is another matter than was agreed. */
export function watchOwed(
  terms: Terms,
  loans: Address,
  { key, shown, since = 0, atMost }: Owed,
): Watched {
  return {
    key,
    label: () => t`Owed in all`,
    shown,
    read: async (client) => {
      const { timestamp } = await getBlock(client);
      const [interest, principal] = await readContract(client, {
        address: loans,
        abi: loansReads,
        functionName: "debtAt",
        args: [terms, timestamp > BigInt(since) ? timestamp : BigInt(since)],
      });
      return interest + principal;
    },
    write: (units, words) => words.amount(units, terms.token),
    covers: (seen, now) => now >= seen && (atMost === undefined || now <= atMost),
  };
}

/** Who holds the note is paid; it may be sold while somebody reads. */
export function watchHolder(terms: Terms, loans: Address, shown: Address): Watched {
  return {
    key: "to",
    label: () => t`To`,
    shown: BigInt(shown),
    read: async (client) => {
      const { lender } = await readContract(client, {
        address: loans,
        abi: loansReads,
        functionName: "positionOf",
        args: [loanId(terms)],
      });
      return BigInt(lender);
    },
    write: (holder, words) => words.person(getAddress(numberToHex(holder, { size: 20 }))),
  };
}

/** What a token refused to deliver and waits for the note holder. */
export function watchKept(terms: Terms, loans: Address, shown: Amount): Watched {
  return {
    key: "amount",
    label: () => t`You receive`,
    shown,
    read: (client) =>
      readContract(client, {
        address: loans,
        abi: loansReads,
        functionName: "keptPayment",
        args: [loanId(terms)],
      }),
    write: (units, words) => words.amount(units, terms.token),
  };
}
