import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { type Amount, noWei, type TokenUnits, weiOfCoin } from "@comptoir/sdk/money/amount";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { t } from "@lingui/core/macro";
import { type Address, type Hex, isAddressEqual, zeroAddress, zeroHash } from "viem";
import { defineWrite, type Topic } from "../../tx/define-write.ts";
import { watchEscrow, watchKept } from "./watch.ts";

/** What an order's steps change: lists, the two balances, what waits. */
const touched: readonly Topic[] = ["orders", "ledger", "balances", "shops"];
const nothing: Hex = "0x";
const isNative = (token: Address) => isAddressEqual(token, zeroAddress);

export const shipWrite = defineWrite<{
  readonly order: Order;
  readonly held: Amount;
  readonly trace: Hex;
}>()({
  name: "checkout.ship",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "ship",
  args: ({ order, trace }) => [order, trace] as const,
  deadline: ({ order }) => order.shipBy,
  watch: ({ order, held: shown }, deployment) => [
    watchEscrow(order, deployment, "held", { key: "held", shown }),
  ],
  describe: ({ args: [order, trace], params, words }) => {
    const inspection = words.duration(order.inspection);
    const held = words.amount(params.held, order.token);
    return {
      title: t`Declare the goods shipped`,
      lines: [
        { key: "buyer", label: t`To the buyer`, value: words.person(order.buyer) },
        { key: "held", label: t`In escrow for you`, value: held, main: true },
        {
          key: "inspection",
          label: t`The buyer looks at the goods`,
          value: inspection,
          note: t`From now. If he says nothing, you may take the money afterwards.`,
        },
        ...(trace === zeroHash
          ? []
          : [{ key: "trace", label: t`Seal of your note`, value: trace }]),
      ],
      deadline: order.shipBy,
      otherwise: t`anybody may send the ${held} back to the buyer.`,
    };
  },
  touches: () => touched,
});

export const releaseWrite = defineWrite<{
  readonly order: Order;
  readonly amount: Amount;
  /** Whether the buyer confirms, or anybody after the inspection. */
  readonly as: "buyer" | "anyone";
}>()({
  name: "checkout.release",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "release",
  // The very amount that was shown: if less is held by then, nothing happens.
  args: ({ order, amount }) => [order, amount, nothing] as const,
  watch: ({ order, amount: shown }, deployment) => [
    watchEscrow(order, deployment, "held", { key: "amount", shown }),
  ],
  describe: ({ args: [order, amount], params, words }) => {
    const paid = words.amount(amount, order.token);
    return {
      title: params.as === "buyer" ? t`Confirm receipt and pay the seller` : t`Pay the seller`,
      lines: [
        { key: "amount", label: t`Leaves escrow`, value: paid, main: true },
        { key: "seller", label: t`To the seller`, value: words.person(order.seller) },
      ],
      ...(params.as === "buyer"
        ? {
            otherwise: t`the money stays in escrow until the inspection ends. Once paid, only the seller can give it back.`,
          }
        : {}),
    };
  },
  touches: () => touched,
});

export const voidWrite = defineWrite<{ readonly order: Order; readonly held: Amount }>()({
  name: "checkout.void",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "void",
  args: ({ order }) => [order, nothing] as const,
  watch: ({ order, held: shown }, deployment) => [
    watchEscrow(order, deployment, "held", { key: "amount", shown }),
  ],
  describe: ({ args: [order], params, words }) => ({
    title: t`Cancel the order and return the money`,
    lines: [
      {
        key: "amount",
        label: t`Goes back`,
        value: words.amount(params.held, order.token),
        main: true,
      },
      { key: "buyer", label: t`To the buyer`, value: words.person(order.buyer) },
    ],
    otherwise: t`the order goes on as it stands. A cancelled order cannot be opened again.`,
  }),
  touches: () => touched,
});

export const reclaimWrite = defineWrite<{ readonly order: Order; readonly held: Amount }>()({
  name: "checkout.reclaim",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "reclaim",
  args: ({ order }) => [order, nothing] as const,
  watch: ({ order, held: shown }, deployment) => [
    watchEscrow(order, deployment, "held", { key: "amount", shown }),
  ],
  describe: ({ args: [order], params, words }) => ({
    title: t`Take the money back`,
    lines: [
      {
        key: "amount",
        label: t`Goes back`,
        value: words.amount(params.held, order.token),
        main: true,
      },
      { key: "buyer", label: t`To the buyer`, value: words.person(order.buyer) },
      { key: "late", label: t`Was to be shipped by`, value: words.time(order.shipBy) },
    ],
  }),
  touches: () => touched,
});

export const refundWrite = defineWrite<{
  readonly order: Order;
  readonly amount: Amount;
  /** Received and not refunded yet, as the page showed it. */
  readonly paid: Amount;
  /** The token takes EIP-2612 permits. */
  readonly permit: boolean;
}>()({
  name: "checkout.refund",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "refund",
  args: ({ order, amount }) => [order, amount] as const,
  value: ({ order, amount }) => (isNative(order.token) ? weiOfCoin(amount) : noWei),
  spends: ({ order, amount, permit }, { addresses }) =>
    isNative(order.token)
      ? []
      : [{ kind: "erc20", token: order.token, spender: addresses.Checkout, amount, permit }],
  watch: ({ order, paid: shown }, deployment) => [
    watchEscrow(order, deployment, "paid", { key: "paid", shown }),
  ],
  describe: ({ args: [order, amount], words }) => ({
    title: t`Refund the buyer`,
    lines: [
      {
        key: "amount",
        label: t`You pay`,
        value: words.amount(amount, order.token),
        note: t`From your own account; the escrow is empty.`,
        main: true,
      },
      { key: "buyer", label: t`To the buyer`, value: words.person(order.buyer) },
    ],
  }),
  touches: () => touched,
});

export const withdrawWrite = defineWrite<{
  readonly token: Address;
  readonly to: Address;
  readonly amount: TokenUnits;
}>()({
  name: "checkout.withdraw",
  abi: checkoutAbi,
  contract: "Checkout",
  functionName: "withdraw",
  args: ({ token, to }) => [token, to] as const,
  watch: ({ token, amount }, { addresses }) => [watchKept(token, addresses.Checkout, amount)],
  describe: ({ args: [token, to], params, words }) => ({
    title: t`Withdraw what was kept for you`,
    lines: [
      {
        key: "amount",
        label: t`You receive`,
        value: words.amount(params.amount, token),
        main: true,
      },
      { key: "to", label: t`Sent to`, value: words.person(to) },
    ],
  }),
  touches: () => touched,
});
