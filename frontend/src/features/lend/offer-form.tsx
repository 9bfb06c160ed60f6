import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import { inputAmount } from "@comptoir/sdk/money/format-amount";
import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { AddressField } from "../../chain/address-field.tsx";
import { useToken } from "../../chain/use-token.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AmountField } from "../../ui/amount-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Term } from "../../ui/term.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { DraftField, DraftProblem, OfferDraft } from "./offer-draft.ts";
import { useProblemWords } from "./problem-words.ts";
import { type PasteDialog, TokenChoice } from "./token-choice.tsx";

export type OfferFormProps = {
  readonly draft: OfferDraft;
  readonly onChange: (change: Partial<OfferDraft>) => void;
  /** Shown once a field was left or publishing was tried. */
  readonly problems: Readonly<Partial<Record<DraftField, DraftProblem>>>;
  readonly onTouch: (field: DraftField) => void;
  /** Of the connected account, in units of the chosen token. */
  readonly balance: TokenUnits | undefined;
  readonly pasteDialog: PasteDialog;
};

/** The terms of an offer or a request, in the order in which people agree on them. */
export function OfferForm(props: OfferFormProps) {
  const { draft, onChange } = props;
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-8">
      <Segmented
        label={t`What you want to do`}
        showLabel
        value={draft.side}
        onChange={(side) => onChange({ side })}
        options={[
          { value: "lend", label: t`I lend` },
          { value: "borrow", label: t`I borrow` },
        ]}
      />
      <MoneyPart {...props} />
      <TimePart {...props} />
      <SecurityPart {...props} />
      <RulesPart {...props} />
    </div>
  );
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="grid items-start gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-title text-lg font-medium">{title}</legend>
      {children}
    </fieldset>
  );
}

/** The error of a field in words, its blur, and what was understood. */
function useFields({ draft, onChange, problems, onTouch }: OfferFormProps) {
  const words = useProblemWords();
  return (field: DraftField) => {
    const error = words(problems[field]);
    const value = draft[field] ?? "";
    return {
      value,
      onChange: (text: string) => {
        onChange({ [field]: text });
        onTouch(field);
      },
      ...(error ? { error } : {}),
    };
  };
}

function useEcho(token: Address | undefined, text: string): string | undefined {
  const locale = useLocale();
  const unit = useToken(token ?? "0x0000000000000000000000000000000000000000");
  const parsed = parseAmount(text, { ...unit, locale });
  return token && parsed.ok && parsed.amount > 0n
    ? amountInWords(parsed.amount, unit, locale)
    : undefined;
}

function MoneyPart(props: OfferFormProps) {
  const { draft, onChange, pasteDialog, balance } = props;
  const { t } = useLingui();
  const locale = useLocale();
  const field = useFields(props);
  const echo = useEcho(draft.token, draft.amount);
  const leastEcho = useEcho(draft.token, draft.minFill);
  const unit = useToken(draft.token ?? "0x0000000000000000000000000000000000000000");
  const symbol = draft.token ? unit.symbol : "";
  const { error } = field("token");
  const most =
    draft.side === "lend" && balance !== undefined
      ? inputAmount(balance, unit.decimals, locale)
      : undefined;
  return (
    <Part title={<Trans>Money</Trans>}>
      <TokenChoice
        label={t`Token`}
        kind="erc20"
        value={draft.token}
        onChange={(token) => onChange({ token })}
        pasteDialog={pasteDialog}
        error={error}
      />
      <AmountField
        {...field("amount")}
        label={draft.side === "lend" ? <Trans>You lend up to</Trans> : <Trans>You borrow</Trans>}
        unit={symbol}
        max={most}
        {...(echo ? { echo } : {})}
      />
      <AmountField
        {...field("rate")}
        label={<Trans>Interest a year</Trans>}
        unit="%"
        hint={t`Counted second by second on what is owed`}
      />
      {draft.security !== "erc721" && (
        <AmountField
          {...field("minFill")}
          label={
            <Term
              explanation={
                <Trans>
                  Others may take a part of your amount, but no less than this; the rest stays on
                  the board. Left empty, it is taken as a whole or not at all.
                </Trans>
              }
            >
              <Trans>Smallest part</Trans>
            </Term>
          }
          unit={symbol}
          {...(leastEcho ? { echo: leastEcho } : {})}
          placeholder={t`whole only`}
        />
      )}
    </Part>
  );
}

