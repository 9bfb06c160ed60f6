import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { coinUnits } from "@comptoir/sdk/money/amount";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import type { Words } from "../chain/errors/sentence.ts";
import { useHouse } from "../chain/house.ts";
import { type TokenBook, useTokenBook } from "../chain/token-book.ts";
import { formatBasisPoints, formatCount, formatDate, formatDuration } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { useAcquaintances } from "../ui/acquaintance.ts";
import { shortAddress } from "../ui/address.tsx";
import type { ReviewWords } from "./review.ts";

/** Words of reviews: every digit of an amount, our contracts and those the reader knows by name, all others by address. */
export function reviewWords(
  locale: Locale,
  book: TokenBook,
  { addresses }: Deployment,
  nameOf: (address: Address) => string | undefined = () => undefined,
): ReviewWords {
  const unitOf = (token: Address) =>
    book.find(token) ?? { symbol: shortAddress(token), decimals: 0 };
  return {
    locale,
    amount: (units, token) =>
      formatAmount(units, unitOf(token), { locale, precision: "exact" }).text,
    unit: unitOf,
    person: (address) => {
      const own = Object.entries(addresses).find(
        ([, value]) => value.toLowerCase() === address.toLowerCase(),
      );
      return own?.[0] ?? nameOf(address) ?? shortAddress(address);
    },
    time: (seconds) => formatDate(locale, seconds, "dateTime"),
    duration: (seconds) => formatDuration(locale, seconds),
  };
}

export function useReviewWords(): ReviewWords {
  const { deployment } = useHouse();
  const locale = useLocale();
  const book = useTokenBook();
  const { of } = useAcquaintances();
  return useMemo(
    () => reviewWords(locale, book, deployment, (address) => of(address).name),
    [locale, book, deployment, of],
  );
}

/** What one unit of gas costs is counted in billionths of the coin, as wallets show it. */
const gwei = { symbol: "gwei", decimals: 9 };

/** A number chosen by hash is told from another by its ends, like an address. */
function shortId(id: bigint): string {
  const digits = id.toString();
  return digits.length > 12 ? `${digits.slice(0, 6)}…${digits.slice(-6)}` : digits;
}

/** Words of refusals. A contract's error names no token: the one of the action at hand is meant. */
export function faultWords(
  words: ReviewWords,
  subject: Address | undefined,
  say: Words["say"],
): Words {
  const { locale } = words;
  return {
    amount: (units, token = subject) =>
      token ? words.amount(units, token) : formatCount(locale, units),
    coin: (wei) => words.amount(coinUnits(wei), zeroAddress),
    gasPrice: (wei) => formatAmount(coinUnits(wei), gwei, { locale, precision: "exact" }).text,
    count: (value) => formatCount(locale, value),
    piece: shortId,
    share: (basisPoints) => formatBasisPoints(locale, basisPoints),
    time: (seconds) => words.time(Number(seconds)),
    duration: (seconds) => words.duration(Number(seconds)),
    person: words.person,
    say,
  };
}
