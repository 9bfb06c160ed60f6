import type { Messages } from "@lingui/core";

/**
 * Whatever file lies there is a language of the house. In development and in tests all of its words are loaded at once; a
 * build puts packs in their place that travel with the rooms that need them (scripts/word-packs.ts).
 */
export const catalogues: Readonly<Record<string, () => Promise<{ messages: Messages }>>> =
  import.meta.glob<{ messages: Messages }>("./locales/*.po");

/** Whether these are whole catalogues, all of which are wanted. */
export const whole: boolean = true;
