import { loansOf } from "@comptoir/sdk/ledger/views";
import { debtTotal } from "@comptoir/sdk/loans/interest";
import type { Amount } from "@comptoir/sdk/money/amount";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Address } from "viem";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useAmountText } from "../../chain/use-token.ts";
import { useLedger } from "../../data/queries.ts";
import { useLoanFigures } from "../../data/use-figures.ts";
import { formatDate, formatRelative } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AgendaLine } from "../../ui/agenda.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { LoanStamp } from "./loan-stamp.tsx";
import { loanKey, roundingFor, type Standing, standingOf } from "./standing.ts";

/** Open loans of an account on both sides, with what is owed now; undefined while the ledger is read. */
export function useOpenLoans(account: Address, now: number): readonly Standing[] | undefined {
  const ledger = useLedger();
  const { borrowed, lent } = ledger.data
    ? loansOf(ledger.data.value, account)
    : { borrowed: [], lent: [] };
  const open = [...borrowed, ...lent].filter(({ status }) => status === "open");
  const figures = useLoanFigures(open.map(({ terms }) => terms));
  const debts = figures.isPlaceholderData ? undefined : figures.data?.value;
  return ledger.data && open.map((row, index) => standingOf(row, debts?.[index], account, now));
}

/** Interest and principal together, in the smallest unit of the loan's token. */
export const owedOn = ({ row, figure }: Standing): Amount =>
  figure ? debtTotal(figure) : row.principal;

/** The reader has something to do, or to hope for: a payment within the month, or a claim that is open to him. */
export function loanWaits({ status, role }: Standing, now: number): boolean {
  if (role === "lender") return status.stage === "claimable";
  return status.next !== undefined && status.next.date - now < 31 * 86_400;
}

/** A loan with its next date, as a line of the agenda. */
export function WaitingLoan({
  standing,
  now,
}: {
  readonly standing: Standing;
  readonly now: number;
}) {
  const locale = useLocale();
  const { row, status, role } = standing;
  const { token, principal } = row.terms;
  const loan = useAmountText([token])(principal, token);
  if (!status.next) return null;
  const { date, amount } = status.next;
  const day = formatDate(locale, date, "date");
  const claims = role === "lender";
  return (
    <AgendaLine
      subject={
        <>
          <Rosette id={loanKey(row.id)} size={44} />
          <span className="min-w-0">
            <Trans>Loan of {loan}</Trans>
          </span>
        </>
      }
      step={
        claims ? <Trans>You may claim: it was due on {day}</Trans> : <Trans>Pay by {day}</Trans>
      }
      clock={formatRelative(locale, date, now)}
      amount={
        <TokenMoney
          units={claims ? owedOn(standing) : amount}
          token={token}
          rounding={roundingFor(role)}
        />
      }
      stamp={<LoanStamp stage={status.stage} />}
      link={(content, className) => (
        <Link to="/loans/$id" params={{ id: loanKey(row.id) }} className={className}>
          {content}
        </Link>
      )}
    />
  );
}
