import { Link } from "@tanstack/react-router";
import { type Address, isAddressEqual } from "viem";
import { useLedger } from "../../data/queries.ts";
import { AgendaLine } from "../../ui/agenda.tsx";
import { GoodsCell } from "./goods.tsx";
import { clockText, nextStep } from "./next-step.ts";
import { isLive, type OrderView, viewOf } from "./order-view.ts";
import { StageStamp } from "./stage-stamp.tsx";
import { TokenAmount } from "./token-amount.tsx";
import { useOrderWords } from "./use-order-words.ts";

/** Orders of an account in which money still lies, whatever its part in them; undefined while the ledger is read. */
export function useLiveOrders(account: Address, now: number): readonly OrderView[] | undefined {
  const ledger = useLedger();
  if (!ledger.data) return undefined;
  return [...ledger.data.value.orders.values()]
    .filter(({ order }) =>
      [order.buyer, order.seller, order.arbiter].some((party) => isAddressEqual(party, account)),
    )
    .map((row) => viewOf(row, now, account))
    .filter(isLive);
}

/** An order whose next step is the viewer's, as a line of his agenda. */
export function WaitingOrder({ view, now }: { readonly view: OrderView; readonly now: number }) {
  const words = useOrderWords();
  const { row, status } = view;
  return (
    <AgendaLine
      subject={<GoodsCell order={row.order} />}
      step={nextStep(status, words)}
      clock={clockText(status, now, words)}
      amount={<TokenAmount units={row.order.amount} token={row.order.token} />}
      stamp={<StageStamp stage={status.stage} />}
      link={(content, className) => (
        <Link to="/orders/$id" params={{ id: row.id }} className={className}>
          {content}
        </Link>
      )}
    />
  );
}
