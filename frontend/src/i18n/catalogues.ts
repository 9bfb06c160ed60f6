import type { Messages } from "@lingui/core";

/**
 * Every catalogue of the house: the shell's own, one per layer and feature. In development and in tests all of a language
 * are loaded at once; a build puts packs in their place that travel with the rooms that need them (scripts/word-packs.ts).
 */
export const catalogues: Readonly<Record<string, () => Promise<{ messages: Messages }>>> =
  import.meta.glob<{ messages: Messages }>([
    "./locales/*.po",
    "../{chain,tx,data,dev}/locales/*.po",
    "../features/*/locales/*.po",
  ]);

/** Whether these are whole catalogues, all of which are wanted. */
export const whole: boolean = true;
