import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import type { Address } from "viem";
import { useTokenBook } from "../../chain/token-book.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { shortAddress } from "../../ui/address.tsx";
import { Money, type MoneySize } from "../../ui/money.tsx";

export type PriceProps = {
  readonly units: TokenUnits;
  readonly token: Address;
  readonly size?: MoneySize;
};

/** Every digit; a token nobody named counts in its smallest units, under its address. */
export function Price({ units, token, size }: PriceProps) {
  const locale = useLocale();
  const unit = useTokenBook().find(token) ?? { symbol: shortAddress(token), decimals: 0 };
  return (
    <Money
      parts={formatAmount(units, unit, { locale, precision: "exact" })}
      {...(size ? { size } : {})}
    />
  );
}
