import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useAmountText } from "../../chain/use-token.ts";
import { useLoanFigures } from "../../data/use-figures.ts";
import { DocumentLayout } from "../../ui/document-layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LoanActions } from "./loan-actions.tsx";
import { LoanParties, LoanProof, LoanTermsList } from "./loan-parts.tsx";
import { LoanSentence } from "./loan-sentence.tsx";
import { LoanStamp } from "./loan-stamp.tsx";
import { LoanTimeline } from "./loan-timeline.tsx";
import { loanKey, roundingFor, type Standing, standingOf } from "./standing.ts";

/** One loan: what is owed now, by when, what happens otherwise, and what one may do. */
export function LoanDocument({ row }: { readonly row: LoanRow }) {
  const { t } = useLingui();
  const { address } = useConnection();
  const figures = useLoanFigures([row.terms]);
  const chainNow = useChainNow(10_000);
  const at = figures.data?.at;
  const now = chainNow ?? at?.timestamp ?? row.openedAt.time;
  const standing = standingOf(row, figures.data?.value[0], address, now);
  const amountText = useAmountText([row.terms.token]);
  const principal = amountText(row.terms.principal, row.terms.token);
  return (
    <DocumentLayout
      id={loanKey(row.id)}
      kind={<Trans>Loan</Trans>}
      title={t`Loan of ${principal}`}
      stamp={<LoanStamp stage={standing.status.stage} kind="document" />}
      back={
        <Link to="/loans" className="hover:underline">
          <Trans>← My loans</Trans>
        </Link>
      }
      figureLabel={<FigureLabel standing={standing} />}
      figure={<Figure standing={standing} />}
      sentence={<LoanSentence standing={standing} />}
      actions={
        <div className="flex w-full flex-col gap-4">
          {figures.isError && (
            <Notice tone="warn" announce title={<Trans>What is owed could not be read</Trans>}>
              <Trans>The figures are from the last events known. The page goes on asking.</Trans>
            </Notice>
          )}
          <LoanActions standing={standing} account={address} now={now} />
        </div>
      }
      parties={<LoanParties standing={standing} account={address} />}
      terms={<LoanTermsList standing={standing} />}
      timeline={<LoanTimeline standing={standing} now={now} />}
      proof={<LoanProof row={row} at={at} />}
    />
  );
}

function FigureLabel({ standing: { status, role } }: { readonly standing: Standing }) {
  if (status.stage === "repaid") return <Trans>Repaid in all</Trans>;
  if (status.stage === "claimed") return <Trans>Principal not repaid</Trans>;
  if (role === "borrower") return <Trans>You owe now</Trans>;
  return role === "lender" ? <Trans>You are owed now</Trans> : <Trans>Owed now</Trans>;
}

/** From the contract at the block stated below; a closed loan from its events. */
function Figure({ standing: { row, figure, status, role } }: { readonly standing: Standing }) {
  const { token } = row.terms;
  const paid = row.payments.reduce((sum, one) => sum + one.interest + one.principal, 0n);
  if (status.stage === "repaid") return <TokenMoney units={paid} token={token} size="hero" />;
  if (status.stage === "claimed")
    return <TokenMoney units={row.principal} token={token} size="hero" />;
  const owed = figure ? figure.interest + figure.principal : row.principal;
  return <TokenMoney units={owed} token={token} size="hero" rounding={roundingFor(role)} />;
}
