import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { isHash } from "viem";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { OfferDocument } from "./offer-document.tsx";
import { useNamedOffer } from "./reads.ts";

const route = getRouteApi("/lend/offer/$digest");

/** The page of one offer, found by its digest. */
export function OfferPage() {
  const { digest } = route.useParams();
  const search = route.useSearch();
  const query = useNamedOffer(isHash(digest) ? digest : "0x", search);
  return (
    <QueryView query={query}>
      {({ value, at }) =>
        value ? <OfferDocument key={value.digest} reading={{ value, at }} /> : <NotFound />
      }
    </QueryView>
  );
}

function NotFound() {
  const { t } = useLingui();
  return (
    <EmptyState
      drawing="balance"
      page
      title={t`This offer is not in the journal`}
      action={
        <Button asChild>
          <Link to="/lend">
            <Trans>To the board</Trans>
          </Link>
        </Button>
      }
    >
      <Trans>
        It may never have been announced, or is older than what is read of its maker. A link from
        the board leads straight to it.
      </Trans>
    </EmptyState>
  );
}
