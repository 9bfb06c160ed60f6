import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { useLocale } from "../../i18n/use-locale.ts";
import type { MoneyParts } from "../../ui/money.tsx";

/** Made-up parties and documents of the pattern book. */
export const anna = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
export const bruno = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
export const loanId = "0x9b1c4e7a0d52f8836ea1b7c04d5f62983ab1c7d8e9f0a1b2c3d4e5f60718293a";
/** 3 March 2027, 14:05 UTC. */
export const dueAt = 1_804_082_700;
export const day = 86_400;
/** The block that the pattern book pretends to have read: three days before. */
export const now = dueAt - 3 * day;

const euro = { symbol: "EURD", decimals: 2 };

/** Amounts in cents, written for the reader. */
export function useEuro(): (cents: bigint) => MoneyParts & { readonly text: string } {
  const locale = useLocale();
  return (cents) => formatAmount(cents, euro, { locale });
}

/** Ids whose rosettes differ. */
export const ids = Array.from(
  { length: 12 },
  (_, n) => `0x${(n * 7919 + 12_345).toString(16).padStart(64, "a")}`,
);
