import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip?: Buffer;
  readonly brotli?: Buffer;
  /** Vite puts a hash of the content into these names, so they never change. */
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};
const compressible = /^(?:text\/|application\/(?:json|manifest|wasm)|image\/svg)/;
const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

async function loadAsset(path: string, url: string): Promise<Asset> {
  const bytes = await readFile(path);
  const type = types[extname(path)] ?? "application/octet-stream";
  const immutable = /^\/assets\/.+-[\w-]{8}\.\w+$/.test(url);
  if (!compressible.test(type) || bytes.length < 1024) return { type, bytes, immutable };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const [gzipped, brotli] = await Promise.all([
    gzipAsync(bytes, { level: 9 }),
    brotliAsync(bytes, quality),
  ]);
  return { type, bytes, immutable, gzip: gzipped, brotli };
}

/** Every file of a built site in memory, by URL path, compressed once. */
export async function loadAssets(dist: string): Promise<ReadonlyMap<string, Asset>> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile() && !file.parentPath.includes(`${sep}.vite`))
    .map(async (file): Promise<[string, Asset]> => {
      const path = join(file.parentPath, file.name);
      const url = `/${relative(dist, path).split(sep).join("/")}`;
      return [url, await loadAsset(path, url)];
    });
  return new Map(await Promise.all(entries));
}
