import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLedger } from "../../data/queries.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { LoanDocument } from "./loan-document.tsx";
import { parseLoanKey } from "./standing.ts";

const route = getRouteApi("/loans/$id");

/** The page of one loan, found in the events of the contract. */
export function LoanPage() {
  const { id } = route.useParams();
  const ledger = useLedger();
  const key = parseLoanKey(id);
  return (
    <QueryView query={ledger}>
      {({ value }) => {
        const row = key === undefined ? undefined : value.loans.get(key);
        return row ? <LoanDocument key={id} row={row} /> : <NotFound />;
      }}
    </QueryView>
  );
}

function NotFound() {
  const { t } = useLingui();
  return (
    <EmptyState
      drawing="ledger"
      page
      title={t`There is no such loan`}
      action={
        <Button asChild>
          <Link to="/loans">
            <Trans>To my loans</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>No event of this network speaks of it. The address may be incomplete.</Trans>
    </EmptyState>
  );
}
