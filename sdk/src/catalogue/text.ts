/** The same words in the two languages that documents are written in. */
export type LocalText = {
  readonly en: string;
  readonly fr: string;
};

/** The words for a reader of any language: French for French, English for all others. */
export const inLanguage = (text: LocalText, locale: string): string =>
  locale === "fr" ? text.fr : text.en;

/**
 * Characters that do not show but change what is read: controls (but the line feed), soft hyphen, zero-width space and
 * marks of direction, which can turn "20 EURD" round in the middle of a sentence. The narrow no-break space (U+202F),
 * the joiners of emoji and of Persian or Indic script stay.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text as it may be shown: composed (NFC), without unseen characters, trimmed, at most two line feeds in a row. */
export const cleanText = (text: string, lines: "one line" | "many lines"): string => {
  const broken = text.normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const flowing =
    lines === "one line" ? broken.replace(/[\n\t]+/g, " ") : broken.replace(/\t/g, " ");
  return flowing
    .replace(UNSEEN, "")
    .normalize("NFC")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};
