import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { languages } from "./languages.ts";

/** Title and sentence at the head of the rooms whose words do not depend on the chain, as their pages write them. */
const heads: Readonly<Record<string, readonly [title: string, sentence: string]>> = {
  "/": [
    "A trading house between people",
    "Sell and buy with real recourse. Lend and borrow without a bank. The terms are written before anything moves, the money waits in contracts that nobody owns, and every affair has an end on a date you know.",
  ],
  "/lend": [
    "Lend and borrow",
    "People’s own offers, signed by them. What each costs is computed for your amount; the contract that holds the loan computes the same.",
  ],
  "/shop": [
    "Shops",
    "What you pay rests in escrow until you confirm receipt. If the seller does not ship in time, you take it back.",
  ],
  "/purchases": [
    "Purchases",
    "What you bought: where your money is, until when, and what you do next.",
  ],
  "/sales": [
    "Sales",
    "What you sold: ship in time, and take your money once the inspection is over.",
  ],
  "/loans": ["My loans", "What you owe and what you are owed, with the next date of each."],
  "/settings": ["Settings", "They stay in this browser."],
};

export type FirstWords = Readonly<Record<string, readonly string[]>>;

/**
 * The first words of each room in every language, for public/boot.js to write before any script of the page has come.
 * Throws when a page says them otherwise: they would change before the reader's eyes.
 */
export async function firstWords(root: string): Promise<ReadonlyMap<string, FirstWords>> {
  const config = getConfig({ cwd: root });
  const catalogues = await getCatalogs(config);
  const translated = new Map<string, ReadonlyMap<string, string>>();
  for (const locale of languages()) {
    const said = new Map<string, string>();
    for (const catalogue of catalogues) {
      const english = (await catalogue.read(config.sourceLocale ?? "en")) ?? {};
      const spoken = (await catalogue.read(locale)) ?? {};
      for (const [id, { message, obsolete }] of Object.entries(english)) {
        if (message && !obsolete) said.set(message, spoken[id]?.translation || message);
      }
    }
    translated.set(locale, said);
  }
  const say = (locale: string, message: string): string => {
    const text = translated.get(locale)?.get(message);
    if (text === undefined)
      throw new Error(`No page says "${message}" any more: see ${import.meta.filename}`);
    return text;
  };
  return new Map(
    Object.entries(heads).map(([path, head]) => [
      path,
      Object.fromEntries(
        languages().map((locale) => [locale, head.map((message) => say(locale, message))]),
      ),
    ]),
  );
}
