import type { TokenUnits } from "@comptoir/sdk/money/amount";
import type { EscrowFacts, OrderStatus } from "@comptoir/sdk/orders/status";
import { useLingui } from "@lingui/react/macro";
import type { OrderView } from "./order-view.ts";
import { TokenAmount } from "./token-amount.tsx";

/** What the largest figure of the page is. */
export function useFigureLabel({ stage, role }: OrderStatus): string {
  const { t } = useLingui();
  switch (stage) {
    case "unpaid":
    case "lapsed":
      return t`To be paid`;
    case "paid":
    case "split":
      return role === "seller" ? t`Paid to you` : t`Paid to the seller`;
    case "returned":
      return role === "buyer" ? t`Returned to you` : t`Returned to the buyer`;
    case "overdue":
      return role === "buyer" ? t`Yours to take back` : t`In escrow`;
    case "releasable":
      return role === "seller" ? t`Yours to take` : t`In escrow`;
    default:
      if (role === "buyer") return t`Your money in escrow`;
      return role === "seller" ? t`In escrow for you` : t`In escrow`;
  }
}

export function OrderFigure({
  view: { row, status },
  escrow,
}: {
  readonly view: OrderView;
  readonly escrow: Pick<EscrowFacts, "held" | "paid">;
}) {
  return (
    <TokenAmount
      units={figureOf(status.stage, row.order.amount, escrow)}
      token={row.order.token}
      size="hero"
    />
  );
}

export function figureOf(
  stage: OrderStatus["stage"],
  amount: TokenUnits,
  { held, paid }: Pick<EscrowFacts, "held" | "paid">,
): TokenUnits {
  if (stage === "unpaid" || stage === "lapsed") return amount;
  if (stage === "paid" || stage === "split") return paid;
  return stage === "returned" ? amount - paid : held;
}
