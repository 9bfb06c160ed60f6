import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { debtTotal } from "@comptoir/sdk/loans/interest";
import type { Amount } from "@comptoir/sdk/money/amount";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Address as Hex20 } from "viem";
import { Security } from "../../chain/security.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import { useLoanFigures } from "../../data/use-figures.ts";
import { formatDate, formatRelative } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { LoanStamp } from "./loan-stamp.tsx";
import { loanKey, roundingFor, type Standing, standingOf } from "./standing.ts";

export type LoanListProps = {
  readonly rows: readonly LoanRow[];
  readonly side: "borrowed" | "lent";
  readonly account: Hex20;
};

/** Rows whose debts are read at once. */
const page = 50;

/** Loans of one side: what is owed at a stated block, the next date, and what happens otherwise. */
export function LoanList({ rows, side, account }: LoanListProps) {
  const { t } = useLingui();
  const open = rows.filter(({ status }) => status === "open");
  const closed = rows.filter(({ status }) => status !== "open");
  const [all, setAll] = useState(false);
  const [past, setPast] = useState(false);
  const shown = all ? open : open.slice(0, page);
  const figures = useLoanFigures(shown.map(({ terms }) => terms));
  const chainNow = useChainNow(30_000);
  const at = figures.data?.at;
  const now = chainNow ?? at?.timestamp ?? 0;
  const debts = figures.data?.value;
  const standings = shown.map((row, index) => standingOf(row, debts?.[index], account, now));
  const columns = useColumns(side, now);
  const count = closed.length;
  if (rows.length === 0) return <NoLoans side={side} />;
  return (
    <div className="flex flex-col gap-5">
      {figures.isError && (
        <Notice tone="warn" announce title={<Trans>What is owed could not be read</Trans>}>
          <Trans>The figures are from the last events known. The page goes on asking.</Trans>
        </Notice>
      )}
      {open.length === 0 ? (
        <p className="text-ink-soft">
          {side === "borrowed" ? (
            <Trans>You owe nothing.</Trans>
          ) : (
            <Trans>Nobody owes you anything.</Trans>
          )}
        </p>
      ) : (
        <>
          <Totals standings={standings} side={side} />
          <DataTable
            caption={side === "borrowed" ? t`What I owe` : t`What I am owed`}
            columns={columns}
            rows={standings}
            rowKey={({ row }) => String(row.id)}
            rowLink={openLoan}
            initialSort={{ key: "next", direction: "ascending" }}
          />
        </>
      )}
      {!all && open.length > page && (
        <Button size="sm" onClick={() => setAll(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {at && <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />}
        {count > 0 && (
          <Button size="sm" tone="quiet" onClick={() => setPast(!past)} aria-expanded={past}>
            <Plural value={count} one="# closed loan" other="# closed loans" />
          </Button>
        )}
      </div>
      {past && (
        <DataTable
          caption={t`Closed loans`}
          columns={columns.filter(({ key }) => key !== "owed" && key !== "next")}
          rows={closed.map((row) => standingOf(row, undefined, account, now))}
          rowKey={({ row }) => String(row.id)}
          rowLink={openLoan}
        />
      )}
    </div>
  );
}

const openLoan = ({ row }: Standing, content: ReactNode, className: string) => (
  <Link to="/loans/$id" params={{ id: loanKey(row.id) }} className={className}>
    {content}
  </Link>
);

const owedOf = ({ row, figure }: Standing): Amount => (figure ? debtTotal(figure) : row.principal);

/** The figure of the page: the sum of a side, token by token. */
function Totals({
  standings,
  side,
}: {
  readonly standings: readonly Standing[];
  readonly side: "borrowed" | "lent";
}) {
  const byToken = Map.groupBy(standings, ({ row }) => row.terms.token);
  return (
    <div>
      <p className="label-caps">
        {side === "borrowed" ? <Trans>You owe now</Trans> : <Trans>You are owed now</Trans>}
      </p>
      <div className="flex flex-wrap gap-x-8">
        {[...byToken].map(([token, rows]) => (
          <TokenMoney
            key={token}
            units={rows.reduce((sum, one) => sum + owedOf(one), 0n)}
            token={token}
            size="hero"
            rounding={side === "borrowed" ? "up" : "down"}
          />
        ))}
      </div>
    </div>
  );
}

function useColumns(side: "borrowed" | "lent", now: number): readonly Column<Standing>[] {
  const { t } = useLingui();
  const rounding = side === "borrowed" ? "up" : "down";
  return [
    {
      key: "loan",
      header: t`Loan`,
      cell: ({ row }) => (
        <>
          <Rosette id={loanKey(row.id)} size={32} />
          <TokenMoney units={row.terms.principal} token={row.terms.token} />
        </>
      ),
    },
    {
      key: "owed",
      header: side === "borrowed" ? t`You owe now` : t`You are owed now`,
      align: "end",
      sortBy: owedOf,
      cell: (standing) => (
        <TokenMoney units={owedOf(standing)} token={standing.row.terms.token} rounding={rounding} />
      ),
    },
    {
      key: "next",
      header: t`Next date`,
      sortBy: ({ status }) => status.next?.date ?? 0,
      cell: (standing) => <NextCell standing={standing} now={now} />,
    },
    {
      key: "security",
      header: t`If not paid`,
      cell: ({ row, status }) => (
        <OtherwiseCell row={row} after={status.otherwise?.claimableAfter} />
      ),
    },
    {
      key: "other",
      header: side === "borrowed" ? t`Lender` : t`Borrower`,
      phone: "none",
      cell: ({ row }) => (
        <span className="relative z-10 inline-block max-w-40">
          <Address address={side === "borrowed" ? row.holder : row.borrower} />
        </span>
      ),
    },
    {
      key: "stage",
      header: t`State`,
      phone: "corner",
      cell: ({ status }) => <LoanStamp stage={status.stage} />,
    },
  ];
}

const note = "block text-xs text-ink-soft";

function NextCell({
  standing: { row, status, role },
  now,
}: {
  readonly standing: Standing;
  readonly now: number;
}) {
  const locale = useLocale();
  if (!status.next) return null;
  const { date, amount } = status.next;
  return (
    <span className="@max-4xl:text-right">
      <TokenMoney units={amount} token={row.terms.token} rounding={roundingFor(role)} />
      <span className={note}>
        {formatDate(locale, date, "short")} · {formatRelative(locale, date, now)}
      </span>
    </span>
  );
}

function OtherwiseCell({
  row,
  after,
}: {
  readonly row: LoanRow;
  readonly after: number | undefined;
}) {
  const locale = useLocale();
  const { kind, collateral, collateralId } = row.terms;
  const date = after === undefined ? undefined : formatDate(locale, after, "short");
  return (
    <span className="@max-4xl:text-right">
      <Security kind={kind} collateral={collateral} units={collateralId} size="sm" />
      {date && (
        <span className={note}>
          <Trans>claimable after {date}</Trans>
        </span>
      )}
    </span>
  );
}

function NoLoans({ side }: { readonly side: "borrowed" | "lent" }) {
  return (
    <EmptyState
      drawing="ledger"
      title={
        side === "borrowed" ? (
          <Trans>You have borrowed nothing</Trans>
        ) : (
          <Trans>You have lent nothing</Trans>
        )
      }
      action={
        <Button asChild>
          <Link to="/lend" search={{ tab: side === "borrowed" ? "borrow" : "lend" }}>
            {side === "borrowed" ? <Trans>See the offers</Trans> : <Trans>See the requests</Trans>}
          </Link>
        </Button>
      }
    >
      <Trans>Loans appear here as soon as they are opened.</Trans>
    </EmptyState>
  );
}
