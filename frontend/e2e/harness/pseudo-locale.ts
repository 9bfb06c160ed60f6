import { join } from "node:path";
import { build, type Plugin } from "vite";
import { root } from "./place.ts";

/** Around each message: what is shown outside of such brackets came from no catalogue. */
export const brackets = ["⟦", "⟧"] as const;

/** How much longer than English a language may be; German is by a third. */
const growth = 0.4;

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aeiouycnslzgAEIOUYCNSLZG"].map((plain, at) => [
    plain,
    [..."àéîôûýçñšłžğÀÉÎÔÛÝÇÑŠŁŽĞ"][at] ?? plain,
  ]),
);

/** Words stay words, so that lines break as they would; each grows by its vowels. */
function pseudoWords(text: string): string {
  return text.replaceAll(/<\/?\d+\/?>|[^<]+/g, (part) =>
    part.startsWith("<") ? part : part.replaceAll(/\p{L}+/gu, pseudoWord),
  );
}

function pseudoWord(word: string): string {
  const strange = [...word].map((letter) => accents[letter] ?? letter);
  const room = Math.round(strange.length * growth);
  return strange.join("") + "ö".repeat(room);
}

/** Messages as Lingui compiles them: texts, [name], [name, "plural", {one: …}]. Only texts are read by people. */
function pseudoTokens(tokens: unknown): unknown {
  if (typeof tokens === "string") return pseudoWords(tokens);
  if (!Array.isArray(tokens)) return tokens;
  return tokens.map((token: unknown) => {
    if (typeof token === "string") return pseudoWords(token);
    if (!Array.isArray(token) || token.length < 3) return token;
    const [name, kind, cases] = token as [unknown, unknown, unknown];
    if (typeof cases !== "object" || cases === null) return token;
    const said = Object.entries(cases).map(([key, value]) => [
      key,
      key === "offset" ? value : pseudoTokens(value),
    ]);
    return [name, kind, Object.fromEntries(said)];
  });
}

function pseudoMessages(messages: Record<string, unknown>): Record<string, unknown> {
  const [open, close] = brackets;
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => {
      const told = pseudoTokens(message);
      return [id, Array.isArray(told) ? [open, ...told, close] : told];
    }),
  );
}

/** After Lingui: puts the false language into the place of English. Lives here, so that no built page can speak it. */
function pseudoEnglish(): Plugin {
  return {
    name: "comptoir-pseudo-locale",
    enforce: "post",
    transform(code, id) {
      if (!/[\\/]en\.po$|words-\w+-en$/.test(id)) return null;
      const json = /JSON\.parse\(("[\s\S]*")\)/.exec(code)?.[1];
      if (!json) throw new Error(`${id}: this is not how Lingui compiles a catalogue`);
      const messages: Record<string, unknown> = JSON.parse(JSON.parse(json));
      const told = JSON.stringify(pseudoMessages(messages));
      return { code: `export const messages=${told};`, map: null, moduleType: "js" };
    },
  };
}

/** Builds the page with every message longer by 40 % and full of accents, in the place of its English. */
export async function buildPseudoSite(deploymentPath: string, folder: string): Promise<void> {
  process.env.COMPTOIR_DEPLOYMENT = deploymentPath;
  try {
    await build({
      configFile: join(root, "frontend/vite.config.ts"),
      mode: "draft",
      logLevel: "warn",
      plugins: [pseudoEnglish()],
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    delete process.env.COMPTOIR_DEPLOYMENT;
  }
}
