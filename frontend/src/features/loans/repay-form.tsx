import { debtAt, debtTotal, type LoanState } from "@comptoir/sdk/loans/interest";
import { applyPayment, cureAmount, type PaymentResult } from "@comptoir/sdk/loans/payment";
import { type Amount, amountOfUint96, type TokenUnits } from "@comptoir/sdk/money/amount";
import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import { inputAmount } from "@comptoir/sdk/money/format-amount";
import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAmountProblem } from "../../chain/use-amount-problem.ts";
import { useAmountText, useToken } from "../../chain/use-token.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AmountField } from "../../ui/amount-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { isSecured } from "./writes.ts";

export type RepayFormProps = {
  readonly terms: Terms;
  readonly state: LoanState;
  /** Chain time. */
  readonly now: number;
  readonly onRepay: (amount: Amount | "all") => void;
  readonly busy: boolean;
  /** The one next action of the page. */
  readonly primary: boolean;
  readonly balance: TokenUnits | undefined;
};

type Choice = "all" | "part" | "other";

/** Interest goes on while a payment travels: what is just enough now is refused when it arrives. Seconds. */
const travel = 120;

/** All that is owed, one instalment, or another amount; what each does is said before anything is signed. */
export function RepayForm(props: RepayFormProps) {
  const { terms, state, now, onRepay, busy, primary, balance } = props;
  const { t } = useLingui();
  const locale = useLocale();
  const unit = useToken(terms.token);
  const amountText = useAmountText([terms.token]);
  const problemWords = useAmountProblem();
  const owed = debtTotal(debtAt(terms, state, now));
  const hasParts = terms.period > 0 && terms.part < owed && state.due < terms.maturity;
  const [choice, setChoice] = useState<Choice>(hasParts ? "part" : "all");
  const [text, setText] = useState("");
  const parsed = parseAmount(text, { ...unit, locale });
  const typed = parsed.ok ? parsed.amount : undefined;
  const units = choice === "all" ? owed : choice === "part" ? amountOfUint96(terms.part) : typed;
  const result = units === undefined ? undefined : preview(props, units);
  const refusal = useRefusal(result, terms);
  const unread = text.trim() !== "" && !parsed.ok ? problemWords(parsed) : undefined;
  const short = units !== undefined && balance !== undefined && balance < units;
  const shown = amountText(units ?? 0n, terms.token, "up");
  const cure = cureAmount(terms, state, now + travel);
  const error = choice === "other" ? (unread ?? refusal) : undefined;
  const echo = typed ? amountInWords(typed, unit, locale) : undefined;
  return (
    <form
      className="flex w-full max-w-lg flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (choice === "all") onRepay("all");
        else if (units !== undefined && result?.ok) onRepay(result.closed ? "all" : units);
      }}
    >
      <Segmented<Choice>
        label={t`What to pay`}
        value={choice}
        onChange={setChoice}
        options={[
          { value: "all", label: t`All of it` },
          ...(hasParts ? [{ value: "part" as const, label: t`One instalment` }] : []),
          { value: "other", label: t`Another amount` },
        ]}
      />
      {choice === "other" && (
        <AmountField
          label={<Trans>You pay</Trans>}
          unit={unit.symbol}
          value={text}
          onChange={setText}
          max={inputAmount(owed, unit.decimals, locale)}
          {...(error ? { error } : {})}
          {...(echo ? { echo } : {})}
          {...(cure > 0n && isSecured(terms)
            ? {
                hint: t`At least ${amountText(cure, terms.token, "up")}: less would not prevent a claim`,
              }
            : {})}
        />
      )}
      {choice === "part" && refusal && <p className="text-sm text-bad">{refusal}</p>}
      {result?.ok && <Effect result={result} terms={terms} />}
      {short && (
        <p className="text-sm text-warn">
          <Trans>You have {amountText(balance, terms.token)}.</Trans>
        </p>
      )}
      <Button
        type="submit"
        tone={primary ? "primary" : "secondary"}
        size="lg"
        icon="seal"
        pending={busy}
        disabled={!result?.ok}
      >
        {choice === "all" ? <Trans>Repay {shown}</Trans> : <Trans>Pay {shown}</Trans>}
      </Button>
    </form>
  );
}

/** What a payment will do when it arrives. */
function preview({ terms, state, now }: RepayFormProps, units: Amount): PaymentResult {
  const owed = debtTotal(debtAt(terms, state, now));
  // "All" is all whenever it arrives; a smaller sum meets the interest of its arrival.
  const time = units >= owed ? now : now + travel;
  return applyPayment(terms, state, units, time, isSecured(terms));
}

/** Why the contract would refuse, before it is asked. */
function useRefusal(result: PaymentResult | undefined, terms: Terms): string | undefined {
  const { t } = useLingui();
  const amountText = useAmountText([terms.token]);
  if (!result || result.ok) return undefined;
  switch (result.reason) {
    case "zero":
      return t`It must be more than zero.`;
    case "belowInterest": {
      const interest = amountText(result.interest, terms.token, "up");
      return t`A payment covers at least the interest so far: ${interest}.`;
    }
    case "mustCure": {
      const required = amountText(result.required, terms.token, "up");
      return t`The loan may be claimed already. Only ${required} or more prevents it; less is refused, so that it is not lost.`;
    }
  }
}

function Effect({
  result,
  terms,
}: {
  readonly result: Extract<PaymentResult, { ok: true }>;
  readonly terms: Terms;
}) {
  const locale = useLocale();
  const amountText = useAmountText([terms.token]);
  const interest = amountText(result.paid.interest, terms.token, "up");
  const principal = amountText(result.paid.principal, terms.token);
  const left = amountText(result.state.principal, terms.token, "up");
  const due = formatDate(locale, result.state.due);
  if (result.closed)
    return (
      <p className="text-sm text-ink-soft">
        {isSecured(terms) ? (
          <Trans>
            {interest} is interest. The loan is closed, and what secures it goes back to the
            borrower.
          </Trans>
        ) : (
          <Trans>{interest} is interest. The loan is closed.</Trans>
        )}
      </p>
    );
  return (
    <p className="text-sm text-ink-soft">
      <Trans>
        {interest} is interest, {principal} reduces the debt; {left} is still owed afterwards.
      </Trans>{" "}
      {result.datesMoved > 0 ? (
        <Trans>The next date is then {due}.</Trans>
      ) : (
        <Trans>The date does not move: it is still {due}.</Trans>
      )}
    </p>
  );
}
