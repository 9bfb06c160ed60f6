import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { TrayItem } from "../../ui/tray-item.tsx";
import { Specimens } from "./specimen.tsx";

const query = { isFetching: false, refetch: () => {} };

export function FeedbackSection() {
  const { t } = useLingui();
  return (
    <Specimens title={t`Feedback`}>
      <div className="grid gap-4 md:grid-cols-2">
        <Notice
          title={t`The seller has not accepted yet`}
        >{t`Until the parcel leaves, you may take the order back at any time.`}</Notice>
        <Notice tone="ok">{t`Paid on 3 March. The pledge is yours again.`}</Notice>
        <Notice
          tone="warn"
          title={t`Two days left`}
        >{t`Repay by 3 March. If not, Anna may take the pledge after 2 more days.`}</Notice>
        <Notice
          tone="bad"
          title={t`Not enough EURD`}
        >{t`You have 980.00; 1,025.00 is owed.`}</Notice>
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <TrayItem
          tone="running"
          title={t`Repay 1,025.00 EURD`}
        >{t`Waiting for your wallet`}</TrayItem>
        <TrayItem
          tone="ok"
          title={t`Offer signed`}
          onDismiss={() => {}}
        >{t`It stands until 3 March.`}</TrayItem>
        <TrayItem
          tone="bad"
          title={t`Release 480 EURD`}
          actions={
            <Button size="sm">
              <Trans>Try again</Trans>
            </Button>
          }
        >{t`You refused it in the wallet.`}</TrayItem>
      </div>
      <QueryView query={{ ...query, data: undefined, error: null }}>{() => null}</QueryView>
      <QueryView
        query={{
          ...query,
          data: undefined,
          error: new Error(t`The node did not answer within 8 seconds.`),
        }}
      >
        {() => null}
      </QueryView>
      <QueryView
        query={{
          ...query,
          data: [1],
          error: new Error(t`The node did not answer within 8 seconds.`),
        }}
      >
        {() => <p>{t`Read before, still in sight.`}</p>}
      </QueryView>
      <div className="grid md:grid-cols-2">
        <EmptyState
          title={t`No loans yet`}
          drawing="ledger"
          action={<Button>{t`See the offers`}</Button>}
        >{t`What you borrow and lend stands here.`}</EmptyState>
        <EmptyState
          title={t`Nothing on its way`}
          drawing="parcel"
        >{t`Orders that you pay appear here.`}</EmptyState>
        <EmptyState title={t`Nothing for sale`} drawing="counter" />
        <EmptyState title={t`No dispute`} drawing="balance" />
      </div>
    </Specimens>
  );
}
