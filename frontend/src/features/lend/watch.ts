import { loansReads } from "@comptoir/sdk/abi/loans-reads";
import type { Amount } from "@comptoir/sdk/money/amount";
import type { Offer } from "@comptoir/sdk/typed-data/offer";
import { t } from "@lingui/core/macro";
import type { Address } from "viem";
import { readContract } from "../../chain/read-contract.ts";
import type { Watched } from "../../tx/live.ts";

/** What is left of an offer: others take from it too, and its maker may cancel it. */
export function watchLeft(offer: Offer, shown: Amount, loans: Address): Watched {
  return {
    key: "left",
    label: () => t`Left of the offer`,
    shown,
    read: (client) =>
      readContract(client, {
        address: loans,
        abi: loansReads,
        functionName: "remaining",
        args: [offer],
      }),
    write: (units, words) => words.amount(units, offer.token),
  };
}
