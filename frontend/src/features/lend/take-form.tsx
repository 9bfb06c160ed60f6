import type { Amount } from "@comptoir/sdk/money/amount";
import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import { inputAmount } from "@comptoir/sdk/money/format-amount";
import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import { type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { Trans, useLingui } from "@lingui/react/macro";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { useAmountText, useToken } from "../../chain/use-token.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AmountField } from "../../ui/amount-field.tsx";
import { Button } from "../../ui/button.tsx";
import { useProblemWords } from "./problem-words.ts";

export type TakeFormProps = {
  readonly offer: Offer;
  /** Principal that can be had now. */
  readonly available: Amount;
  /** As typed; empty means all that is available. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: (amount: Amount) => void;
  readonly busy: boolean;
  readonly connected: boolean;
  /** Why it cannot be taken by this account, in words. */
  readonly obstacle?: string | undefined;
};

/** What was typed as an amount of the offer: nothing typed is everything; undefined while it does not fit. */
export function takenAmount(
  { minFill }: Pick<Offer, "minFill">,
  available: Amount,
  text: string,
  options: Parameters<typeof parseAmount>[1],
): Amount | undefined {
  if (text.trim() === "" || minFill >= available) return available;
  const parsed = parseAmount(text, options);
  if (!parsed.ok || parsed.amount < minFill || parsed.amount > available) return undefined;
  return parsed.amount;
}

/** Takes an offer, wholly or in part. */
export function TakeForm(props: TakeFormProps) {
  const { offer, available, text, onText, onTake, busy, connected, obstacle } = props;
  const { t } = useLingui();
  const locale = useLocale();
  const words = useProblemWords();
  const unit = useToken(offer.token);
  const amountText = useAmountText([offer.token]);
  const options = { ...unit, locale };
  const amount = takenAmount(offer, available, text, options);
  const parsed = parseAmount(text, options);
  const borrows = offer.side === side.lend;
  const whole = offer.minFill >= available;
  const least = amountText(offer.minFill, offer.token);
  const most = amountText(available, offer.token);
  const error =
    text.trim() === "" || amount !== undefined
      ? undefined
      : parsed.ok
        ? t`From ${least} to ${most}.`
        : words(parsed);
  const shown = amountText(amount ?? available, offer.token);
  return (
    <form
      className="flex w-full max-w-md flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (connected && amount !== undefined) onTake(amount);
      }}
    >
      {whole ? (
        <p className="text-sm text-ink-soft">
          <Trans>It is taken as a whole: {most}.</Trans>
        </p>
      ) : (
        <AmountField
          label={borrows ? <Trans>You borrow</Trans> : <Trans>You lend</Trans>}
          unit={unit.symbol}
          value={text}
          onChange={onText}
          max={inputAmount(available, unit.decimals, locale)}
          placeholder={inputAmount(available, unit.decimals, locale)}
          {...(error ? { error } : {})}
          {...(amount !== undefined && text.trim() !== ""
            ? { echo: amountInWords(amount, unit, locale) }
            : { hint: t`From ${least} to ${most}` })}
        />
      )}
      {obstacle && <p className="text-sm text-warn">{obstacle}</p>}
      {connected ? (
        <Button
          type="submit"
          tone="primary"
          size="lg"
          icon="seal"
          pending={busy}
          disabled={amount === undefined}
        >
          {borrows ? <Trans>Borrow {shown}</Trans> : <Trans>Lend {shown}</Trans>}
        </Button>
      ) : (
        <ConnectFirst size="lg" wide />
      )}
    </form>
  );
}
