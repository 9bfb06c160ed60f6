import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { useEffect, useState } from "react";
import type { Address } from "viem";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { useHouse } from "./house.ts";

type Named = { readonly address: Address; readonly name: string };

const nobody: readonly Named[] = [];

/** The invented people of a development chain; on any other chain nobody, and nothing is fetched. */
export function usePersonas(): readonly Named[] {
  const { deployment } = useHouse();
  const locale = useLocale();
  const [people, setPeople] = useState(nobody);
  useEffect(() => {
    if (!__DEVELOPMENT__ || !deployment.development) return;
    let wanted = true;
    void fetchPeople(locale).then((found) => {
      if (wanted) setPeople(found);
    });
    return () => {
      wanted = false;
    };
  }, [deployment, locale]);
  return people;
}

async function fetchPeople(locale: Locale): Promise<typeof nobody> {
  if (!__DEVELOPMENT__) return nobody;
  const [{ PERSONAS }, { personaAddresses }] = await Promise.all([
    import("@comptoir/sdk/deployment/personas"),
    import("@comptoir/sdk/deployment/persona-addresses"),
  ]);
  return PERSONAS.flatMap(({ name }, index) => {
    const address = personaAddresses[index];
    return address ? [{ address, name: inLanguage(name, locale) }] : [];
  });
}
