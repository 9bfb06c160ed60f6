import { loansAbi } from "@comptoir/sdk/abi/loans";
import { debtAt, debtTotal, type LoanState } from "@comptoir/sdk/loans/interest";
import { applyPayment } from "@comptoir/sdk/loans/payment";
import {
  type Amount,
  amountOfUint96,
  maxAmount,
  type TokenUnits,
} from "@comptoir/sdk/money/amount";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import { t } from "@lingui/core/macro";
import { type Address, isAddressEqual } from "viem";
import { defineWrite } from "../../tx/define-write.ts";
import type { ReviewLine, ReviewWords } from "../../tx/review.ts";
import { watchHolder, watchKept, watchOwed } from "./watch.ts";

export interface Repayment {
  readonly terms: Terms;
  readonly state: LoanState;
  /** Units, or all that is owed when the payment arrives. */
  readonly amount: Amount | "all";
  /** Chain time of the review. */
  readonly now: number;
  readonly holder: Address;
  readonly payer: Address;
  readonly permit: boolean;
  /** What the payer holds: an approval never exceeds it. */
  readonly balance: TokenUnits | undefined;
}

/** Interest goes on while a wallet is open: an approval for "all" covers this many seconds more. */
const cushion = 3_600;

/** Most that a payment can take. "All" grows by the second. */
function mostOf({ terms, state, amount, now, balance }: Repayment): TokenUnits {
  if (amount !== "all") return amount;
  const owed = debtTotal(debtAt(terms, state, now));
  const later = debtTotal(debtAt(terms, state, now + cushion));
  return balance !== undefined && balance >= owed && balance < later ? balance : later;
}

/** Pays a loan, in part or in full. Anybody may. */
export const repayLoan = defineWrite<Repayment>()({
  name: "loans.repay",
  abi: loansAbi,
  contract: "Loans",
  functionName: "repay",
  args: ({ terms, amount }) => [terms, amount === "all" ? maxAmount : amount] as const,
  spends: (params, { addresses }) => [
    {
      kind: "erc20",
      token: params.terms.token,
      spender: addresses.Loans,
      amount: mostOf(params),
      permit: params.permit,
    },
  ],
  watch: (params, { addresses: { Loans } }) => {
    const { terms, state, now, holder, amount } = params;
    return [
      watchOwed(terms, Loans, {
        key: amount === "all" ? "amount" : "owed",
        shown: debtTotal(debtAt(terms, state, now)),
        since: now,
        atMost: debtTotal(debtAt(terms, state, now + cushion)),
      }),
      watchHolder(terms, Loans, holder),
    ];
  },
  describe: ({ args: [terms, units], params, words }) => {
    const all = units === maxAmount;
    const owed = debtTotal(debtAt(terms, params.state, params.now));
    const amount = words.amount(all ? owed : units, terms.token);
    const holder = words.person(params.holder);
    return {
      title: all ? t`Repay the loan in full: ${amount}` : t`Pay ${amount} to ${holder}`,
      lines: repayLines(params, all ? owed : amountOfUint96(units), all, words),
      otherwise: repayOtherwise(params),
    };
  },
  touches: () => ["ledger", "loans", "balances"],
});

function repayLines(
  params: Repayment,
  units: Amount,
  all: boolean,
  words: ReviewWords,
): readonly ReviewLine[] {
  const { terms, state, now, holder } = params;
  const money = (value: TokenUnits) => words.amount(value, terms.token);
  const result = applyPayment(terms, state, units, now, isSecured(terms));
  const lines: (ReviewLine | false)[] = [
    {
      key: "amount",
      label: t`You pay`,
      value: money(units),
      main: true,
      note: all
        ? t`interest goes on until it arrives; at most ${money(mostOf(params))}`
        : undefined,
    },
    { key: "to", label: t`To`, value: words.person(holder) },
    result.ok && {
      key: "interest",
      label: t`Of which interest`,
      value: money(result.paid.interest),
    },
    result.ok &&
      !result.closed && {
        key: "left",
        label: t`Principal still owed afterwards`,
        value: money(result.state.principal),
      },
    result.ok &&
      !result.closed && {
        key: "due",
        label: t`Next date afterwards`,
        value: words.time(result.state.due),
        note: result.datesMoved === 0 ? t`the date does not move` : undefined,
      },
    result.ok &&
      result.closed &&
      isSecured(terms) && {
        key: "collateral",
        label: t`Goes back to the borrower`,
        value: pledgeText(terms, words),
      },
  ];
  return lines.filter((line) => line !== false);
}

