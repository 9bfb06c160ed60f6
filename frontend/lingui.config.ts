import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const tests = ["**/*.test.ts", "**/*.test.tsx"];

/** Layers that bring a catalogue of their own, beside the features; all else is in src/i18n/locales. */
const layers = ["chain", "tx", "data", "dev"];

/**
 * One catalogue a feature folder, one for the rest: two people who write strings in two features never touch the
 * same file. All are merged when a locale is activated (src/i18n/activate.ts).
 */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr"],
  fallbackLocales: { default: "en" },
  catalogs: [
    {
      path: "<rootDir>/src/features/{name}/locales/{locale}",
      include: ["<rootDir>/src/features/{name}/"],
      exclude: tests,
    },
    ...layers.map((layer) => ({
      path: `<rootDir>/src/${layer}/locales/{locale}`,
      include: [`<rootDir>/src/${layer}/`],
      exclude: tests,
    })),
    {
      // Fetched with the pattern book alone (app/design/use-design-words.ts).
      path: "<rootDir>/src/app/design/locales/{locale}",
      include: ["<rootDir>/src/app/design/"],
      exclude: tests,
    },
    {
      path: "<rootDir>/src/i18n/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: [
        ...tests,
        "**/test/**",
        "**/features/**",
        "**/app/design/**",
        ...layers.map((layer) => `**/src/${layer}/**`),
      ],
    },
  ],
  // Line numbers would change with every edit; the file is enough to find a string.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
