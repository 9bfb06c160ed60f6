import { useLingui } from "@lingui/react/macro";
import { chooseContrast } from "../../theme/theme.ts";
import { useContrastChoice } from "../../theme/use-theme.ts";
import { Segmented } from "../../ui/segmented.tsx";

export function ContrastSwitch() {
  const { t } = useLingui();
  const choice = useContrastChoice();
  return (
    <Segmented
      label={t`Contrast`}
      showLabel
      value={choice}
      onChange={chooseContrast}
      options={[
        { value: "system", label: t`As the system` },
        { value: "more", label: t`Higher` },
      ]}
    />
  );
}
