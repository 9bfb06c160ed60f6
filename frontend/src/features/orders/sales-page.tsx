import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { OrdersPage } from "./orders-page.tsx";

const route = getRouteApi("/sales");

export function SalesPage() {
  const { t } = useLingui();
  const { state = "all" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <OrdersPage
      side="sales"
      title={t`Sales`}
      filter={state}
      onFilter={(next) =>
        void navigate({ search: next === "all" ? {} : { state: next }, replace: true })
      }
    >
      <Trans>What you sold: ship in time, and take your money once the inspection is over.</Trans>
    </OrdersPage>
  );
}
