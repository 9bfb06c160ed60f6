import type { OrderStatus } from "@comptoir/sdk/orders/status";
import { t } from "@lingui/core/macro";
import type { OrderWords } from "./order-words.ts";

/** Figures as text, in the order's own token and with every digit. */
export type StandingFigures = {
  readonly held: string;
  readonly paid: string;
  readonly returned: string;
  /** What the arbiter's silence would give, while a dispute runs. */
  readonly silentToBuyer: string;
  readonly silentToSeller: string;
};

/** Under the large figure: who does what by when, and what happens otherwise. */
export function standingSentence(
  { stage, role, deadline }: Pick<OrderStatus, "stage" | "role" | "deadline">,
  figures: StandingFigures,
  words: OrderWords,
): string {
  const date = deadline ? words.dateTime(deadline.at) : "";
  const { held, paid, returned, silentToBuyer, silentToSeller } = figures;
  switch (stage) {
    case "unpaid":
      return t`Nothing is paid yet. It can be paid until ${date}; afterwards it means nothing.`;
    case "lapsed":
      return t`It was not paid in time. Nothing can be paid on it any more.`;
    case "proposal":
      if (role === "seller")
        return t`Ship by ${date}. If you do not, anybody may send the ${held} back to the buyer.`;
      return role === "buyer"
        ? t`The seller ships by ${date}. If he does not, you may take your ${held} back.`
        : t`The seller ships by ${date}. If he does not, anybody may send the ${held} back to the buyer.`;
    case "overdue":
      if (role === "buyer")
        return t`The seller had until ${date} to ship and did not. The ${held} are yours again: take them back.`;
      return role === "seller"
        ? t`You had until ${date} to ship. You can only send the ${held} back now, and anybody else can do it too.`
        : t`The seller had until ${date} to ship and did not. Anybody may send the ${held} back to the buyer.`;
    case "shipped":
      if (role === "buyer")
        return t`Look at the goods and confirm. If you say nothing until ${date}, anybody may pay the ${held} to the seller.`;
      return role === "seller"
        ? t`The buyer looks at the goods until ${date}. If he says nothing, you may take the ${held} afterwards.`
        : t`The buyer looks at the goods until ${date}. If he says nothing, anybody may pay the ${held} to the seller.`;
    case "releasable":
      if (role === "seller")
        return t`The buyer had until ${date} and did not object. The ${held} are yours: take them.`;
      return t`The inspection ended on ${date} without objection. Anybody may pay the ${held} to the seller now.`;
    case "disputed":
      return t`The arbiter divides the ${held} until ${date}. If he stays silent, ${silentToBuyer} go to the buyer and ${silentToSeller} to the seller.`;
    case "silent":
      return t`The arbiter had until ${date} and stayed silent. By the terms, ${silentToBuyer} go to the buyer and ${silentToSeller} to the seller.`;
    case "paid":
      return t`The seller has the ${paid}. Nothing is in escrow any more.`;
    case "returned":
      return t`The buyer has his ${returned} back. Nothing is in escrow any more.`;
    case "split":
      return t`The seller keeps ${paid}; ${returned} went back to the buyer.`;
  }
}
