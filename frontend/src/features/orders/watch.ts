import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { type Order, orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { t } from "@lingui/core/macro";
import type { Address } from "viem";
import { readContract } from "../../chain/read-contract.ts";
import type { Watched } from "../../tx/live.ts";

/** What the escrow of an order holds, or what its seller has been paid and not given back. */
export function watchEscrow(
  order: Order,
  { chainId, addresses: { Checkout } }: Deployment,
  what: "held" | "paid",
  { key, shown }: Pick<Watched, "key" | "shown">,
): Watched {
  return {
    key,
    label: () => (what === "held" ? t`In escrow` : t`Received and not given back`),
    shown,
    read: async (client) => {
      const escrow = await readContract(client, {
        address: Checkout,
        abi: checkoutAbi,
        functionName: "escrowOf",
        args: [orderId(order, orderDomain(chainId, Checkout))],
      });
      return escrow[what];
    },
    write: (units, words) => words.amount(units, order.token),
  };
}

/** What the contract keeps under an account's name. */
export function watchKept(token: Address, checkout: Address, shown: TokenUnits): Watched {
  return {
    key: "amount",
    label: () => t`You receive`,
    shown,
    read: (client, account) =>
      readContract(client, {
        address: checkout,
        abi: checkoutAbi,
        functionName: "kept",
        args: [token, account],
      }),
    write: (units, words) => words.amount(units, token),
  };
}
