import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runTool } from "../start/run-tool.ts";

/** What wagmi's own starter is for us: the lightest page that has the same libraries and does nothing yet. */
const starter = "create-wagmi@2.0.15";
const template = "vite-react";

/** The starter, built with our viem and wagmi and its own React 18. Fetched and built once, kept in .comptoir. */
export async function buildReference(root: string): Promise<string> {
  const { dependencies } = readJson(join(root, "frontend", "package.json"));
  const versions = { viem: text(dependencies, "viem"), wagmi: text(dependencies, "wagmi") };
  const home = join(root, ".comptoir", "perf");
  const key = createHash("sha256")
    .update(JSON.stringify([starter, template, versions]))
    .digest("hex");
  const place = join(home, `reference-${key.slice(0, 12)}`);
  const dist = join(place, "dist");
  if (existsSync(join(dist, "index.html"))) return dist;
  mkdirSync(home, { recursive: true });
  const draft = mkdtempSync(join(home, "fetching-"));
  try {
    await npm(root, ["pack", starter, "--pack-destination", draft], draft);
    const [archive] = readdirSync(draft).filter((name) => name.endsWith(".tgz"));
    if (archive === undefined) throw new Error(`npm gave nothing for ${starter}`);
    await tool(root, "tar", ["xzf", archive], draft);
    const app = join(draft, "app");
    cpSync(join(draft, "package", "templates", template), app, { recursive: true });
    const manifest = readJson(join(app, "package.json"));
    const pinned = { ...record(manifest.dependencies), ...versions };
    writeFileSync(join(app, "package.json"), JSON.stringify({ ...manifest, dependencies: pinned }));
    await npm(root, ["install", "--no-audit", "--no-fund", "--ignore-scripts"], app);
    await tool(root, join(app, "node_modules", ".bin", "vite"), ["build"], app);
    rmSync(place, { recursive: true, force: true });
    renameSync(app, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return dist;
}

const npm = (root: string, args: readonly string[], cwd: string) => tool(root, "npm", args, cwd);

async function tool(root: string, command: string, args: readonly string[], cwd: string) {
  const { code, output } = await runTool(root, command, args, { cwd, env: { NODE_ENV: "" } });
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} failed:\n${output.trim().slice(-2_000)}`);
}

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const readJson = (path: string): Json => record(JSON.parse(readFileSync(path, "utf8")));

function text(value: unknown, name: string): string {
  const found = record(value)[name];
  if (typeof found !== "string") throw new Error(`frontend/package.json names no ${name}`);
  return found;
}
