import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { debtAt, openingState } from "@comptoir/sdk/loans/interest";
import { repaymentSchedule, scheduleTotals } from "@comptoir/sdk/loans/schedule";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { Trans } from "@lingui/react/macro";
import { type Address as Hex20, isAddressEqual } from "viem";
import { Security } from "../../chain/security.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useAmountText } from "../../chain/use-token.ts";
import type { ReadAt } from "../../data/ledger-source.ts";
import { formatDate, formatDuration, formatPercent } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { type Definition, DefinitionList } from "../../ui/definition-list.tsx";
import { ProofList } from "../../ui/proof-list.tsx";
import { Term } from "../../ui/term.tsx";
import { loanKey, roundingFor, type Standing } from "./standing.ts";

type PartiesProps = { readonly standing: Standing; readonly account: Hex20 | undefined };

export function LoanParties({ standing: { row, figure }, account }: PartiesProps) {
  const holder = figure?.lives ? figure.holder : row.holder;
  const sold = !isAddressEqual(holder, row.lender);
  const items: (Definition | false)[] = [
    {
      key: "holder",
      term: (
        <Term
          explanation={
            <Trans>
              Whoever holds the lender’s note is paid. It can be handed on like any NFT.
            </Trans>
          }
        >
          <Trans>Lender</Trans>
        </Term>
      ),
      value: <Person address={holder} account={account} />,
    },
    sold && {
      key: "lender",
      term: <Trans>Lent by</Trans>,
      value: <Person address={row.lender} account={account} />,
    },
    {
      key: "borrower",
      term: <Trans>Borrower</Trans>,
      value: <Person address={row.borrower} account={account} />,
    },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

function Person({
  address,
  account,
}: {
  readonly address: Hex20;
  readonly account: Hex20 | undefined;
}) {
  const own = account !== undefined && isAddressEqual(address, account);
  return (
    <span className="inline-flex items-center gap-2">
      <Address address={address} />
      {own && (
        <span className="text-sm text-ink-soft">
          <Trans>(you)</Trans>
        </span>
      )}
    </span>
  );
}

export function LoanTermsList({ standing }: { readonly standing: Standing }) {
  const { terms } = standing.row;
  const rounding = roundingFor(standing.role);
  const locale = useLocale();
  const amountText = useAmountText([terms.token]);
  const plan = repaymentSchedule(terms);
  const { interest } = scheduleTotals(plan);
  const asAgreed = amountText(interest, terms.token, rounding);
  const dueDebt = debtAt(terms, openingState(terms), terms.maturity);
  const rate = formatPercent(locale, terms.rate / 1_000_000, 0, 4);
  const period = formatDuration(locale, terms.period);
  const items: (Definition | false)[] = [
    {
      key: "principal",
      term: <Trans>Lent</Trans>,
      value: <TokenMoney units={terms.principal} token={terms.token} />,
    },
    {
      key: "rate",
      term: <Trans>Interest a year</Trans>,
      value: rate,
      note: <Trans>{asAgreed} if paid on every date</Trans>,
    },
    terms.minInterest > 0n && {
      key: "minInterest",
      term: <Trans>Least interest</Trans>,
      value: <TokenMoney units={terms.minInterest} token={terms.token} />,
    },
    terms.period > 0 && {
      key: "part",
      term: <Trans>Instalment</Trans>,
      value: <TokenMoney units={terms.part} token={terms.token} rounding={rounding} />,
      note: <Trans>one every {period}</Trans>,
    },
    terms.period === 0 && {
      key: "total",
      term: <Trans>Due at the end</Trans>,
      value: (
        <TokenMoney
          units={dueDebt.interest + dueDebt.principal}
          token={terms.token}
          rounding={rounding}
        />
      ),
    },
    {
      key: "security",
      term: <Trans>Secured by</Trans>,
      value: (
        <Security kind={terms.kind} collateral={terms.collateral} units={terms.collateralId} />
      ),
      note:
        terms.kind === collateralKind.none ? undefined : (
          <Address address={terms.collateral} bare />
        ),
    },
    { key: "grace", term: <Trans>Grace</Trans>, value: formatDuration(locale, terms.grace) },
    {
      key: "maturity",
      term: <Trans>All is owed by</Trans>,
      value: formatDate(locale, terms.maturity, "dateTime"),
    },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

type ProofProps = { readonly row: LoanRow; readonly at: ReadAt | undefined };

export function LoanProof({ row, at }: ProofProps) {
  return (
    <ProofList
      lines={[
        { key: "id", term: <Trans>Loan and lender’s note</Trans>, value: loanKey(row.id) },
        { key: "offer", term: <Trans>Offer it was taken from</Trans>, value: row.offer },
        {
          key: "opened",
          term: <Trans>Opened by transaction</Trans>,
          value: row.openedAt.transaction,
        },
      ]}
    >
      {at && <BlockBadge block={at.number} readAt={at.readAt} />}
    </ProofList>
  );
}
