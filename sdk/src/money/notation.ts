/** How a language writes a number. English as in Great Britain, French as in France. */
export type MoneyLocale = "en" | "fr";

export const notation = {
  en: { tag: "en-GB", decimal: ".", group: "," },
  // U+202F, the narrow no-break space.
  fr: { tag: "fr-FR", decimal: ",", group: "\u202f" },
} as const satisfies Record<MoneyLocale, { tag: string; decimal: string; group: string }>;

/** U+2212: as wide as a plus sign, unlike the hyphen. */
export const minus = "\u2212";

/** U+00A0 stands between a number and its unit. */
export const unitSpace = "\u00a0";
