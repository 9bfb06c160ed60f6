import { Trans, useLingui } from "@lingui/react/macro";
import { formatBasisPoints } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { DocumentLayout } from "../../ui/document-layout.tsx";
import { Duration } from "../../ui/duration.tsx";
import { Money } from "../../ui/money.tsx";
import { ProofList } from "../../ui/proof-list.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { anna, bruno, day, dueAt, loanId, now, useEuro } from "./samples.ts";

/** A whole document with every part of its anatomy. */
export function LoanSpecimen() {
  const { t } = useLingui();
  const locale = useLocale();
  const euro = useEuro();
  return (
    <DocumentLayout
      id={loanId}
      kind={<Trans>Loan</Trans>}
      title={t`Pattern book`}
      heading={t`Loan against twelve bottles`}
      stamp={
        <Stamp tone="warn" kind="document">
          <Trans>Due</Trans>
        </Stamp>
      }
      figureLabel={<Trans>You owe</Trans>}
      figure={<Money parts={euro(102_500n)} size="hero" />}
      sentence={t`You repay by 3 March. If not, Anna may take the bottle rights after 2 more days.`}
      actions={
        <>
          <Button tone="primary">
            <Trans>Repay</Trans>
          </Button>
          <Button>
            <Trans>Repay a part</Trans>
          </Button>
          <Button tone="quiet" icon="print">
            <Trans>Print</Trans>
          </Button>
        </>
      }
      parties={
        <DefinitionList
          items={[
            { key: "lender", term: t`Lender`, value: <Address address={anna} name="Anna" /> },
            { key: "borrower", term: t`Borrower`, value: <Address address={bruno} /> },
          ]}
        />
      }
      terms={
        <DefinitionList
          items={[
            {
              key: "rate",
              term: t`Rate a year`,
              value: formatBasisPoints(locale, 825),
              note: t`25.00 EURD for 110 days`,
            },
            { key: "grace", term: t`Grace`, value: <Duration seconds={2 * day} /> },
          ]}
        />
      }
      timeline={
        <Timeline
          label={t`Clocks of the loan`}
          now={now}
          steps={[
            { key: "open", state: "done", title: t`Opened`, at: dueAt - 110 * day },
            {
              key: "due",
              state: "current",
              title: t`Due`,
              at: dueAt,
              explanation: t`Anybody may repay it until then.`,
            },
            {
              key: "claim",
              state: "future",
              title: t`Claimable`,
              at: dueAt + 2 * day,
              explanation: t`Then Anna may take the pledge.`,
            },
          ]}
        />
      }
      proof={
        <ProofList lines={[{ key: "id", term: t`Number of the loan`, value: loanId }]}>
          {t`Figures as of block 19,456,221.`}
        </ProofList>
      }
    />
  );
}
