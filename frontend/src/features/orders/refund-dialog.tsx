import type { Amount } from "@comptoir/sdk/money/amount";
import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import { inputAmount } from "@comptoir/sdk/money/format-amount";
import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useTokenBook } from "../../chain/token-book.ts";
import { useAmountProblem } from "../../chain/use-amount-problem.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useWrite } from "../../tx/use-write.ts";
import { useReviewWords } from "../../tx/words.ts";
import { shortAddress } from "../../ui/address.tsx";
import { AmountField } from "../../ui/amount-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { refundWrite } from "./writes.ts";

export type RefundDialogProps = {
  readonly order: Order;
  /** Received and not refunded yet: the most that can be given back. */
  readonly paid: Amount;
  readonly onClose: () => void;
};

/** After the release the money is the seller's; he may give back what he likes of it, from his own account. */
export function RefundDialog({ order, paid, onClose }: RefundDialogProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useReviewWords();
  const token = useTokenBook().find(order.token);
  const unit = token ?? { symbol: shortAddress(order.token), decimals: 0 };
  const refund = useWrite(refundWrite);
  const problemWords = useAmountProblem();
  const [text, setText] = useState("");
  const parsed = parseAmount(text, { ...unit, locale });
  const limit = words.amount(paid, order.token);
  const tooMuch = parsed.ok && parsed.amount > paid;
  const error = tooMuch
    ? t`At most ${limit}: what you received and have not given back.`
    : !parsed.ok && text !== ""
      ? problemWords(parsed)
      : undefined;
  const begin = async () => {
    if (!parsed.ok || parsed.amount === 0n || tooMuch) return;
    onClose();
    await refund.begin({ order, amount: parsed.amount, paid, permit: token?.permit ?? false });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={<Trans>Refund the buyer</Trans>}
      description={
        <Trans>
          You received {limit} for this order. What you give back comes from your account.
        </Trans>
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            tone="primary"
            disabled={!parsed.ok || parsed.amount === 0n || tooMuch}
            pending={refund.busy}
            onClick={() => void begin()}
          >
            <Trans>Continue</Trans>
          </Button>
        </>
      }
    >
      <AmountField
        label={t`Amount`}
        value={text}
        onChange={setText}
        unit={unit.symbol}
        max={inputAmount(paid, unit.decimals, locale)}
        echo={
          parsed.ok && parsed.amount > 0n ? amountInWords(parsed.amount, unit, locale) : undefined
        }
        error={error}
      />
    </Dialog>
  );
}
