import { catalogues } from "./catalogues.ts";

/**
 * A language of the house: one per file in `locales/`, named by its tag. English is the source of every message, French
 * is complete or the build fails; what another language lacks is shown in English while one works on it.
 */
export type Locale = string;

/** Tags of all languages there are files for, English first. */
export const locales: readonly Locale[] = [
  ...new Set(Object.keys(catalogues).map((path) => path.replace(/^.*\/|\.po$/gu, ""))),
].toSorted((one, other) => (one === "en" ? -1 : other === "en" ? 1 : one < other ? -1 : 1));

/** Each language under its own name, so that a reader who landed in the wrong one finds his. */
export function localeName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

const storageKey = "comptoir.locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of the reader that we speak; `fr-CA` counts as French. */
export function negotiateLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "en";
}

/** What the reader chose, else what his browser asks for. */
export function preferredLocale(): Locale {
  const stored = readStored();
  return isLocale(stored) ? stored : negotiateLocale(navigator.languages);
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage may be refused (private window); the choice then lasts as long as the page.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
