import type { OrderRow } from "@comptoir/sdk/ledger/ledger";
import { amountOfUint96 } from "@comptoir/sdk/money/amount";
import { silentSplit } from "@comptoir/sdk/orders/status";
import { Trans, useLingui } from "@lingui/react/macro";
import { zeroAddress } from "viem";
import { formatBasisPoints } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useReviewWords } from "../../tx/words.ts";
import { Address } from "../../ui/address.tsx";
import { type Definition, DefinitionList } from "../../ui/definition-list.tsx";
import { Party } from "./party.tsx";
import { TokenAmount } from "./token-amount.tsx";
import { useOrderWords } from "./use-order-words.ts";

export function OrderParties({
  row,
  viewer,
}: {
  readonly row: OrderRow;
  readonly viewer: string | undefined;
}) {
  const { t } = useLingui();
  const { buyer, seller, arbiter, agent } = row.order;
  const note = (address: string) => (address === viewer ? t`you` : undefined);
  const items: Definition[] = [
    { key: "buyer", term: t`Buyer`, value: <Address address={buyer} />, note: note(buyer) },
    { key: "seller", term: t`Seller`, value: <Party address={seller} />, note: note(seller) },
    {
      key: "arbiter",
      term: t`Arbiter`,
      value: arbiter === zeroAddress ? t`none` : <Address address={arbiter} />,
      note: note(arbiter),
    },
  ];
  if (agent !== zeroAddress)
    items.push({ key: "agent", term: t`Agent`, value: <Address address={agent} /> });
  return <DefinitionList items={items} />;
}

/** What both agreed to when it was paid; nothing of it can change. */
export function OrderTermsList({ row }: { readonly row: OrderRow }) {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useOrderWords();
  const { order } = row;
  const { amount } = useReviewWords();
  // Of the whole price; of a part released before, the same share of what is left.
  const toBuyer = amount(
    silentSplit(amountOfUint96(order.amount), order.silenceBps).toBuyer,
    order.token,
  );
  const share = formatBasisPoints(locale, order.silenceBps);
  const items: Definition[] = [
    {
      key: "price",
      term: t`Price`,
      value: <TokenAmount units={order.amount} token={order.token} />,
    },
    {
      key: "ship",
      term: t`To be shipped by`,
      value: order.shipBy === 0 ? t`no shipping` : words.dateTime(order.shipBy),
      note: t`otherwise the money can go back`,
    },
    {
      key: "inspection",
      term: t`The buyer looks at the goods`,
      value: words.duration(order.inspection),
      note: t`after shipping`,
    },
  ];
  if (order.arbiter !== zeroAddress) {
    items.push(
      { key: "arbitration", term: t`Time for a ruling`, value: words.duration(order.arbitration) },
      {
        key: "silence",
        term: t`If the arbiter stays silent`,
        value: t`${toBuyer} to the buyer (${share})`,
        note: t`once shipped; before, everything goes back`,
      },
    );
  }
  if (order.feeBps > 0) {
    items.push({
      key: "fee",
      term: t`Agent’s fee`,
      value: formatBasisPoints(locale, order.feeBps),
      note: <Trans>Of what the seller is paid, out of his part.</Trans>,
    });
  }
  return <DefinitionList items={items} />;
}
