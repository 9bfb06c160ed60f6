import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

/** To what the account has allowed contracts to take. */
export function AllowancesLink() {
  return (
    <section aria-labelledby="allowances-link" className="flex flex-col items-start gap-3">
      <h2 id="allowances-link" className="font-title text-xl">
        <Trans>What you have allowed</Trans>
      </h2>
      <p className="measure text-sm text-ink-soft">
        <Trans>Which contracts may take which of your tokens, and the way to take that back.</Trans>
      </p>
      <Button asChild>
        <Link to="/settings/allowances">
          <Icon name="key" />
          <Trans>Look at my allowances</Trans>
        </Link>
      </Button>
    </section>
  );
}
