import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { OrdersPage } from "./orders-page.tsx";

const route = getRouteApi("/purchases");

export function PurchasesPage() {
  const { t } = useLingui();
  const { state = "all" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <OrdersPage
      side="purchases"
      title={t`Purchases`}
      filter={state}
      onFilter={(next) =>
        void navigate({ search: next === "all" ? {} : { state: next }, replace: true })
      }
    >
      <Trans>What you bought: where your money is, until when, and what you do next.</Trans>
    </OrdersPage>
  );
}
