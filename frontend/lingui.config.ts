import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/**
 * One catalogue a feature folder, one for the rest: two people who write strings in two features never touch the
 * same file. All are merged when a locale is activated (src/i18n/activate.ts).
 */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr"],
  catalogs: [
    {
      path: "<rootDir>/src/features/{name}/locales/{locale}",
      include: ["<rootDir>/src/features/{name}/"],
      exclude: ["**/*.test.ts", "**/*.test.tsx"],
    },
    {
      path: "<rootDir>/src/i18n/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: ["**/features/**", "**/*.test.ts", "**/*.test.tsx", "**/test/**"],
    },
  ],
  // Line numbers would change with every edit; the file is enough to find a string.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
