export type Theme = "light" | "dark" | "contrast" | "forced";

/** One way of looking at the pattern book. */
export type Look = {
  readonly theme: Theme;
  readonly locale: "en" | "fr";
  readonly width: number;
  /** Its picture is kept in the repository; of the others only on this machine. */
  readonly kept: boolean;
};

export const lookName = ({ theme, locale, width }: Look) => `${theme}-${locale}-${width}`;

const themes: readonly Theme[] = ["light", "dark", "contrast", "forced"];
const locales = ["en", "fr"] as const;
const widths = [390, 834, 1440];

/** Each theme, language and width at least once: the rest are their combinations, and would weigh five times as much. */
const kept = new Set([
  "light-en-1440",
  "light-fr-390",
  "dark-fr-1440",
  "contrast-en-834",
  "forced-en-390",
]);

export const looks: readonly Look[] = themes.flatMap((theme) =>
  locales.flatMap((locale) =>
    widths.map((width) => {
      const look = { theme, locale, width };
      return { ...look, kept: kept.has(lookName({ ...look, kept: true })) };
    }),
  ),
);
