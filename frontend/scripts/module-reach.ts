import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const staticImport =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^"'();]*?\sfrom\s+)?["'](\.{1,2}\/[^"']+\.tsx?)["']/g;

/** Our own modules that come with each of ours, as far as they are imported at once. Paths are absolute. */
export class ModuleReach {
  readonly #imports = new Map<string, readonly string[]>();

  /** The module and all that it imports, directly or not. */
  of(start: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const imported of this.#importsOf(file)) visit(imported);
    };
    visit(start);
    return reached;
  }

  #importsOf(file: string): readonly string[] {
    const known = this.#imports.get(file);
    if (known) return known;
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const found = [...text.matchAll(staticImport)].map(([, path = ""]) =>
      resolve(dirname(file), path),
    );
    this.#imports.set(file, found);
    return found;
  }
}
