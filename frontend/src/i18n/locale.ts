/** The languages of the house. English is the source of every message, French is complete or the build fails. */
export const locales = ["en", "fr"] as const;

export type Locale = (typeof locales)[number];

/** Each language under its own name, so that a reader who landed in the wrong one finds his. */
export const localeNames: Record<Locale, string> = { en: "English", fr: "Français" };

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
