import { AllowancesLink } from "./allowances-link.tsx";
import { HouseFacts } from "./house-facts.tsx";
import { NamesSection } from "./names-section.tsx";

/** Settings that other parts of the app bring. */
export function SettingsSlot() {
  return (
    <>
      <AllowancesLink />
      <NamesSection />
      <HouseFacts />
    </>
  );
}
