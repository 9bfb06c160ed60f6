import type { MoneyUnit, TokenUnits } from "@comptoir/sdk/money/amount";
import type { Address } from "viem";
import type { Locale } from "../i18n/locale.ts";

/** How figures and people are written in a review: in the reader's language, every digit shown. */
export interface ReviewWords {
  readonly locale: Locale;
  readonly amount: (units: TokenUnits, token: Address) => string;
  /** What amounts of it are counted in; a token nobody knows, by its address and without decimals. */
  readonly unit: (token: Address) => MoneyUnit;
  readonly person: (address: Address) => string;
  readonly time: (seconds: number) => string;
  readonly duration: (seconds: number) => string;
}

export interface ReviewLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  /** The one figure that matters most. */
  readonly main?: boolean;
}

/** What somebody is about to sign, in words computed from it. */
export interface Review {
  /** "Repay 1,025.00 EURD to Anna". */
  readonly title: string;
  readonly lines: readonly ReviewLine[];
  /** What happens if nothing is done, or if the other side does nothing. */
  readonly otherwise?: string | undefined;
  /** Last second in which it can succeed. */
  readonly deadline?: number | undefined;
}
