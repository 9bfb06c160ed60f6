import { useMemo } from "react";
import { useLocale } from "../../i18n/use-locale.ts";
import { type OrderWords, orderWords } from "./order-words.ts";

export function useOrderWords(): OrderWords {
  const locale = useLocale();
  return useMemo(() => orderWords(locale), [locale]);
}
