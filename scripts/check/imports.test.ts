import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

/** Which way imports may point; docs/architecture.md draws the same. A file belongs to the first room that fits. */
const root = join(import.meta.dirname, "../..");

type Room = { readonly name: string; readonly of: (file: string) => boolean };
const under = (name: string): Room => ({ name, of: (file) => file.startsWith(`${name}/`) });
const rooms: readonly Room[] = [
  under("sdk"),
  under("frontend/e2e"),
  ...["ui", "i18n", "theme"].map((name) => under(`frontend/src/${name}`)),
  ...["chain", "tx", "data", "dev", "test"].map((name) => under(`frontend/src/${name}`)),
  under("frontend/src/features"),
  under("frontend/src/app"),
  under("services"),
  // Measures the page on the stage of the end-to-end tests: it stands beside them, above all rooms.
  under("scripts/perf"),
  under("scripts"),
  under("ignition"),
  under("test"),
];

const primitives = ["frontend/src/ui", "frontend/src/i18n", "frontend/src/theme", "sdk"];
const layers = [
  ...primitives,
  "frontend/src/chain",
  "frontend/src/tx",
  "frontend/src/data",
  "frontend/src/dev",
];
/** Rooms a room may import from, besides itself. Rooms that are not named are free. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  sdk: [],
  services: ["sdk"],
  "frontend/src/ui": primitives,
  "frontend/src/i18n": primitives,
  "frontend/src/theme": primitives,
  "frontend/src/chain": layers,
  "frontend/src/tx": layers,
  "frontend/src/data": layers,
  "frontend/src/dev": layers,
  "frontend/src/features": layers,
  "frontend/src/app": [...layers, "frontend/src/features"],
  scripts: ["sdk", "services", "scripts/perf"],
};

const isTest = (file: string) => /\.(test|e2e)\.tsx?$/u.test(file);

/** Repository paths of what a file imports, static and dynamic; packages are left out, the sdk by name is not. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/gu);
  return [...found].flatMap(([, specifier = ""]) => {
    if (specifier.startsWith("@comptoir/sdk/")) return [specifier.replace("@comptoir/", "")];
    if (specifier.startsWith(".")) return [normalize(join(dirname(file), specifier))];
    return [];
  });
}

const roomOf = (file: string) => rooms.find(({ of }) => of(file))?.name;
const sources = globSync("{sdk,frontend,services,scripts}/**/*.{ts,tsx}", {
  cwd: root,
  exclude: (name) => /node_modules|dist/u.test(name),
}).filter((file) => !isTest(file) && !file.startsWith("frontend/src/test/"));

test("imports point one way", () => {
  assert.ok(sources.length > 200, "the sources are found");
  const wrong = sources.flatMap((file) => {
    const room = roomOf(file);
    const may = room === undefined ? undefined : allowed[room];
    if (may === undefined) return [];
    return importsOf(file)
      .filter((target) => {
        const other = roomOf(target);
        return other !== undefined && other !== room && !may.includes(other);
      })
      .map((target) => `${file} imports ${target}`);
  });
  assert.deepEqual(wrong, []);
});

test("features never import each other", () => {
  const featureOf = (file: string) => /^frontend\/src\/features\/([^/]+)\//u.exec(file)?.[1];
  const wrong = sources.flatMap((file) => {
    const feature = featureOf(file);
    if (feature === undefined) return [];
    return importsOf(file)
      .filter((target) => (featureOf(target) ?? feature) !== feature)
      .map((target) => `${file} imports ${target}`);
  });
  assert.deepEqual(wrong, []);
});
