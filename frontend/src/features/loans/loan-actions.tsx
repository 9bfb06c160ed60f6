import { debtTotal } from "@comptoir/sdk/loans/interest";
import { Trans } from "@lingui/react/macro";
import { type Address, isAddressEqual } from "viem";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useToken } from "../../chain/use-token.ts";
import { useBalances } from "../../data/use-balances.ts";
import { useWrite } from "../../tx/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RepayForm } from "./repay-form.tsx";
import type { Standing } from "./standing.ts";
import { claimLoan, isSecured, repayLoan, withdrawCollateral, withdrawPayment } from "./writes.ts";

export type LoanActionsProps = {
  readonly standing: Standing;
  readonly account: Address | undefined;
  /** Chain time. */
  readonly now: number;
};

/** What the connected account may do: claim, take what waits, repay. Anyone may repay any loan. */
export function LoanActions(props: LoanActionsProps) {
  const { standing, account } = props;
  const { row, figure } = standing;
  const open = figure ? figure.lives : row.status === "open";
  if (!account)
    return open ? (
      <div className="flex flex-wrap items-center gap-4">
        <ConnectFirst />
        <p className="text-sm text-ink-soft">
          <Trans>Anyone may repay this.</Trans>
        </p>
      </div>
    ) : null;
  return (
    <>
      <Kept standing={standing} account={account} />
      {open && standing.role === "lender" && <ClaimButton standing={standing} />}
      {open && figure && <Repay {...props} account={account} />}
    </>
  );
}

function ClaimButton({ standing: { row, figure, status } }: { readonly standing: Standing }) {
  const claim = useWrite(claimLoan);
  if (status.stage !== "claimable") return null;
  const owed = figure ? debtTotal(figure) : row.principal;
  return (
    <div>
      <Button
        tone="primary"
        size="lg"
        icon="seal"
        pending={claim.busy}
        onClick={() => void claim.begin({ terms: row.terms, owed })}
      >
        {isSecured(row.terms) ? (
          <Trans>Take what secures it</Trans>
        ) : (
          <Trans>Close it as unpaid</Trans>
        )}
      </Button>
    </div>
  );
}

function Repay({ standing, account, now }: LoanActionsProps & { readonly account: Address }) {
  const { row, figure, role } = standing;
  const { terms } = row;
  const { permit } = useToken(terms.token);
  const balances = useBalances(account, [terms.token]);
  const repay = useWrite(repayLoan);
  if (!figure) return null;
  const { state, holder } = figure;
  const balance = balances.data?.value[0]?.balance;
  const form = (
    <RepayForm
      terms={terms}
      state={state}
      now={now}
      busy={repay.busy}
      primary={role === "borrower"}
      balance={balance}
      onRepay={(amount) =>
        void repay.begin({ terms, state, amount, now, holder, payer: account, permit, balance })
      }
    />
  );
  if (role === "borrower") return form;
  return (
    <details className="w-full">
      <summary className="w-fit text-sm font-medium underline underline-offset-4">
        <Trans>Anyone may repay this</Trans>
      </summary>
      <div className="mt-4 flex flex-col gap-4">
        <p className="measure text-sm text-ink-soft">
          <Trans>
            The payment goes to the lender and reduces what the borrower owes. You get nothing back
            for it.
          </Trans>
        </p>
        {form}
      </div>
    </details>
  );
}

/** What a token refused to deliver waits here for whom it belongs to. */
export function Kept({
  standing: { row },
  account,
}: {
  readonly standing: Pick<Standing, "row">;
  readonly account: Address;
}) {
  const payment = useWrite(withdrawPayment);
  const collateral = useWrite(withdrawCollateral);
  const { terms, keptPayment, keptCollateral, holder } = row;
  const forHolder = keptPayment > 0n && isAddressEqual(holder, account);
  const forOwner = keptCollateral !== undefined && isAddressEqual(keptCollateral, account);
  return (
    <>
      {forHolder && (
        <Notice
          tone="warn"
          title={<Trans>A payment waits for you</Trans>}
          actions={
            <Button
              size="sm"
              pending={payment.busy}
              onClick={() => void payment.begin({ terms, to: account, amount: keptPayment })}
            >
              <Trans>Take it</Trans>
            </Button>
          }
        >
          <Trans>
            The token refused to deliver{" "}
            <TokenMoney units={keptPayment} token={terms.token} size="sm" /> to you; the contract
            keeps it until you take it.
          </Trans>
        </Notice>
      )}
      {forOwner && (
        <Notice
          tone="warn"
          title={<Trans>Your collateral waits for you</Trans>}
          actions={
            <Button
              size="sm"
              pending={collateral.busy}
              onClick={() => void collateral.begin({ terms, to: account })}
            >
              <Trans>Take it</Trans>
            </Button>
          }
        >
          <Trans>It could not be handed over when the loan was closed.</Trans>
        </Notice>
      )}
    </>
  );
}
