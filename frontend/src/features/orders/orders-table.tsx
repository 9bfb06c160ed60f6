import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import { type Column, DataTable, MoreRows } from "../../ui/data-table.tsx";
import { GoodsCell } from "./goods.tsx";
import { clockText, nextStep } from "./next-step.ts";
import { isLive, type OrderView } from "./order-view.ts";
import { Party } from "./party.tsx";
import { StageStamp } from "./stage-stamp.tsx";
import { TokenAmount } from "./token-amount.tsx";
import { useOrderWords } from "./use-order-words.ts";

/** Lines shown at once. */
const page = 25;

export type OrdersTableProps = {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly views: readonly OrderView[];
  /** Whose column is shown: the other side of the viewer's. */
  readonly counterparty: "seller" | "buyer";
  readonly now: number;
};

export function OrdersTable({
  caption,
  showCaption = false,
  views,
  counterparty,
  now,
}: OrdersTableProps) {
  const { t } = useLingui();
  const words = useOrderWords();
  const [shown, setShown] = useState(page);
  const columns: readonly Column<OrderView>[] = [
    { key: "goods", header: t`Goods`, cell: ({ row }) => <GoodsCell order={row.order} /> },
    {
      key: "party",
      header: counterparty === "seller" ? t`Seller` : t`Buyer`,
      phone: "none",
      cell: ({ row }) => (
        <span className="relative z-10 inline-block text-sm whitespace-nowrap">
          <Party address={row.order[counterparty]} />
        </span>
      ),
    },
    {
      key: "amount",
      header: t`Amount`,
      phone: "corner",
      align: "end",
      cell: ({ row }) => (
        <TokenAmount units={row.order.amount} token={row.order.token} fractionWidth={3} />
      ),
    },
    {
      key: "state",
      header: t`State`,
      phone: "right",
      cell: ({ status }) => (
        <span className="flex flex-col items-start gap-1 @max-4xl:items-end">
          <StageStamp stage={status.stage} />
          <span className="text-sm whitespace-nowrap text-ink-soft">
            {clockText(status, now, words)}
          </span>
        </span>
      ),
    },
    {
      key: "next",
      header: t`Next step`,
      phone: "left",
      cell: (view) => (
        <span className={classNames("text-sm text-balance", !isLive(view) && "text-ink-faint")}>
          {nextStep(view.status, words)}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        showCaption={showCaption}
        columns={columns}
        rows={views.slice(0, shown)}
        rowKey={({ row }) => row.id}
        rowLink={({ row }, content, className) => (
          <Link to="/orders/$id" params={{ id: row.id }} className={className}>
            {content}
          </Link>
        )}
      />
      {views.length > shown && <MoreRows onMore={() => setShown(shown + page)} />}
    </>
  );
}
