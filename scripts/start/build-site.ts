import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { StartFailure } from "./failure.ts";
import { runTool } from "./run-tool.ts";

const inputs = [
  "frontend/src",
  "frontend/public",
  "frontend/index.html",
  "frontend/vite.config.ts",
  "frontend/scripts",
  "frontend/lingui.config.ts",
  "frontend/package.json",
  "scripts/serve/headers.ts",
  "sdk/src",
  "package-lock.json",
];

/** Lines of a failed build that are shown: the cause stands first, the rest is long. */
const shownLines = 20;

/** Names a build: the same sources for the same deployment make the same page. */
export function siteHash(root: string, deploymentPath: string): string {
  return contentHash(root, inputs, readFileSync(deploymentPath, "utf8"));
}

/** Builds the web app for one deployment into a folder. A draft shows what is not translated yet in English. */
export async function buildSiteInto(
  root: string,
  deploymentPath: string,
  folder: string,
  mode: "production" | "draft" = "production",
): Promise<void> {
  const place = ["--outDir", folder, "--emptyOutDir"];
  const args = ["build", "--mode", mode, "--logLevel", "warn", ...place];
  const { code, output } = await runTool(root, "vite", args, {
    cwd: join(root, "frontend"),
    env: { COMPTOIR_DEPLOYMENT: deploymentPath, NODE_ENV: "production" },
  });
  if (code === 0) return;
  throw new StartFailure(
    `The web app did not build:\n\n${output.trim().split("\n").slice(0, shownLines).join("\n")}\n`,
    "The message above names the cause; `npm run build -w frontend` shows all of it. The chain is kept.",
  );
}

/**
 * Builds the web app for one deployment into frontend/dist, unless the very same was built last time. Returns whether
 * anything was built.
 */
export async function buildSite(root: string, deploymentPath: string): Promise<boolean> {
  const stampPath = join(root, ".comptoir", "site-build");
  const hash = siteHash(root, deploymentPath);
  const dist = join(root, "frontend", "dist");
  const isBuilt = existsSync(join(dist, "index.html")) && existsSync(stampPath);
  if (isBuilt && readFileSync(stampPath, "utf8") === hash) return false;
  mkdirSync(join(root, ".comptoir"), { recursive: true });
  writeFileSync(stampPath, "");
  await buildSiteInto(root, deploymentPath, dist);
  writeFileSync(stampPath, hash);
  return true;
}
