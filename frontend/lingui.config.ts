import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";
import { languages } from "./scripts/languages.ts";

const notShown = ["**/*.test.ts", "**/*.test.tsx", "**/test/**"];

/** One file a language, so that a new one is one new file. */
export default defineConfig({
  sourceLocale: "en",
  locales: [...languages()],
  fallbackLocales: { default: "en" },
  catalogs: [
    {
      // Fetched with the pattern book alone (app/design/use-design-words.ts): who builds it reads English or French.
      path: "<rootDir>/src/app/design/locales/{locale}",
      include: ["<rootDir>/src/app/design/"],
      exclude: notShown,
    },
    {
      path: "<rootDir>/src/i18n/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: [...notShown, "**/app/design/**"],
    },
  ],
  // Line numbers would change with every edit; the file is enough to find a string.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
