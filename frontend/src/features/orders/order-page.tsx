import { readProduct } from "@comptoir/sdk/catalogue/product-document";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Hex, isHash } from "viem";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { useHouse } from "../../chain/house.ts";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useDocument } from "../../data/queries.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useReviewWords } from "../../tx/words.ts";
import { Button } from "../../ui/button.tsx";
import { DocumentLayout } from "../../ui/document-layout.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { goodsTitle, useGoods } from "./goods.tsx";
import { GoodsLines } from "./goods-lines.tsx";
import { OrderActions } from "./order-actions.tsx";
import { OrderFigure, useFigureLabel } from "./order-figure.tsx";
import { OrderProof } from "./order-proof.tsx";
import { orderSteps } from "./order-steps.ts";
import { OrderParties, OrderTermsList } from "./order-terms.tsx";
import { viewOf } from "./order-view.ts";
import { type OrderReading, useOrder } from "./reads.ts";
import { StageStamp } from "./stage-stamp.tsx";
import { standingSentence } from "./standing-sentence.ts";
import { TraceNote } from "./trace-note.tsx";
import { useOrderWords } from "./use-order-words.ts";

const route = getRouteApi("/orders/$id");

export function OrderPage() {
  const { id } = route.useParams();
  return isHash(id) ? <KnownOrder key={id} id={id} /> : <NoOrder />;
}

function KnownOrder({ id }: { readonly id: Hex }) {
  const query = useOrder(id);
  const now = useChainNow(10_000);
  return (
    <QueryView query={query}>
      {(reading) => {
        if (reading === null) return <NoOrder />;
        return now === undefined ? null : <OrderDocumentPage reading={reading} now={now} />;
      }}
    </QueryView>
  );
}

function OrderDocumentPage({
  reading,
  now,
}: {
  readonly reading: OrderReading;
  readonly now: number;
}) {
  const { t } = useLingui();
  const { address } = useConnection();
  const { deployment } = useHouse();
  const locale = useLocale();
  const words = useOrderWords();
  const { amount: amountOf } = useReviewWords();
  const { row, escrow, at } = reading;
  const goods = useGoods(row.order);
  const view = viewOf(row, now, address, escrow);
  const { status } = view;
  const figureLabel = useFigureLabel(status);
  const amount = (units: TokenUnits) => amountOf(units, row.order.token);
  const number = row.id.slice(0, 10);
  const document = "document" in goods ? goods.document : undefined;
  const product = useDocument(document?.lines[0]?.product, readProduct);
  const title = document ? goodsTitle(document, product.data, locale) : t`Order ${number}`;
  const facts = escrow ?? row;
  const silence =
    status.deadline?.otherwise.what === "silence" ? status.deadline.otherwise : undefined;
  const sentence = standingSentence(
    status,
    {
      held: amount(facts.held),
      paid: amount(facts.paid),
      returned: amount(row.order.amount - facts.held - facts.paid),
      silentToBuyer: amount(silence?.toBuyer ?? 0n),
      silentToSeller: amount(silence?.toSeller ?? 0n),
    },
    words,
  );
  const steps = orderSteps(row, status, {
    ...words,
    amount,
    note: (trace) => <TraceNote trace={trace} />,
  });
  return (
    <DocumentLayout
      id={row.id}
      kind={<OrderNumber number={number} />}
      // In a row of tabs the order must not look like the page of its goods.
      title={document ? `${title} · ${t`Order ${number}`}` : title}
      heading={title}
      stamp={<StageStamp stage={status.stage} kind="document" />}
      figureLabel={figureLabel}
      figure={<OrderFigure view={view} escrow={facts} />}
      sentence={sentence}
      actions={
        address === undefined ? (
          <ConnectFirst />
        ) : (
          escrow && <OrderActions view={view} escrow={escrow} />
        )
      }
      parties={<OrderParties row={row} viewer={address} />}
      goods={<GoodsLines order={row.order} goods={goods} />}
      timeline={<Timeline label={t`Clocks of the order`} steps={steps} />}
      terms={<OrderTermsList row={row} />}
      proof={<OrderProof row={row} checkout={deployment.addresses.Checkout} at={at} />}
      back={<BackLink role={status.role} />}
    />
  );
}

/** Hexadecimal figures are not set in capitals: 0x would not be recognised. */
function OrderNumber({ number }: { readonly number: string }) {
  const shown = <span className="normal-case">{number}</span>;
  return <Trans>Order {shown}</Trans>;
}

function BackLink({ role }: { readonly role: string }) {
  return role === "seller" ? (
    <Link to="/sales" className="text-ink-soft hover:underline">
      ← <Trans>Sales</Trans>
    </Link>
  ) : (
    <Link to="/purchases" className="text-ink-soft hover:underline">
      ← <Trans>Purchases</Trans>
    </Link>
  );
}

function NoOrder() {
  const { t } = useLingui();
  return (
    <EmptyState
      drawing="ledger"
      page
      title={t`There is no such order on this chain`}
      action={
        <Button asChild>
          <Link to="/purchases">
            <Trans>To your purchases</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>If it was paid a moment ago, its block is still on the way.</Trans>
    </EmptyState>
  );
}
