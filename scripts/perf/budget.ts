import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { byteGates, type PerfRow } from "./gates.ts";

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Bytes of a built page, by what they are for. Deterministic: the same sources give the same figures. */
export interface Weights {
  /** Compressed size of every script, by file. */
  readonly scripts: ReadonlyMap<string, number>;
  /** Scripts that every page loads before anything else. */
  readonly base: ReadonlySet<string>;
  /** What a room adds to the base, by its source file. */
  readonly rooms: ReadonlyMap<string, number>;
  /** What comes when a wallet is connected: the sheet, the desk, its review and its tray. */
  readonly wallet: number;
  /** Faces that every page asks for at once. */
  readonly fonts: number;
  /** All that a visitor of a public network could ever fetch. */
  readonly whole: number;
  /** What an address asks for by itself: base, room, words, and the worker where one is started. A browser may fetch more; never less. */
  readonly arrivals: ReadonlyMap<string, number>;
}

/** Left out of builds for public networks (`__DEVELOPMENT__`), and so no part of the whole. */
const ofDevelopment = new Set([
  "src/app/design/design-page.tsx",
  "src/features/wallet/persona-list.tsx",
  "src/dev/dev-wallet.ts",
  "src/dev/faucet.ts",
  "../sdk/src/deployment/personas.ts",
  "../sdk/src/deployment/persona-addresses.ts",
]);

/** Rooms are pages and parts that a route fetches. */
const room = /^src\/(?:features\/.+-page|app\/(?:lending|settings|home)\/.+)\.tsx$/;
const walletParts = [
  "src/features/wallet/connect-sheet.tsx",
  "src/tx/open-desk.ts",
  "src/tx/review-sheet.tsx",
  "src/tx/tray.tsx",
];

/** Addresses that read no ledger, and so start no worker (frontend/src/data/rpc/rpc-source.ts). */
const boards: ReadonlySet<string> = new Set(["/lend"]);

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

export function weigh(dist: string): Weights {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const assets = readdirSync(join(dist, "assets"));
  const scripts = new Map(
    assets
      .filter((name) => name.endsWith(".js"))
      .map((name) => [`assets/${name}`, gzipped(join(dist, "assets", name))]),
  );
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + (scripts.get(file) ?? 0), 0);
  // What the page itself names: an entry that is nothing but a group of files has no line of its own in the manifest.
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const named = new Set(
    [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file),
  );
  const base = new Set<string>();
  for (const [key, chunk] of Object.entries(manifest))
    if (named.has(chunk.file)) for (const file of closure(manifest, key)) base.add(file);
  const added = (keys: readonly string[]) => {
    const files = new Set(keys.flatMap((key) => [...closure(manifest, key)]));
    return sum([...files].filter((file) => !base.has(file)));
  };
  const rooms = Object.keys(manifest).filter((key) => room.test(key));
  return {
    scripts,
    base,
    rooms: new Map(rooms.map((key) => [key, added([key])])),
    wallet: added(walletParts.map((part) => required(manifest, part))),
    fonts: [...page.matchAll(/href="\/(assets\/[^"]+\.woff2)"/g)].reduce(
      (total, [, file = ""]) => total + readFileSync(join(dist, file)).length,
      0,
    ),
    whole: sum([...scripts.keys()].filter((file) => !onlyForDevelopment(manifest).has(file))),
    arrivals: arrivalsOf(page, sum, [
      ...base,
      ...[...scripts.keys()].filter((file) => file.includes(".worker-")),
    ]),
  };
}

/** Files that nothing fetches but what is left out of builds for public networks. */
function onlyForDevelopment(manifest: Manifest): ReadonlySet<string> {
  const shipped = new Set<string>();
  const seen = new Set<string>(ofDevelopment);
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    shipped.add(chunk.file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit("index.html");
  if (shipped.size < 10) throw new Error("index.html is no longer where the manifest begins");
  const all = Object.values(manifest).map(({ file }) => file);
  return new Set(all.filter((file) => !shipped.has(file)));
}

/** Of each address, by what the page itself is told to ask for early (frontend/scripts/early-links.ts); in English. */
function arrivalsOf(
  page: string,
  sum: (files: Iterable<string>) => number,
  always: readonly string[],
): ReadonlyMap<string, number> {
  const text = /name="comptoir-early" content="([^"]*)"/.exec(page)?.[1];
  if (!text) throw new Error("The page is no longer told what to ask for early");
  type Words = Readonly<Record<string, readonly string[]>>;
  type Room = readonly [path: string, files: readonly string[], words: Words];
  const early: { readonly base: Words; readonly rooms: readonly Room[] } = JSON.parse(
    text.replaceAll("&quot;", '"'),
  );
  const first = early.base.en ?? [];
  return new Map(
    early.rooms.map(([path, files, words]) => {
      const more = [...first, ...files, ...(words.en ?? [])].map((file) => `assets/${file}`);
      const parts = boards.has(path) ? always.filter((file) => !file.includes(".worker-")) : always;
      return [path, sum(new Set([...parts, ...more]))];
    }),
  );
}

function required(manifest: Manifest, key: string): string {
  if (!manifest[key])
    throw new Error(`${key} is no longer fetched by itself: the wallet's weight is unknown`);
  return key;
}

/** A chunk and all that it imports at once. */
function closure(manifest: Manifest, key: string): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    if (chunk.file.endsWith(".js")) files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit(key);
  return files;
}

export const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** The rows that need no browser. */
export function byteRows(weights: Weights): readonly PerfRow[] {
  const heaviest = [...weights.rooms].toSorted(([, a], [, b]) => b - a);
  return [
    {
      metric: "wallet chunk",
      value: kilobytes(weights.wallet),
      unit: "KB",
      ...byteGates.walletChunk,
    },
    ...heaviest.map(
      ([name, size]): PerfRow => ({
        metric: `feature chunk ${name.replace(/^src\/(?:features|app)\//, "").replace(/\.tsx$/, "")}`,
        value: kilobytes(size),
        unit: "KB",
        ...byteGates.featureChunk,
      }),
    ),
    {
      metric: "base",
      value: kilobytes(
        [...weights.base].reduce((total, file) => total + (weights.scripts.get(file) ?? 0), 0),
      ),
      unit: "KB",
      gate: null,
    },
    { metric: "whole app", value: kilobytes(weights.whole), unit: "KB", ...byteGates.wholeApp },
    { metric: "fonts", value: kilobytes(weights.fonts), unit: "KB", ...byteGates.fonts },
  ];
}
