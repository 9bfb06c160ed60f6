import type { SellerRow } from "@comptoir/sdk/ledger/views";
import { Plural, Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useSellerRecord } from "./reads.ts";

/** What the ledger knows of a seller; not what he says of himself. */
export function ShopRecord({ sales }: { readonly sales: SellerRow | undefined }) {
  const locale = useLocale();
  if (!sales) return <Trans>No sales yet</Trans>;
  const { sales: count, buyers } = sales;
  const since = formatDate(locale, sales.since, "short");
  return (
    <>
      <Plural value={count} one="# sale" other="# sales" />,{" "}
      <Plural value={buyers} one="# buyer" other="# different buyers" />,{" "}
      <Trans>since {since}</Trans>
    </>
  );
}

/** The same, read where one seller stands alone. Nothing is claimed before the ledger is read. */
export function SellerRecord({ seller }: { readonly seller: Address }) {
  const sales = useSellerRecord(seller);
  return sales === undefined ? "\u00a0" : <ShopRecord sales={sales ?? undefined} />;
}
