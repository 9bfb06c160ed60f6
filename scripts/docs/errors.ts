/**
 * Writes docs/errors.md: every refusal that a person can meet, in both languages, from the very sentences of the page.
 *
 *   node scripts/docs/errors.ts [--check]
 *
 * `--check` writes nothing and exits with 1 when the document is stale or an error has no sentence.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type DeclaredError, declaredErrors } from "./declared-errors.ts";

const root = join(import.meta.dirname, "../..");
const path = join(root, "docs", "errors.md");

/** What `frontend/scripts/errors-document.ts` exports; it is the page's, and no script may import the page. */
interface ErrorsDocument {
  readonly errorsDocument: (errors: readonly DeclaredError[]) => string;
}

/** Loads the page's modules as Vite compiles them for the browser, with the catalogues that it would ship. */
async function writeDocument(errors: readonly DeclaredError[]): Promise<string> {
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
    const page = (await server.ssrLoadModule("/scripts/errors-document.ts")) as ErrorsDocument;
    return page.errorsDocument(errors);
  } finally {
    await server.close();
  }
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const errors = declaredErrors(root);
const text = await writeDocument(errors);
const current = existsSync(path) && readFileSync(path, "utf8") === text;
const speechless = errors.filter(({ item }) => text.includes(`page does not know: ${item.name}.`));
if (speechless.length > 0) {
  console.error(`Without a sentence: ${speechless.map(({ item }) => item.name).join(", ")}.`);
  process.exitCode = 1;
} else if (values.check && !current) {
  console.error("docs/errors.md is stale. Run `node scripts/docs/errors.ts`.");
  process.exitCode = 1;
} else {
  if (!current) writeFileSync(path, text);
  console.log(current ? "docs/errors.md is current." : "Written: docs/errors.md.");
}
