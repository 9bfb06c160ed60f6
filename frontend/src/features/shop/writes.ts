import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { encodeCall } from "@comptoir/sdk/coding/calls";
import { noWei, weiOfCoin } from "@comptoir/sdk/money/amount";
import { type Order, orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { t } from "@lingui/core/macro";
import { isAddressEqual, zeroAddress } from "viem";
import { readContract } from "../../chain/read-contract.ts";
import { defineWrite } from "../../tx/define-write.ts";

const isNative = ({ token }: Order) => isAddressEqual(token, zeroAddress);

export const fundWrite = defineWrite<{
  readonly order: Order;
  /** The token takes EIP-2612 permits. */
  readonly permit: boolean;
}>()({
  name: "checkout.fund",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "fund",
  args: ({ order }) => [order] as const,
  value: ({ order }) => (isNative(order) ? weiOfCoin(order.amount) : noWei),
  spends: ({ order, permit }, { addresses }) =>
    isNative(order)
      ? []
      : [
          {
            kind: "erc20",
            token: order.token,
            spender: addresses.Checkout,
            amount: order.amount,
            permit,
          },
        ],
  // Each draft has a salt, dates and a sealed list of goods of its own.
  likeness: ({ order }) => [order.seller, order.token, order.amount].join("|"),
  deadline: ({ order }) => order.payBy,
  // An order can be paid by anybody who knows it, and once.
  watch: ({ order }, { addresses: { Checkout }, chainId }) => [
    {
      key: "paid",
      label: () => t`Paid into this order so far`,
      shown: 0n,
      read: async (client) => {
        const escrow = await readContract(client, {
          address: Checkout,
          abi: checkoutAbi,
          functionName: "escrowOf",
          args: [orderId(order, orderDomain(chainId, Checkout))],
        });
        return escrow.held + escrow.paid;
      },
      write: (units, words) => words.amount(units, order.token),
    },
  ],
  // Opened at all, by whatever transaction: the same order can never be paid twice.
  proof: ({ order }, { addresses, chainId }) => ({
    to: addresses.Checkout,
    data: encodeCall({
      abi: checkoutAbi,
      functionName: "escrowOf",
      args: [orderId(order, orderDomain(chainId, addresses.Checkout))],
    }),
    is: "nonzero",
  }),
  describe: ({ args: [order], words }) => {
    const amount = words.amount(order.amount, order.token);
    const inspection = words.duration(order.inspection);
    return {
      title: t`Pay ${amount} into escrow`,
      lines: [
        {
          key: "amount",
          label: t`You pay`,
          value: amount,
          note: t`The contract holds it until you confirm.`,
          main: true,
        },
        { key: "seller", label: t`To be earned by`, value: words.person(order.seller) },
        {
          key: "ship",
          label: t`To be shipped by`,
          value: words.time(order.shipBy),
          note: t`If not, you take everything back.`,
        },
        {
          key: "inspection",
          label: t`You look at the goods`,
          value: inspection,
          note: t`After shipping. If you say nothing, the seller can be paid.`,
        },
        {
          key: "arbiter",
          label: t`Arbiter`,
          value: order.arbiter === zeroAddress ? t`none` : words.person(order.arbiter),
        },
      ],
      deadline: order.payBy,
      otherwise: t`nothing is paid and there is no order.`,
    };
  },
  touches: () => ["orders", "ledger", "balances", "shops"],
});
