import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { firstWords } from "./first-words.ts";
import { languages } from "./languages.ts";
import { type WordPacks, wordPacksName } from "./word-packs.ts";

type Chunk = Rolldown.OutputChunk;

/** Files, by their names in the folder of assets, and those of each language. */
interface Early {
  readonly files: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const room = /const \w+Route = createRoute\(\{[^}]*?path: "([^"]+)",[^}]*?import\(\s*"([^"]+)"/g;

/**
 * Tells public/boot.js which files each address will need: it asks for them before the first script has arrived, instead
 * of after it has run. Rooms are read from the register of routes.
 */
export function earlyLinks(root: string): Plugin {
  const register = join(root, "src/app/routes.tsx");
  const rooms = [...readFileSync(register, "utf8").matchAll(room)].map(
    ([, path = "", file = ""]) => [path, resolve(dirname(register), file)] as const,
  );
  if (rooms.length < 10) throw new Error(`The register of routes names ${rooms.length} rooms only`);
  let packs: WordPacks | undefined;
  return {
    name: "comptoir-early-links",
    apply: "build",
    configResolved: ({ plugins }) => {
      packs = plugins.find(({ name }) => name === wordPacksName)?.api;
    },
    transformIndexHtml: {
      order: "post",
      handler: async (html, { bundle = {} }) => {
        const heads = await firstWords(root);
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const first = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap(closure(chunks)));
        const early = (file: string): Early | undefined => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === file);
          // The pattern book is in builds for development chains alone.
          if (!chunk) return undefined;
          const files = closure(chunks)(chunk).filter((name) => !first.has(name));
          return { files: files.map(bare), words: wordsOf(chunks, packs?.packsFor(file) ?? []) };
        };
        const found = rooms.flatMap(([path, file]) => {
          const links = early(file);
          return links ? [[path, links.files, links.words, heads.get(path)]] : [];
        });
        const content = JSON.stringify({ base: wordsOf(chunks, ["base"]), rooms: found });
        return html.replace(
          "<script",
          `<meta name="comptoir-early" content="${content.replaceAll('"', "&quot;")}" />\n    <script`,
        );
      },
    },
  };
}

/** A chunk and what it imports at once. */
const closure =
  (chunks: readonly Chunk[]) =>
  (start: Chunk): readonly string[] => {
    const reached = new Set<string>();
    const visit = (name: string) => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
        visit(next);
    };
    visit(start.fileName);
    return [...reached];
  };

const bare = (file: string) => file.replace(/^assets\//, "");

function wordsOf(chunks: readonly Chunk[], packs: readonly string[]): Early["words"] {
  return Object.fromEntries(
    languages().map((locale) => [
      locale,
      chunks
        .filter(({ moduleIds }) =>
          packs.some((pack) => moduleIds.includes(`\0virtual:words-${pack}-${locale}`)),
        )
        .map(({ fileName }) => bare(fileName)),
    ]),
  );
}
