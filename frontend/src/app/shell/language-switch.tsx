import { useLingui } from "@lingui/react/macro";
import { chooseLocale } from "../../i18n/activate.ts";
import { localeName, locales } from "../../i18n/locale.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Segmented } from "../../ui/segmented.tsx";

/** Each language under its own name; in the header only its two letters are drawn. */
export function LanguageSwitch({ showLabel = false }: { readonly showLabel?: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Segmented
      label={t`Language`}
      showLabel={showLabel}
      value={locale}
      onChange={(chosen) => void chooseLocale(chosen)}
      options={locales.map((value) => ({
        value,
        label: localeName(value),
        lang: value,
        ...(showLabel ? {} : { short: value.toUpperCase() }),
      }))}
    />
  );
}
