import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

export function NoShop() {
  const { t } = useLingui();
  return (
    <EmptyState
      drawing="counter"
      page
      title={t`No shop stands at this address`}
      action={
        <Button asChild>
          <Link to="/shop">
            <Trans>To the shops</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>
        Its seller has announced no catalogue, or announced one that belongs to somebody else.
      </Trans>
    </EmptyState>
  );
}
