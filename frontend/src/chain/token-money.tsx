import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { type FormatOptions, formatAmount } from "@comptoir/sdk/money/format-amount";
import type { Address } from "viem";
import { useLocale } from "../i18n/use-locale.ts";
import { Money, type MoneyProps } from "../ui/money.tsx";
import { useToken } from "./use-token.ts";

export type TokenMoneyProps = Omit<MoneyProps, "parts"> &
  Pick<FormatOptions, "precision" | "rounding"> & {
    /** In the smallest unit of the token. */
    readonly units: TokenUnits;
    readonly token: Address;
  };

/** An amount of a token, whoever wrote the token. */
export function TokenMoney({ units, token, precision, rounding, ...rest }: TokenMoneyProps) {
  const locale = useLocale();
  const unit = useToken(token);
  const options: FormatOptions = {
    locale,
    ...(precision ? { precision } : {}),
    ...(rounding ? { rounding } : {}),
  };
  return <Money {...rest} parts={formatAmount(units, unit, options)} />;
}