function repayOtherwise({ terms, payer }: Repayment): string | undefined {
  if (isAddressEqual(terms.borrower, payer)) return undefined;
  return t`You are not the borrower: you pay this for somebody else, and get nothing back for it.`;
}

export interface Claim {
  readonly terms: Terms;
  readonly owed: Amount;
}

/** Closes an overdue loan: the note holder takes what secures it. */
export const claimLoan = defineWrite<Claim>()({
  name: "loans.claim",
  abi: loansAbi,
  contract: "Loans",
  functionName: "claim",
  args: ({ terms }) => [terms] as const,
  watch: ({ terms, owed }, { addresses: { Loans } }) => [
    watchOwed(terms, Loans, { key: "gives", shown: owed }),
  ],
  describe: ({ args: [terms], params: { owed }, words }) => ({
    title: isSecured(terms) ? t`Take what secures the loan` : t`Close the loan as unpaid`,
    lines: [
      {
        key: "takes",
        label: t`You receive`,
        value: isSecured(terms) ? pledgeText(terms, words) : t`nothing`,
        main: true,
      },
      { key: "gives", label: t`You give up`, value: words.amount(owed, terms.token) },
      { key: "borrower", label: t`Borrower`, value: words.person(terms.borrower) },
    ],
    otherwise: t`This ends the loan and cannot be undone. Until you do it, the borrower may still pay.`,
  }),
  touches: () => ["ledger", "loans", "balances"],
});

export interface Withdrawal {
  readonly terms: Terms;
  readonly to: Address;
  readonly amount: Amount;
}

/** Takes payments that the token refused to deliver to the note holder. */
export const withdrawPayment = defineWrite<Withdrawal>()({
  name: "loans.withdrawPayment",
  abi: loansAbi,
  contract: "Loans",
  functionName: "withdrawPayment",
  args: ({ terms, to }) => [terms, to] as const,
  watch: ({ terms, amount }, { addresses }) => [watchKept(terms, addresses.Loans, amount)],
  describe: ({ args: [terms, to], params: { amount }, words }) => ({
    title: t`Take a payment that waits for you`,
    lines: [
      {
        key: "amount",
        label: t`You receive`,
        value: words.amount(amount, terms.token),
        main: true,
      },
      { key: "to", label: t`To`, value: words.person(to) },
    ],
  }),
  touches: () => ["ledger", "loans", "balances"],
});

/** Takes collateral that could not be handed over when its loan closed. */
export const withdrawCollateral = defineWrite<Omit<Withdrawal, "amount">>()({
  name: "loans.withdrawCollateral",
  abi: loansAbi,
  contract: "Loans",
  functionName: "withdrawCollateral",
  args: ({ terms, to }) => [terms, to] as const,
  describe: ({ args: [terms, to], words }) => ({
    title: t`Take collateral that waits for you`,
    lines: [
      { key: "pledge", label: t`You receive`, value: pledgeText(terms, words), main: true },
      { key: "to", label: t`To`, value: words.person(to) },
    ],
  }),
  touches: () => ["ledger", "loans", "balances"],
});

export const isSecured = ({ kind }: Pick<Terms, "kind">): boolean => kind !== collateralKind.none;

function pledgeText(
  { kind, collateral, collateralId }: Pick<Terms, "kind" | "collateral" | "collateralId">,
  words: ReviewWords,
): string {
  if (kind === collateralKind.erc20) return words.amount(collateralId, collateral);
  return t`number ${String(collateralId)} of ${words.person(collateral)}`;
}
