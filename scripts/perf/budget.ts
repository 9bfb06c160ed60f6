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
  readonly fonts: number;
}

/** Rooms are pages and parts that a route fetches. */
const room = /^src\/(?:features\/.+-page|app\/(?:lending|settings|home)\/.+)\.tsx$/;
const walletParts = [
  "src/features/wallet/connect-sheet.tsx",
  "src/tx/open-desk.ts",
  "src/tx/review-sheet.tsx",
  "src/tx/tray.tsx",
];

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
    fonts: assets
      .filter((name) => name.endsWith(".woff2"))
      .reduce((total, name) => total + readFileSync(join(dist, "assets", name)).length, 0),
  };
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
  const all = [...weights.scripts.values()].reduce((total, size) => total + size, 0);
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
    { metric: "whole app", value: kilobytes(all), unit: "KB", ...byteGates.wholeApp },
  ];
}
