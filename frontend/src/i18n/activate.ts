import { i18n, type Messages } from "@lingui/core";
import { type Locale, storeLocale } from "./locale.ts";

/** Every catalogue of the house, loaded only for the language in use: the shell's own, one per layer and feature. */
const catalogues = import.meta.glob<{ messages: Messages }>([
  "./locales/*.po",
  "../{chain,tx,data,dev}/locales/*.po",
  "../features/*/locales/*.po",
]);

/** Merges the catalogues of one language, makes it current and tells the document. */
export async function activateLocale(locale: Locale): Promise<void> {
  const loaders = Object.entries(catalogues).filter(([path]) => path.endsWith(`/${locale}.po`));
  const loaded = await Promise.all(loaders.map(([, load]) => load()));
  const messages: Messages = {};
  for (const part of loaded) Object.assign(messages, part.messages);
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The reader's own choice: active now and remembered. */
export async function chooseLocale(locale: Locale): Promise<void> {
  storeLocale(locale);
  await activateLocale(locale);
}
