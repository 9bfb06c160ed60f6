import type { OrderStatus } from "@comptoir/sdk/orders/status";
import { t } from "@lingui/core/macro";
import type { OrderWords } from "./order-words.ts";

/** The next step in the viewer's own words, short enough for a line of a table. */
export function nextStep(
  { stage, role, deadline }: Pick<OrderStatus, "stage" | "role" | "deadline">,
  words: OrderWords,
): string {
  const date = deadline ? words.date(deadline.at) : "";
  switch (stage) {
    case "unpaid":
      return role === "buyer" ? t`Pay by ${date}` : t`Waits for the payment`;
    case "lapsed":
      return t`Nothing: it was not paid in time`;
    case "proposal":
      if (role === "seller") return t`Ship by ${date}`;
      return role === "buyer"
        ? t`Wait: the seller ships by ${date}`
        : t`The seller ships by ${date}`;
    case "overdue":
      if (role === "buyer") return t`Take your money back`;
      return role === "seller"
        ? t`Send the money back: your date has passed`
        : t`Anybody may send the money back`;
    case "shipped":
      if (role === "buyer") return t`Look at the goods and confirm by ${date}`;
      return role === "seller"
        ? t`Wait: the buyer confirms, or you are paid after ${date}`
        : t`The buyer looks at the goods until ${date}`;
    case "releasable":
      if (role === "seller") return t`Take your money: nobody objected`;
      return role === "buyer"
        ? t`Confirm, or the seller takes the money`
        : t`Anybody may pay the seller now`;
    case "disputed":
      return role === "arbiter" ? t`Rule by ${date}` : t`The arbiter rules by ${date}`;
    case "silent":
      return t`The arbiter stayed silent: what the terms say applies`;
    default:
      return t`Nothing more to do`;
  }
}

/** The running clock: how long is left, for whom. Nothing for an order on which no clock runs. */
export function clockText(
  { stage, deadline }: Pick<OrderStatus, "stage" | "deadline">,
  now: number,
  words: OrderWords,
): string | undefined {
  if (!deadline) return undefined;
  const left = words.left(deadline.at - now);
  switch (stage) {
    case "unpaid":
      return t`${left} left to pay`;
    case "proposal":
      return t`${left} left to ship`;
    case "overdue":
      return t`late by ${left}`;
    case "shipped":
      return t`${left} left to look`;
    case "disputed":
      return t`${left} left to rule`;
    case "releasable":
    case "silent":
      return t`over for ${left}`;
    default:
      return undefined;
  }
}
