import type { OrderRow } from "@comptoir/sdk/ledger/ledger";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Address } from "viem";
import type { ReadAt } from "../../data/ledger-source.ts";
import { formatCount } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { ProofList } from "../../ui/proof-list.tsx";

type OrderProofProps = { readonly row: OrderRow; readonly checkout: Address; readonly at: ReadAt };

/** How to check it all without this page. */
export function OrderProof({ row, checkout, at }: OrderProofProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const block = formatCount(locale, at.number);
  const lines = [
    { key: "id", term: t`Number of the order (EIP-712 digest)`, value: row.id },
    { key: "cart", term: t`Seal of the list of goods (SHA-256)`, value: row.order.cart },
    { key: "buyer", term: t`Buyer`, value: row.order.buyer },
    { key: "seller", term: t`Seller`, value: row.order.seller },
    { key: "contract", term: t`Contract that holds the money`, value: checkout },
    { key: "paid", term: t`Transaction that paid it`, value: row.openedAt.transaction },
  ];
  return (
    <ProofList lines={lines}>
      <Trans>
        Figures as of block {block}. Any node answers the same: ask the contract for escrowOf with
        the number of the order.
      </Trans>
    </ProofList>
  );
}
