import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "../../ui/page-header.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { ContrastSwitch } from "./contrast-switch.tsx";
import { SettingsSlot } from "./settings-slot.tsx";

export function SettingsPage() {
  const { t } = useLingui();
  return (
    <div className="max-w-2xl">
      <PageHeader title={t`Settings`}>
        <Trans>They stay in this browser.</Trans>
      </PageHeader>
      <div className="flex flex-col gap-8">
        <LanguageSwitch showLabel />
        <ThemeSwitch showLabel />
        <ContrastSwitch />
        <SettingsSlot />
      </div>
    </div>
  );
}
