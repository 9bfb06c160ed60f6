import { i18n, type Messages } from "@lingui/core";
import { catalogues, whole } from "./catalogues.ts";
import { type Locale, preferredLocale, storeLocale } from "./locale.ts";

/** Packs of words that something on this page has asked for. */
const wanted = new Set(["base"]);

/** Merges the catalogues of one language, makes it current and tells the document. */
export async function activateLocale(locale: Locale): Promise<void> {
  await load(locale, (pack) => whole || wanted.has(pack));
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

/** The reader's own choice: active now and remembered. */
export async function chooseLocale(locale: Locale): Promise<void> {
  storeLocale(locale);
  await activateLocale(locale);
}

/**
 * A room, once its words are there as well. The build writes this around every `import()` of a room.
 *
 * @public
 */
export async function withWords<Room>(
  packs: readonly string[],
  room: Promise<Room>,
): Promise<Room> {
  const fresh = packs.filter((pack) => !wanted.has(pack));
  for (const pack of fresh) wanted.add(pack);
  try {
    const [loaded] = await Promise.all([
      room,
      load(i18n.locale || preferredLocale(), (pack) => packs.includes(pack)),
    ]);
    return loaded;
  } catch (error) {
    for (const pack of fresh) wanted.delete(pack);
    throw error;
  }
}

async function load(locale: string, isWanted: (pack: string) => boolean): Promise<void> {
  const end = `/${locale}.po`;
  const loaders = Object.entries(catalogues).filter(
    ([path]) => path.endsWith(end) && isWanted(path.slice(0, -end.length)),
  );
  const parts = await Promise.all(loaders.map(([, loader]) => loader()));
  const messages: Messages = {};
  for (const part of parts) Object.assign(messages, part.messages);
  i18n.load(locale, messages);
}
