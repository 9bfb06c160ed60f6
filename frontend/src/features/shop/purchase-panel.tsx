import type { Amount, TokenUnits } from "@comptoir/sdk/money/amount";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Address } from "viem";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import type { KeptAt } from "../../data/kept-content.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import type { ProposedTerms } from "./order-draft.ts";
import { Price } from "./price.tsx";
import { PurchasePromises } from "./purchase-promises.tsx";
import { QuantityField } from "./quantity-field.tsx";

/** Characters of a note to the seller. */
export const noteLimit = 500;

/** Why nothing can be paid, each with its own sentence. */
export type PurchaseHindrance =
  | "notConnected"
  | "ownShop"
  | "unknownToken"
  | "tooMuch"
  | "withdrawn";

export type PurchasePanelProps = {
  readonly token: Address;
  /** Undefined when the contract could not count it. */
  readonly total: Amount | undefined;
  readonly terms: ProposedTerms;
  /** What one is. */
  readonly unit: string;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** What the buyer has of the token, and the same for reading, cut to cents; undefined while it is read. */
  readonly balance: { readonly units: TokenUnits; readonly text: string } | undefined;
  readonly amount: (units: Amount) => string;
  readonly hindrance: PurchaseHindrance | undefined;
  readonly pending: boolean;
  /** Where the order document came to lie, once it was made. */
  readonly kept: KeptAt | "nowhere" | undefined;
  readonly onPay: () => void;
};

/** Everything one must know before paying, and the payment. */
export function PurchasePanel(props: PurchasePanelProps) {
  const { token, total, terms, unit, quantity, onQuantity, note, onNote, balance, amount } = props;
  const { hindrance, pending, kept, onPay } = props;
  const { t } = useLingui();
  const price = total === undefined ? "" : amount(total);
  const have = balance?.text;
  const short = total !== undefined && balance !== undefined && balance.units < total;
  return (
    <section
      aria-label={t`Buy`}
      className="flex flex-col gap-5 rounded-lg border border-edge bg-sheet p-5"
    >
      <QuantityField value={quantity} onChange={onQuantity} unit={unit} />
      <div>
        <p className="label-caps">
          <Trans>You pay</Trans>
        </p>
        {total !== undefined && <Price units={total} token={token} size="hero" />}
        {have !== undefined && hindrance === undefined && (
          <p className={short ? "text-sm text-bad" : "text-sm text-ink-soft"}>
            {short ? <Trans>You have only {have}.</Trans> : <Trans>You have {have}.</Trans>}
          </p>
        )}
      </div>
      {total !== undefined && <PurchasePromises terms={terms} total={total} amount={amount} />}
      <TextArea
        label={t`Note for the seller`}
        aside={t`optional`}
        hint={t`It lies in the order’s list of goods, which others may come to read: write no address.`}
        value={note}
        onChange={onNote}
        rows={2}
        maxLength={noteLimit}
      />
      {kept === "browser" && (
        <Notice tone="warn" announce title={<Trans>The list of goods stays in this browser</Trans>}>
          <Trans>
            No gateway here takes it. The order holds its seal; keep this browser’s data until the
            goods have come.
          </Trans>
        </Notice>
      )}
      {kept === "nowhere" && (
        <Notice tone="bad" announce title={<Trans>The list of goods could not be kept</Trans>}>
          <Trans>
            Neither a gateway nor this browser takes it. Without it nobody could prove what was
            ordered, so nothing was paid.
          </Trans>
        </Notice>
      )}
      {hindrance ? (
        <Hindrance is={hindrance} />
      ) : (
        <Button tone="primary" size="lg" icon="seal" wide pending={pending} onClick={onPay}>
          <Trans>Pay {price} into escrow</Trans>
        </Button>
      )}
    </section>
  );
}

function Hindrance({ is }: { readonly is: PurchaseHindrance }) {
  switch (is) {
    case "notConnected":
      return (
        <div className="flex flex-col gap-2">
          <ConnectFirst size="lg" wide />
          <p className="text-sm text-ink-soft">
            <Trans>Nothing is paid before you have read and signed.</Trans>
          </p>
        </div>
      );
    case "ownShop":
      return (
        <Notice title={<Trans>This is your own shop</Trans>}>
          <Trans>Nobody can buy from himself. This is what your customers see.</Trans>
        </Notice>
      );
    case "unknownToken":
      return (
        <Notice tone="warn" title={<Trans>The price is in a token this page does not know</Trans>}>
          <Trans>
            Its figure is in the smallest unit, and nobody vouches for the token. Add it in the
            settings, by its address, if you trust it.
          </Trans>
        </Notice>
      );
    case "tooMuch":
      return (
        <Notice tone="warn" title={<Trans>That is more than the contract can count</Trans>}>
          <Trans>Order fewer.</Trans>
        </Notice>
      );
    case "withdrawn":
      return (
        <Notice tone="warn" title={<Trans>The shop no longer lists this</Trans>}>
          <Trans>
            The page is still here because its address never changes, but the seller took it off the
            counter.
          </Trans>
        </Notice>
      );
  }
}
