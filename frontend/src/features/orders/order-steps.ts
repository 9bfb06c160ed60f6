import type { OrderRow } from "@comptoir/sdk/ledger/ledger";
import type { CheckoutEvent } from "@comptoir/sdk/ledger/logs";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import type { OrderStatus } from "@comptoir/sdk/orders/status";
import { t } from "@lingui/core/macro";
import type { ReactNode } from "react";
import { type Hex, isAddressEqual, zeroHash } from "viem";
import type { TimelineStep } from "../../ui/timeline.tsx";
import type { OrderWords } from "./order-words.ts";

export type StepWords = OrderWords & {
  /** Every digit, in the order's token. */
  readonly amount: (units: TokenUnits) => string;
  /** What the seller wrote when he shipped, known by its digest. */
  readonly note: (trace: Hex) => ReactNode;
};

/** What happened, then what is to come and what happens otherwise. */
export function orderSteps(
  row: OrderRow,
  status: OrderStatus,
  words: StepWords,
): readonly TimelineStep[] {
  const past = row.timeline
    .map((event, index) => pastStep(row, event, `past-${index}`, words))
    .filter((step) => step !== undefined);
  return [...past, ...comingSteps(row, status, words)];
}

function pastStep(
  { order }: OrderRow,
  event: CheckoutEvent,
  key: string,
  words: StepWords,
): TimelineStep | undefined {
  const done = (title: string, explanation?: ReactNode): TimelineStep => ({
    key,
    state: "done",
    title,
    date: words.dateTime(event.at.time),
    ...(explanation === undefined ? {} : { explanation }),
  });
  switch (event.eventName) {
    case "Funded": {
      const amount = words.amount(event.args.amount);
      return done(t`Paid into escrow`, t`${amount}, kept by the contract for both.`);
    }
    case "Shipped": {
      const { trace } = event.args;
      return done(t`The seller shipped`, trace === zeroHash ? undefined : words.note(trace));
    }
    case "Released": {
      const amount = words.amount(event.args.amount);
      return isAddressEqual(event.args.by, order.buyer)
        ? done(t`Receipt confirmed`, t`${amount} went to the seller.`)
        : done(t`Paid out after the inspection`, t`${amount} went to the seller.`);
    }
    case "Voided": {
      const amount = words.amount(event.args.amount);
      return done(t`Cancelled by the seller`, t`${amount} went back to the buyer.`);
    }
    case "Reclaimed": {
      const amount = words.amount(event.args.amount);
      return done(t`Taken back: it was not shipped`, t`${amount} went back to the buyer.`);
    }
    case "Refunded": {
      const amount = words.amount(event.args.amount);
      return done(t`Refunded`, t`${amount} went back to the buyer, from the seller’s own pocket.`);
    }
    case "Disputed":
      return isAddressEqual(event.args.by, order.buyer)
        ? done(t`Disputed by the buyer`)
        : done(t`Disputed by the seller`);
    case "Ruled": {
      const toBuyer = words.amount(event.args.toBuyer);
      const toSeller = words.amount(event.args.toSeller);
      const shares = t`${toBuyer} to the buyer, ${toSeller} to the seller.`;
      return isAddressEqual(event.args.by, order.arbiter)
        ? done(t`Ruled by the arbiter`, shares)
        : done(t`The arbiter stayed silent: the terms decided`, shares);
    }
    default:
      return undefined;
  }
}

function comingSteps(row: OrderRow, status: OrderStatus, words: StepWords): TimelineStep[] {
  const { order } = row;
  const { stage, deadline } = status;
  const date = deadline ? words.dateTime(deadline.at) : "";
  const inspection = words.duration(order.inspection);
  const looking: TimelineStep = {
    key: "inspection",
    state: "future",
    title: t`The buyer looks at the goods`,
    date: inspection,
    explanation: t`From the day of shipping. He confirms, or asks for a ruling if there is an arbiter.`,
  };
  const payout: TimelineStep = {
    key: "payout",
    state: "future",
    title: t`The seller is paid`,
    explanation: t`As soon as the buyer confirms, or when the inspection ends without objection.`,
  };
  const takeBack = t`If the seller does not, anybody may send the money back to the buyer.`;
  switch (stage) {
    case "proposal":
      return [
        {
          key: "ship",
          state: "current",
          title: t`The seller ships`,
          date: t`by ${date}`,
          explanation: takeBack,
        },
        looking,
        payout,
      ];
    case "overdue":
      return [
        { key: "ship", state: "missed", title: t`The seller ships`, date: t`by ${date}` },
        {
          key: "reclaim",
          state: "current",
          title: t`The money goes back`,
          explanation: t`Anybody may do it, at any time; it can only go to the buyer.`,
        },
      ];
    case "shipped":
      return [
        {
          key: "inspection",
          state: "current",
          title: t`The buyer looks and confirms`,
          date: t`until ${date}`,
          explanation: t`If he says nothing, anybody may pay the seller afterwards.`,
        },
        { ...payout, date: t`after ${date} at the latest` },
      ];
    case "releasable":
      return [
        { key: "inspection", state: "done", title: t`The inspection is over`, date },
        {
          key: "payout",
          state: "current",
          title: t`The seller is paid`,
          explanation: t`Anybody may do it, at any time; it can only go to the seller.`,
        },
      ];
    case "disputed":
    case "silent": {
      if (deadline?.otherwise.what !== "silence") return [];
      const toBuyer = words.amount(deadline.otherwise.toBuyer);
      const toSeller = words.amount(deadline.otherwise.toSeller);
      return [
        {
          key: "ruling",
          state: stage === "silent" ? "missed" : "current",
          title: t`The arbiter rules`,
          date: t`until ${date}`,
        },
        {
          key: "silence",
          state: stage === "silent" ? "current" : "future",
          title: t`If he stays silent`,
          explanation: t`${toBuyer} to the buyer, ${toSeller} to the seller.`,
        },
      ];
    }
    default:
      return [];
  }
}
