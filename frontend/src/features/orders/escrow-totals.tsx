import { Plural, Trans } from "@lingui/react/macro";
import { isLive, type OrderView, waitsForMe } from "./order-view.ts";
import { TokenAmount } from "./token-amount.tsx";

export type EscrowTotalsProps = {
  readonly views: readonly OrderView[];
  readonly side: "purchases" | "sales";
};

/** The figure of the room: what lies in escrow on one side, token by token, and in how many orders it is one's turn. */
export function EscrowTotals({ views, side }: EscrowTotalsProps) {
  const live = views.filter(isLive);
  const byToken = Map.groupBy(live, ({ row }) => row.order.token);
  const turns = views.filter(waitsForMe).length;
  const count = live.length;
  if (count === 0) return null;
  return (
    <div>
      <p className="label-caps">
        {side === "purchases" ? (
          <Trans>Your money in escrow</Trans>
        ) : (
          <Trans>In escrow for you</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-x-8">
        {[...byToken].map(([token, rows]) => (
          <TokenAmount
            key={token}
            units={rows.reduce((sum, { row }) => sum + row.held, 0n)}
            token={token}
            size="hero"
          />
        ))}
      </div>
      <p className="mt-1 text-ink-soft">
        <Plural value={count} one="in # order" other="in # orders" />
        {" · "}
        <Plural
          value={turns}
          _0="none waits for you"
          one="# waits for you"
          other="# wait for you"
        />
      </p>
    </div>
  );
}