function TimePart(props: OfferFormProps) {
  const { draft, onChange } = props;
  const { t } = useLingui();
  const field = useFields(props);
  return (
    <Part title={<Trans>Time</Trans>}>
      <TextField
        {...field("term")}
        label={<Trans>Term</Trans>}
        inputMode="numeric"
        suffix={t`days`}
      />
      <div className="flex flex-col gap-4">
        <Segmented
          label={t`Repayment`}
          showLabel
          value={draft.payment}
          onChange={(payment) => onChange({ payment })}
          options={[
            { value: "single", label: t`Once, at the end` },
            { value: "instalments", label: t`In instalments` },
          ]}
        />
        {draft.payment === "instalments" && (
          <TextField
            {...field("count")}
            label={<Trans>Number of payments</Trans>}
            inputMode="numeric"
            hint={t`Equal payments at equal distance; the last is whatever is left`}
          />
        )}
      </div>
    </Part>
  );
}

function SecurityPart(props: OfferFormProps) {
  const { draft, onChange, pasteDialog } = props;
  const { t } = useLingui();
  const field = useFields(props);
  const unit = useToken(draft.collateral ?? "0x0000000000000000000000000000000000000000");
  const echo = useEcho(draft.security === "erc20" ? draft.collateral : undefined, draft.pledge);
  const { error } = field("collateral");
  return (
    <Part title={<Trans>Security</Trans>}>
      <div className="sm:col-span-2">
        <Segmented
          label={t`Secured by`}
          value={draft.security}
          onChange={(security) => onChange({ security, collateral: undefined })}
          options={[
            { value: "none", label: t`Nothing` },
            { value: "erc20", label: t`An amount` },
            { value: "erc721", label: t`A piece (NFT)` },
          ]}
          hint={
            draft.security === "none" ? (
              <Trans>Credit between people: nothing is pledged.</Trans>
            ) : (
              <Trans>The contract keeps it until the loan is repaid.</Trans>
            )
          }
        />
      </div>
      {draft.security !== "none" && (
        <TokenChoice
          label={draft.security === "erc20" ? t`Token pledged` : t`Collection`}
          kind={draft.security}
          value={draft.collateral}
          onChange={(collateral) => onChange({ collateral })}
          pasteDialog={pasteDialog}
          error={error}
        />
      )}
      {draft.security === "erc20" && (
        <AmountField
          {...field("pledge")}
          label={<Trans>Amount that secures the whole</Trans>}
          unit={draft.collateral ? unit.symbol : ""}
          {...(echo ? { echo } : { hint: t`A part of the loan is secured by the same part of it` })}
        />
      )}
      {draft.security === "erc721" && (
        <TextField
          {...field("piece")}
          label={<Trans>Number of the piece</Trans>}
          inputMode="numeric"
        />
      )}
    </Part>
  );
}

function RulesPart(props: OfferFormProps) {
  const { draft } = props;
  const { t } = useLingui();
  const echo = useEcho(draft.token, draft.minInterest);
  const field = useFields(props);
  const unit = useToken(draft.token ?? "0x0000000000000000000000000000000000000000");
  return (
    <Part title={<Trans>Rules</Trans>}>
      <TextField
        {...field("grace")}
        label={
          <Term
            explanation={
              <Trans>
                How long after a missed date the lender must wait before he may close the loan and
                take what secures it.
              </Trans>
            }
          >
            <Trans>Grace</Trans>
          </Term>
        }
        inputMode="numeric"
        suffix={t`days`}
      />
      <TextField
        {...field("validFor")}
        label={
          draft.side === "lend" ? (
            <Trans>The offer stands for</Trans>
          ) : (
            <Trans>The request stands for</Trans>
          )
        }
        inputMode="numeric"
        suffix={t`days`}
      />
      <AmountField
        {...field("minInterest")}
        label={
          <Term
            explanation={
              <Trans>
                Owed even if the loan is repaid the next day; a part of the amount owes its share.
              </Trans>
            }
          >
            <Trans>Least interest</Trans>
          </Term>
        }
        unit={draft.token ? unit.symbol : ""}
        {...(echo ? { echo } : {})}
        placeholder={t`none`}
      />
      <AddressField
        {...field("taker")}
        label={<Trans>Only for</Trans>}
        placeholder={t`anyone`}
        person
        hint={t`An address, if it is meant for one person`}
      />
    </Part>
  );
}
