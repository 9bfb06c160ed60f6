import { useLingui } from "@lingui/react/macro";
import { chooseTheme } from "../../theme/theme.ts";
import { useThemeChoice } from "../../theme/use-theme.ts";
import { Segmented } from "../../ui/segmented.tsx";

export function ThemeSwitch({ showLabel = false }: { readonly showLabel?: boolean }) {
  const { t } = useLingui();
  const choice = useThemeChoice();
  return (
    <Segmented
      label={t`Theme`}
      showLabel={showLabel}
      compact={!showLabel}
      value={choice}
      onChange={chooseTheme}
      options={[
        { value: "system", label: t`As the system`, icon: "system" },
        { value: "light", label: t`Light`, icon: "sun" },
        { value: "dark", label: t`Dark`, icon: "moon" },
      ]}
    />
  );
}
