import { join } from "node:path";
import type { I18n, MessageDescriptor, Messages } from "@lingui/core";
import type { Fault } from "../../frontend/src/chain/errors/fault.ts";
import type { Words } from "../../frontend/src/chain/errors/sentence.ts";

type Errors = typeof import("../../frontend/src/chain/errors/fault-sentences.ts") &
  typeof import("../../frontend/src/chain/errors/fault-examples.ts") &
  typeof import("../../frontend/src/chain/errors/answer-examples.ts") &
  typeof import("../../frontend/src/chain/errors/panic-sentences.ts");

/** The page's own modules about errors, and what they say in each language. */
export interface Voices extends Errors {
  readonly say: (fault: Fault, locale: "en" | "fr") => readonly [what: string, next: string];
}

/** A token of six decimals, as the examples count. */
const euro = { symbol: "EURD", decimals: 6 };
const ether = { symbol: "ETH", decimals: 18 };
const gwei = { symbol: "gwei", decimals: 9 };

/** Loads the page's modules as Vite compiles them for the browser, with the catalogues that it would ship. */
export async function withVoices<T>(root: string, use: (voices: Voices) => T): Promise<T> {
  const { createServer } = await import("vite");
  const frontend = join(root, "frontend");
  const server = await createServer({
    root: frontend,
    configFile: join(frontend, "vite.config.ts"),
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: "custom",
    logLevel: "error",
  });
  try {
    const load = (path: string) => server.ssrLoadModule(`/src/${path}`);
    const parts = ["fault-sentences", "fault-examples", "answer-examples", "panic-sentences"];
    const modules = await Promise.all(parts.map((part) => load(`chain/errors/${part}.ts`)));
    const [{ setupI18n }, en, fr, format, money] = await Promise.all([
      import("@lingui/core"),
      load("chain/locales/en.po"),
      load("chain/locales/fr.po"),
      load("i18n/format.ts") as Promise<typeof import("../../frontend/src/i18n/format.ts")>,
      import("@comptoir/sdk/money/format-amount"),
    ]);
    const messages: Record<string, Messages> = { en: en.messages, fr: fr.messages };
    const speakers = {
      en: setupI18n({ locale: "en", messages }),
      fr: setupI18n({ locale: "fr", messages }),
    };
    const errors = Object.assign({}, ...modules) as Errors;
    return use({
      ...errors,
      say: (fault, locale) => {
        const i18n = speakers[locale];
        const { what, next } = errors.sentenceOf(fault, wordsOf(locale, i18n, format, money));
        return [i18n._(what), i18n._(next)];
      },
    });
  } finally {
    await server.close();
  }
}

function wordsOf(
  locale: "en" | "fr",
  i18n: I18n,
  format: typeof import("../../frontend/src/i18n/format.ts"),
  { formatAmount }: typeof import("@comptoir/sdk/money/format-amount"),
): Words {
  const money = (units: bigint, unit: typeof euro) =>
    formatAmount(units, unit, { locale, precision: "exact" }).text;
  return {
    amount: (units) => money(units, euro),
    coin: (wei) => money(wei, ether),
    gasPrice: (wei) => money(wei, gwei),
    count: (value) => format.formatCount(locale, value),
    piece: String,
    share: (basisPoints) => format.formatBasisPoints(locale, basisPoints),
    time: (seconds) => format.formatDate(locale, seconds, "dateTime", "UTC"),
    duration: (seconds) => format.formatDuration(locale, seconds),
    person: (address) => `${address.slice(0, 8)}…${address.slice(-6)}`,
    say: (message: MessageDescriptor) => i18n._(message),
  };
}
