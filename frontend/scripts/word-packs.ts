import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { createCompiledCatalog, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import type { Plugin } from "vite";
import { ModuleReach } from "./module-reach.ts";

const dynamicImport = /\bimport\(\s*"(\.{1,2}\/[^"]+\.tsx?)"\s*\)/g;
const base = "base";
const prefix = "virtual:words-";
const design = join("app", "design");

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
 * is in packs that travel beside the modules that say them: every `import("./room.tsx")` waits for its packs too. Who
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
      const made = await makePacks(root, reach);
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

/** Messages that travel together: those that the same rooms say. */
interface Group {
  readonly rooms: ReadonlySet<string>;
  /** Files that say something of it. */
  readonly files: Set<string>;
  /** Ids by catalogue. */
  readonly ids: Map<Catalogue, Set<string>>;
}

/** Messages below which a group joins one that more rooms need: each file costs a request. */
const crumb = 12;

/** Compressed, a message of a room that does not say it costs as much as one of its own: groups follow the rooms. */
async function makePacks(root: string, reach: ModuleReach) {
  const config = getConfig({ cwd: root });
  const always = reach.of(join(root, "src", "app", "main.tsx"));
  const rooms = dynamicallyImported(join(root, "src")).map(
    (file) => [relative(root, file), reach.of(file)] as const,
  );
  const groups = new Map<string, Group>();
  for (const catalogue of await getCatalogs(config)) {
    if (catalogue.path.includes(design)) continue;
    // English tells for every language who says what: the file of another may hold nothing but words.
    const entries = Object.entries((await catalogue.read(config.sourceLocale ?? "en")) ?? {});
    for (const [id, { origin }] of entries) {
      const files = (origin ?? []).map(([name]) => name);
      const saidIn = (reached: ReadonlySet<string>) =>
        files.some((one) => reached.has(join(root, one)));
      const names = saidIn(always)
        ? [base]
        : rooms.filter(([, reached]) => saidIn(reached)).map(([name]) => name);
      const key = names.join();
      const group = groups.get(key) ?? { rooms: new Set(names), files: new Set(), ids: new Map() };
      groups.set(key, group);
      for (const one of files) group.files.add(one);
      group.ids.set(catalogue, (group.ids.get(catalogue) ?? new Set()).add(id));
    }
  }
  const kept = withoutCrumbs([...groups.values()].filter((group) => group.rooms.size > 0));
  const packsOfFile = new Map<string, Set<string>>();
  const packs = kept.flatMap((group, index) => {
    const name = group.rooms.has(base) ? base : String(index);
    for (const one of group.files)
      packsOfFile.set(one, (packsOfFile.get(one) ?? new Set()).add(name));
    return config.locales.map((locale): Pack => {
      const parts = [...group.ids].map(([catalogue, ids]) => {
        const file = `${resolve(root, catalogue.path.replace("{locale}", locale))}.po`;
        return { file, catalogue, ids };
      });
      return { name, locale, parts };
    });
  });
  return { packs, packsOfFile };
}

const countOf = ({ ids }: Group) => [...ids.values()].reduce((sum, { size }) => sum + size, 0);

/** The smallest groups, each joined to the one that the fewest rooms more need. */
function withoutCrumbs(groups: readonly Group[]): readonly Group[] {
  const left = groups.toSorted((a, b) => a.rooms.size - b.rooms.size);
  return left.filter((group, index) => {
    if (group.rooms.has(base) || countOf(group) >= crumb) return true;
    const host = left
      .slice(index + 1)
      .find(({ rooms }) => [...group.rooms].every((room) => rooms.has(room)));
    if (!host) return true;
    for (const file of group.files) host.files.add(file);
    for (const [catalogue, ids] of group.ids)
      host.ids.set(catalogue, new Set([...(host.ids.get(catalogue) ?? []), ...ids]));
    return false;
  });
}

/** Our modules that are fetched when they are needed, the pattern book aside: it needs nearly everything. */
function dynamicallyImported(source: string): readonly string[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(source, name));
  const found = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(dynamicImport)].map(([, path = ""]) =>
      resolve(dirname(file), path),
    ),
  );
  return [...new Set(found)].filter((file) => !file.includes(design)).sort();
}
