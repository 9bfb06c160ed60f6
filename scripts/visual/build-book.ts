import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../start/run-tool.ts";

/** Builds the pattern book alone into a folder; it needs neither chain nor deployment. */
export async function buildBook(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const place = ["--outDir", folder, "--emptyOutDir"];
  const { code, output } = await runTool(
    root,
    "vite",
    ["build", "--config", "design.config.ts", "--mode", "draft", "--logLevel", "warn", ...place],
    { cwd: join(root, "frontend"), env: { NODE_ENV: "production", COMPTOIR_DEPLOYMENT: "" } },
  );
  if (code !== 0) throw new Error(`The pattern book did not build:\n${output}`);
}
