import { useLingui } from "@lingui/react";
import { isLocale, type Locale } from "./locale.ts";

/** The language in use; re-renders when it changes. For the formatters of `i18n/format.ts`. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return isLocale(i18n.locale) ? i18n.locale : "en";
}
