import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { type I18n, type Messages, setupI18n } from "@lingui/core";
import type { Fault } from "../src/chain/errors/fault.ts";
import { sentenceOf } from "../src/chain/errors/fault-sentences.ts";
import type { Words } from "../src/chain/errors/sentence.ts";
import { formatBasisPoints, formatCount, formatDate, formatDuration } from "../src/i18n/format.ts";
import type { Locale } from "../src/i18n/locale.ts";
import { messages as english } from "../src/i18n/locales/en.po";
import { messages as french } from "../src/i18n/locales/fr.po";

/** A token of six decimals, as the examples count. */
const euro = { symbol: "EURD", decimals: 6 };
const ether = { symbol: "ETH", decimals: 18 };
const gwei = { symbol: "gwei", decimals: 9 };

const messages: Record<Locale, Messages> = { en: english, fr: french };

/** What the page says of a fault and what it advises, in one language: for docs/errors.md. */
export function speak(fault: Fault, locale: Locale): readonly [what: string, next: string] {
  const i18n = setupI18n({ locale, messages });
  const { what, next } = sentenceOf(fault, wordsOf(locale, i18n));
  return [i18n._(what), i18n._(next)];
}

function wordsOf(locale: Locale, i18n: I18n): Words {
  const money = (units: bigint, unit: typeof euro) =>
    formatAmount(units, unit, { locale, precision: "exact" }).text;
  return {
    amount: (units) => money(units, euro),
    coin: (wei) => money(wei, ether),
    gasPrice: (wei) => money(wei, gwei),
    count: (value) => formatCount(locale, value),
    piece: String,
    share: (basisPoints) => formatBasisPoints(locale, basisPoints),
    time: (seconds) => formatDate(locale, seconds, "dateTime", "UTC"),
    duration: (seconds) => formatDuration(locale, seconds),
    person: (address) => `${address.slice(0, 8)}…${address.slice(-6)}`,
    say: (message) => i18n._(message),
  };
}
