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
  "frontend/lingui.config.ts",
  "frontend/package.json",
  "sdk/src",
  "package-lock.json",
];

/** Lines of a failed build that are shown: the cause stands first, the rest is long. */
const shownLines = 20;

/**
 * Builds the web app for one deployment into frontend/dist, unless the very same was built last time. Returns whether
 * anything was built.
 */
export async function buildSite(root: string, deploymentPath: string): Promise<boolean> {
  const stampPath = join(root, ".comptoir", "site-build");
  const hash = contentHash(root, inputs, readFileSync(deploymentPath, "utf8"));
  const index = join(root, "frontend", "dist", "index.html");
  if (existsSync(index) && existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) {
    return false;
  }
  mkdirSync(join(root, ".comptoir"), { recursive: true });
  writeFileSync(stampPath, "");
  const { code, output } = await runTool(root, "vite", ["build", "--logLevel", "warn"], {
    cwd: join(root, "frontend"),
    env: { COMPTOIR_DEPLOYMENT: deploymentPath, NODE_ENV: "production" },
  });
  if (code !== 0) {
    throw new StartFailure(
      `The web app did not build:\n\n${output.trim().split("\n").slice(0, shownLines).join("\n")}\n`,
      "The message above names the cause; `npm run build -w frontend` shows all of it. The chain is kept.",
    );
  }
  writeFileSync(stampPath, hash);
  return true;
}
