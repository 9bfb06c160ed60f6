import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Tags of the languages of the house: there is one file for each, and nothing else to be told of it. */
export function languages(): readonly string[] {
  const files = readdirSync(join(import.meta.dirname, "../src/i18n/locales"));
  return files.filter((file) => file.endsWith(".po")).map((file) => file.slice(0, -3));
}

/** Tells public/boot.js, which runs before anything is loaded, which languages there are. */
export function nameLanguages(): Plugin {
  return {
    name: "comptoir-languages",
    transformIndexHtml: (html) =>
      html.replace("<html ", `<html data-languages="${languages().join(" ")}" `),
  };
}
