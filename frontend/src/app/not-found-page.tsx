import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useDocumentTitle } from "../ui/use-document-title.ts";

export function NotFoundPage() {
  const { t } = useLingui();
  useDocumentTitle(t`No such page`);
  return (
    <div className="py-10">
      <h1 tabIndex={-1} className="text-center font-title text-2xl font-medium">
        <Trans>There is no such page</Trans>
      </h1>
      <EmptyState
        drawing="ledger"
        title={<Trans>We turned every leaf of the ledger</Trans>}
        action={
          <Button asChild tone="primary">
            <Link to="/">
              <Trans>Back to the front door</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>The link may be incomplete, or it names a document of another network.</Trans>
      </EmptyState>
    </div>
  );
}
