import { Trans, useLingui } from "@lingui/react/macro";
import { formatBasisPoints, formatDate, formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { DocumentLayout } from "../../ui/document-layout.tsx";
import { Money } from "../../ui/money.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { anna, bruno, dueAt, loanId } from "./samples.ts";
import { Specimens } from "./specimen.tsx";

const day = 86_400;

export function DocumentSection() {
  const { t } = useLingui();
  const locale = useLocale();
  const due = formatDate(locale, dueAt);
  const grace = formatDuration(locale, 2 * day);
  return (
    <Specimens title={t`A document`}>
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
        figure={
          <Money
            parts={{
              integer: locale === "fr" ? "1\u202f025" : "1,025",
              fraction: locale === "fr" ? ",00" : ".00",
              unit: "EURD",
            }}
            size="hero"
          />
        }
        sentence={
          <Trans>
            You repay by {due}. If not, Anna may take the bottle rights after {grace} more.
          </Trans>
        }
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
              {
                key: "lender",
                term: <Trans>Lender</Trans>,
                value: <Address address={anna} name="Anna" />,
              },
              {
                key: "borrower",
                term: <Trans>Borrower</Trans>,
                value: <Address address={bruno} />,
              },
            ]}
          />
        }
        terms={
          <DefinitionList
            items={[
              {
                key: "rate",
                term: <Trans>Rate a year</Trans>,
                value: formatBasisPoints(locale, 825),
                note: <Trans>25.00 EURD for 110 days</Trans>,
              },
              { key: "grace", term: <Trans>Grace</Trans>, value: grace },
            ]}
          />
        }
        timeline={
          <Timeline
            label={t`Clocks of the loan`}
            steps={[
              {
                key: "open",
                state: "done",
                title: <Trans>Opened</Trans>,
                date: formatDate(locale, dueAt - 110 * day, "short"),
              },
              {
                key: "due",
                state: "current",
                title: <Trans>Due</Trans>,
                date: formatDate(locale, dueAt, "short"),
                explanation: <Trans>Anybody may repay it until then.</Trans>,
              },
              {
                key: "claim",
                state: "future",
                title: <Trans>Claimable</Trans>,
                date: formatDate(locale, dueAt + 2 * day, "short"),
                explanation: <Trans>Then Anna may take the pledge.</Trans>,
              },
            ]}
          />
        }
        proof={<p className="font-mono text-xs break-all">{loanId}</p>}
      />
    </Specimens>
  );
}
