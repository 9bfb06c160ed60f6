import { i18n, type Messages } from "@lingui/core";
import { useEffect, useState } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { useLocale } from "../../i18n/use-locale.ts";

/** The words of the pattern book are no reader's: they are fetched with it and not with the house. */
const catalogues = import.meta.glob<{ messages: Messages }>("./locales/*.po");

/** Fetches the words of the language in use; false until they are there. */
export function useDesignWords(): boolean {
  const locale = useLocale();
  const [loaded, setLoaded] = useState<Locale>();
  useEffect(() => {
    let current = true;
    const words = catalogues[`./locales/${locale}.po`] ?? catalogues["./locales/en.po"];
    void words?.().then(({ messages }) => {
      if (!current) return;
      i18n.load(locale, messages);
      setLoaded(locale);
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return loaded === locale;
}
