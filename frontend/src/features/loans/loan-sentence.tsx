import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { Trans } from "@lingui/react/macro";
import { useAmountText, useToken } from "../../chain/use-token.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { roundingFor, type Standing } from "./standing.ts";
import { isSecured } from "./writes.ts";

/** Who pays what by when, and what happens otherwise. */
export function LoanSentence({ standing }: { readonly standing: Standing }) {
  const { status, row } = standing;
  if (status.stage === "repaid") return <RepaidSentence standing={standing} />;
  if (status.stage === "claimed")
    return isSecured(row.terms) ? (
      <Trans>A payment was missed, and the lender took what secured the loan.</Trans>
    ) : (
      <Trans>A payment was missed, and the lender closed the loan as unpaid.</Trans>
    );
  return (
    <>
      <PaymentSentence standing={standing} />{" "}
      {status.stage !== "claimable" && <OtherwiseSentence standing={standing} />}
    </>
  );
}

function RepaidSentence({ standing: { row } }: { readonly standing: Standing }) {
  return isSecured(row.terms) ? (
    <Trans>All was repaid, and what secured it went back to the borrower.</Trans>
  ) : (
    <Trans>All was repaid.</Trans>
  );
}

function PaymentSentence({ standing }: { readonly standing: Standing }) {
  const { row, status, role } = standing;
  const { token } = row.terms;
  const locale = useLocale();
  const amountText = useAmountText([token]);
  const { next, otherwise, cure = 0n, stage } = status;
  if (!next || !otherwise) return null;
  const amount = amountText(next.amount, token, roundingFor(role));
  const date = formatDate(locale, next.date);
  const cured = amountText(cure, token, "up");
  if (stage === "claimable") {
    if (role === "borrower")
      return (
        <Trans>
          A payment was due on {date}, and the lender may close the loan at any moment. Paying{" "}
          {cured} now prevents it.
        </Trans>
      );
    if (role === "lender")
      return (
        <Trans>
          A payment was due on {date}. You may close the loan now; until you do, it may still be
          paid.
        </Trans>
      );
    return (
      <Trans>
        A payment was due on {date}, and the lender may close the loan at any moment. {cured} paid
        now, by anyone, prevents it.
      </Trans>
    );
  }
  if (stage === "late")
    return (
      <Trans>
        {amount} is overdue since {date}.
      </Trans>
    );
  if (role === "borrower")
    return (
      <Trans>
        You pay {amount} by {date}.
      </Trans>
    );
  if (role === "lender")
    return (
      <Trans>
        The borrower pays you {amount} by {date}.
      </Trans>
    );
  return (
    <Trans>
      The borrower pays {amount} by {date}.
    </Trans>
  );
}

function OtherwiseSentence({ standing }: { readonly standing: Standing }) {
  const { row, status, role } = standing;
  const { collateral, collateralId, kind } = row.terms;
  const locale = useLocale();
  const amountText = useAmountText([collateral]);
  const { symbol } = useToken(collateral);
  const after = formatDate(locale, status.otherwise?.claimableAfter ?? 0, "dateTime");
  const number = String(collateralId);
  const pledge =
    kind === collateralKind.erc20 ? amountText(collateralId, collateral) : `${symbol} ${number}`;
  if (!isSecured(row.terms))
    return role === "lender" ? (
      <Trans>If not, you may close it as unpaid after {after}; nothing secures it.</Trans>
    ) : (
      <Trans>If not, the lender may close it as unpaid after {after}, for anyone to see.</Trans>
    );
  return role === "lender" ? (
    <Trans>
      If not, you may take {pledge} after {after}.
    </Trans>
  ) : (
    <Trans>
      If not, the lender may take {pledge} after {after}.
    </Trans>
  );
}
