import { ContrastSwitch } from "../settings/contrast-switch.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";

/** Everything the pattern book can be looked at in. */
export function PatternSwitches() {
  return (
    <div className="mb-8 flex flex-wrap gap-x-8 gap-y-4" data-print="hide">
      <LanguageSwitch showLabel />
      <ThemeSwitch showLabel />
      <ContrastSwitch />
    </div>
  );
}
