import { dirname, join, relative, resolve } from "node:path";
import { createCompiledCatalog, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import type { Plugin } from "vite";
import { ModuleReach } from "./module-reach.ts";

const dynamicImport = /\bimport\(\s*"(\.{1,2}\/[^"]+\.tsx?)"\s*\)/g;
const base = "base";
const prefix = "virtual:words-";
/** Sentences of refusals: as many as all others of a room together, and read by few. */
const faults = join("src", "chain", "errors");

interface Pack {
  readonly name: string;
  readonly locale: string;
  /** The catalogue's file, and the ids of it that are in this pack. */
  readonly parts: readonly {
    readonly file: string;
    readonly catalogue: Catalogue;
    readonly ids: ReadonlySet<string>;
  }[];
}

export const wordPacksName = "comptoir-word-packs";

/** What other plugins may ask. */
export interface WordPacks {
  /** Names of the packs that a module and all it imports say something of, without that of every page. */
  readonly packsFor: (file: string) => readonly string[];
}

/**
 * Sends each room its own words. In a build, messages of what every page draws make one pack; the rest of each catalogue
 * is a pack that travels beside the modules that say them: every `import("./room.tsx")` waits for its packs too. Who
 * writes a feature or adds a language need not know: packs follow from the imports and from the origins in the
 * catalogues. In development and in tests all catalogues are loaded at once (src/i18n/catalogues.ts).
 */
export function wordPacks(root: string): Plugin<WordPacks> {
  const source = join(root, "src");
  const register = join(source, "i18n", "catalogues.ts");
  const activate = join(source, "i18n", "activate.ts");
  let reach = new ModuleReach();
  let packs: readonly Pack[] = [];
  /** Names of packs by the file, relative to the root, that says something of them. */
  let packsOfFile: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  const packsFor = (file: string) => {
    const names = new Set(
      [...reach.of(file)].flatMap((one) => [...(packsOfFile.get(relative(root, one)) ?? [])]),
    );
    names.delete(base);
    return [...names].sort();
  };

  return {
    name: wordPacksName,
    api: { packsFor },
    apply: "build",
    enforce: "pre",
    async buildStart() {
      reach = new ModuleReach();
      const always = new Set(
        [...reach.of(join(source, "app", "main.tsx"))].map((file) => relative(root, file)),
      );
      const made = await makePacks(root, always);
      packs = made.packs;
      packsOfFile = made.packsOfFile;
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (id === register) return registerOf(packs);
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const pack = packs.find((one) => id === `\0${prefix}${one.name}-${one.locale}`);
      if (!pack) throw new Error(`There is no pack of words ${id}`);
      const messages: Record<string, unknown> = {};
      for (const { file, catalogue, ids } of pack.parts) {
        // For its checks: a build with a missing message fails there.
        await this.load({ id: file });
        for (const [key, message] of Object.entries(await compile(catalogue, pack.locale)))
          if (ids.has(key)) messages[key] = message;
      }
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
    transform(code, id) {
      if (!id.startsWith(source) || !/\.tsx?$/.test(id) || !code.includes("import(")) return;
      let waits = false;
      const changed = code.replaceAll(dynamicImport, (whole, path: string) => {
        const names = packsFor(resolve(dirname(id), path));
        if (names.length === 0) return whole;
        waits = true;
        return `withWords(${JSON.stringify(names)}, ${whole})`;
      });
      if (!waits) return;
      return {
        code: `import { withWords } from ${JSON.stringify(activate)};${changed}`,
        map: null,
      };
    },
  };
}

const registerOf = (packs: readonly Pack[]) =>
  `export const whole = false;\nexport const catalogues = {${packs
    .map(
      ({ name, locale }) =>
        `${JSON.stringify(`${name}/${locale}.po`)}: () => import("${prefix}${name}-${locale}")`,
    )
    .join(",")}};`;

type Catalogue = Awaited<ReturnType<typeof getCatalogs>>[number];

/** Messages of a catalogue in the form in which the page wants them. */
async function compile(catalogue: Catalogue, locale: string) {
  const { fallbackLocales, sourceLocale, pseudoLocale } = catalogue.config;
  const { messages } = await catalogue.getTranslations(locale, { fallbackLocales, sourceLocale });
  const pseudo = pseudoLocale.find((one) => one.locale === locale);
  const { source } = createCompiledCatalog(locale, messages, {
    namespace: "json",
    ...(pseudo ? { pseudoLocale: locale, pseudoLocaleOptions: pseudo.options } : {}),
  });
  const parsed: { readonly messages: Readonly<Record<string, unknown>> } = JSON.parse(source);
  return parsed.messages;
}

/** The room or layer whose words a module says; what is shared by the frame of the house makes one. */
const packOf = (file: string): string =>
  file.startsWith(faults)
    ? "faults"
    : (/src\/(?:features\/)?(\w+)/.exec(file.replace(/src\/(?:app|ui)\//, "src/house/"))?.[1] ??
      "house");

async function makePacks(root: string, always: ReadonlySet<string>) {
  const config = getConfig({ cwd: root });
  const packs = new Map<string, Pack & { readonly parts: Pack["parts"][number][] }>();
  const packsOfFile = new Map<string, Set<string>>();
  const design = join("app", "design");
  for (const catalogue of await getCatalogs(config)) {
    if (catalogue.path.includes(design)) continue;
    // English tells for every language who says what: the file of another may hold nothing but words.
    const entries = Object.entries((await catalogue.read(config.sourceLocale ?? "en")) ?? {});
    for (const locale of config.locales) {
      const file = `${resolve(root, catalogue.path.replace("{locale}", locale))}.po`;
      const ids = new Map<string, Set<string>>();
      for (const [id, { origin }] of entries) {
        const files = (origin ?? []).map(([name]) => name);
        const isBase = files.some((one) => always.has(one));
        for (const one of files) {
          const name = isBase ? base : packOf(one);
          ids.set(name, (ids.get(name) ?? new Set()).add(id));
          packsOfFile.set(one, (packsOfFile.get(one) ?? new Set()).add(name));
        }
      }
      for (const [name, set] of ids) {
        const key = `${name}-${locale}`;
        const pack = packs.get(key) ?? { name, locale, parts: [] };
        packs.set(key, pack);
        pack.parts.push({ file, catalogue, ids: set });
      }
    }
  }
  return { packs: [...packs.values()], packsOfFile };
}
