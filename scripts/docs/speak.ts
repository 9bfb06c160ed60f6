import { join } from "node:path";
import type { Fault } from "../../frontend/src/chain/errors/fault.ts";

/** The page's own modules about errors, and what they say in each language. */
export interface Voices extends Errors {
  readonly speak: (fault: Fault, locale: "en" | "fr") => readonly [what: string, next: string];
}

type Speaker = typeof import("../../frontend/scripts/speak-errors.ts");
type Errors = typeof import("../../frontend/src/chain/errors/fault-examples.ts") &
  typeof import("../../frontend/src/chain/errors/answer-examples.ts") &
  typeof import("../../frontend/src/chain/errors/panic-sentences.ts");

/** Loads the page's modules as Vite compiles them for the browser, with the catalogues that it would ship. */
export async function withVoices<T>(root: string, use: (voices: Voices) => T): Promise<T> {
  const { createServer } = await import("vite");
  const frontend = join(root, "frontend");
  const server = await createServer({
    root: frontend,
    configFile: join(frontend, "vite.config.ts"),
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: "custom",
    logLevel: "error",
  });
  try {
    const load = (path: string) => server.ssrLoadModule(path);
    const errors = await Promise.all(
      ["fault-examples", "answer-examples", "panic-sentences"].map((name) =>
        load(`/src/chain/errors/${name}.ts`),
      ),
    );
    const { speak } = (await load("/scripts/speak-errors.ts")) as Speaker;
    const messages = {
      en: (await load("/src/chain/locales/en.po")).messages,
      fr: (await load("/src/chain/locales/fr.po")).messages,
    };
    return use({
      // What a module exports is known only by its path.
      ...(Object.assign({}, ...errors) as Errors),
      speak: (fault, locale) => speak(fault, locale, messages[locale]),
    });
  } finally {
    await server.close();
  }
}
