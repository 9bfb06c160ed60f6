import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { EscrowTotals } from "./escrow-totals.tsx";
import { KeptPayments } from "./kept-payments.tsx";
import { byUrgency, isDueToday, type OrderFilter, passes, viewOf } from "./order-view.ts";
import { OrdersTable } from "./orders-table.tsx";
import { useMyOrders } from "./reads.ts";

export type OrdersPageProps = {
  readonly side: "purchases" | "sales";
  readonly title: string;
  /** What one does in this room. */
  readonly children: ReactNode;
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
};

/** The viewer's orders on one side: what waits for him first. */
export function OrdersPage({ side, title, children, filter, onFilter }: OrdersPageProps) {
  const { address } = useConnection();
  const query = useMyOrders(address, side);
  const at = query.data?.at;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={at && <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />}
      >
        {children}
      </PageHeader>
      {address ? (
        <>
          <KeptPayments account={address} />
          <QueryView query={query}>
            {({ rows }) => (
              <OrdersList
                rows={rows}
                viewer={address}
                side={side}
                filter={filter}
                onFilter={onFilter}
              />
            )}
          </QueryView>
        </>
      ) : (
        <EmptyState
          drawing="parcel"
          title={<Trans>No wallet is connected</Trans>}
          action={<ConnectFirst />}
        >
          <Trans>Your orders are found by your address.</Trans>
        </EmptyState>
      )}
    </>
  );
}

type ListProps = Pick<OrdersPageProps, "side" | "filter" | "onFilter"> & {
  readonly rows: NonNullable<ReturnType<typeof useMyOrders>["data"]>["rows"];
  readonly viewer: Address;
};

function OrdersList({ rows, viewer, side, filter, onFilter }: ListProps) {
  const { t } = useLingui();
  const now = useChainNow(30_000);
  if (now === undefined) return null;
  if (rows.length === 0) return <NoOrders side={side} />;
  const views = rows.map((row) => viewOf(row, now, viewer)).sort(byUrgency);
  const shown = views.filter((view) => passes(view, filter));
  const due = side === "sales" ? shown.filter((view) => isDueToday(view, now)) : [];
  const rest = due.length > 0 ? shown.filter((view) => !isDueToday(view, now)) : shown;
  const counterparty = side === "purchases" ? "seller" : "buyer";
  return (
    <div className="flex flex-col gap-6">
      <EscrowTotals views={views} side={side} />
      <div className="-mx-1 overflow-x-auto px-1 py-0.5">
        <Segmented
          label={t`Which orders`}
          value={filter}
          onChange={onFilter}
          options={[
            { value: "all", label: t`All` },
            { value: "mine", label: t`My turn` },
            { value: "live", label: t`Under way` },
            { value: "over", label: t`Ended` },
          ]}
        />
      </div>
      {due.length > 0 && (
        <OrdersTable
          caption={t`Due today`}
          showCaption
          views={due}
          counterparty={counterparty}
          now={now}
        />
      )}
      {rest.length > 0 && (
        <OrdersTable
          key={filter}
          caption={due.length > 0 ? t`All others` : t`Orders`}
          showCaption={due.length > 0}
          views={rest}
          counterparty={counterparty}
          now={now}
        />
      )}
      {shown.length === 0 && (
        <EmptyState title={<Trans>No order is in this state</Trans>}>
          {filter === "mine" && <Trans>Nothing waits for you. The others have to move.</Trans>}
        </EmptyState>
      )}
    </div>
  );
}

function NoOrders({ side }: { readonly side: "purchases" | "sales" }) {
  return side === "purchases" ? (
    <EmptyState
      drawing="parcel"
      title={<Trans>You have bought nothing yet</Trans>}
      action={
        <Button asChild tone="primary">
          <Link to="/shop">
            <Trans>To the shops</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>What you pay rests in escrow until you confirm receipt.</Trans>
    </EmptyState>
  ) : (
    <EmptyState drawing="counter" title={<Trans>You have sold nothing yet</Trans>}>
      <Trans>
        When somebody pays for your goods, the order stands here with the date by which you ship.
      </Trans>
    </EmptyState>
  );
}
