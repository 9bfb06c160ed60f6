import { Trans, useLingui } from "@lingui/react/macro";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { TrayItem } from "../../ui/tray-item.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { useEuro } from "./samples.ts";

export function StateChapter() {
  const { t } = useLingui();
  const euro = useEuro();
  const owed = euro(102_500n).text;
  const held = euro(98_000n).text;
  const released = euro(48_000n).text;
  return (
    <Chapter
      id="state"
      title={t`States and messages`}
      intro={t`A stamp says the state of a document. A notice says what to know before going on. The tray keeps what runs and what came, until one is done with it.`}
    >
      <Specimen label={t`Stamps in tables`}>
        <Stamp tone="ok">{t`Paid`}</Stamp>
        <Stamp tone="warn">{t`Due`}</Stamp>
        <Stamp tone="bad">{t`Late`}</Stamp>
        <Stamp tone="info">{t`Shipped`}</Stamp>
        <Stamp tone="neutral">{t`Returned`}</Stamp>
      </Specimen>
      <Specimen label={t`On documents`}>
        <Stamp tone="ok" kind="document">{t`Paid`}</Stamp>
        <Stamp tone="warn" kind="document">{t`Due`}</Stamp>
        <Stamp tone="bad" kind="document">{t`Disputed`}</Stamp>
        <Stamp tone="neutral" kind="document">{t`Returned`}</Stamp>
      </Specimen>
      <Specimen label={t`Notices`} stacked>
        <Notice
          title={t`The seller has not accepted yet`}
        >{t`Until the parcel leaves, you may take the order back at any time.`}</Notice>
        <Notice tone="ok">{t`Paid on 3 March. The pledge is yours again.`}</Notice>
        <Notice
          tone="warn"
          title={t`Two days left`}
          actions={
            <Button size="sm">
              <Trans>Repay</Trans>
            </Button>
          }
        >{t`Repay by 3 March. If not, Anna may take the pledge after 2 more days.`}</Notice>
        <Notice tone="bad" title={t`Not enough EURD`}>
          <Trans>
            You have {held}; {owed} is owed.
          </Trans>
        </Notice>
      </Specimen>
      <Specimen label={t`The tray`} stacked>
        <div className="grid w-full gap-3 lg:grid-cols-2">
          <TrayItem tone="running" title={t`Repay ${owed}`}>{t`Waiting for your wallet`}</TrayItem>
          <TrayItem
            tone="ok"
            title={t`Offer signed`}
            onDismiss={() => {}}
          >{t`It stands until 3 March.`}</TrayItem>
          <TrayItem
            tone="bad"
            title={t`Release ${released}`}
            actions={
              <Button size="sm">
                <Trans>Try again</Trans>
              </Button>
            }
          >{t`You refused it in the wallet.`}</TrayItem>
          <TrayItem
            tone="warn"
            title={t`Extend the loan against the oak table, the six chairs and the lamp`}
            onDismiss={() => {}}
          >{t`Sped up from your wallet; the first attempt can no longer happen.`}</TrayItem>
        </div>
      </Specimen>
      <Specimen label={t`Read when`}>
        <BlockBadge block={19_456_221n} readAt={Date.now() - 8_000} />
        <BlockBadge block={19_456_221n} readAt={Date.now() - 400_000} />
      </Specimen>
    </Chapter>
  );
}
