import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Chapter, Specimen } from "./chapter.tsx";

const query = { isFetching: false, refetch: () => {} };

export function WaitingChapter() {
  const { t } = useLingui();
  const silent = new Error(t`The node did not answer within 8 seconds.`);
  return (
    <Chapter
      id="waiting"
      title={t`Waiting, nothing, failure`}
      intro={t`Nothing is shown for the first 200 milliseconds, then ruled lines. What was read before stays in sight and says that it is old. An empty page has a way on.`}
    >
      <Specimen label={t`Waiting`} stacked>
        <QueryView query={{ ...query, data: undefined, error: null }}>{() => null}</QueryView>
      </Specimen>
      <Specimen label={t`Nothing`} stacked>
        <EmptyState
          title={t`No loans yet`}
          drawing="ledger"
          action={
            <Button>
              <Trans>See the offers</Trans>
            </Button>
          }
        >{t`What you borrow and lend stands here.`}</EmptyState>
      </Specimen>
      <Specimen label={t`Failed`} stacked>
        <QueryView query={{ ...query, data: undefined, error: silent }}>{() => null}</QueryView>
      </Specimen>
      <Specimen label={t`Old`} stacked>
        <div>
          <QueryView query={{ ...query, data: [1], error: silent }}>
            {() => <p>{t`Read before, still in sight.`}</p>}
          </QueryView>
        </div>
      </Specimen>
    </Chapter>
  );
}
