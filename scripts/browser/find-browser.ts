import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { runTool } from "../start/run-tool.ts";

const root = dirname(dirname(import.meta.dirname));
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Quiet on the network and fit for a container: the tests must depend on nothing but this machine. */
export const browserArgs: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (isExecutable(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and there is no program there.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  // Where playwright-core keeps the browser that it downloads itself.
  return [...onPath, ...macPaths, chromium.executablePath()].find(isExecutable);
}

async function install(): Promise<string> {
  const attempts: [string, readonly string[]][] = [];
  const isDebian = isExecutable("/usr/bin/apt-get");
  if (isDebian && process.getuid?.() === 0) {
    attempts.push([
      "sh",
      ["-c", "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"],
    ]);
  }
  attempts.push(["playwright-core", ["install", "chromium"]]);
  const reasons: string[] = [];
  for (const [command, args] of attempts) {
    process.stdout.write(`No browser found; trying ${command} ${args.join(" ")}\n`);
    const { code, output } = await runTool(root, command, args, {
      cwd: root,
      env: { DEBIAN_FRONTEND: "noninteractive" },
      show: true,
    });
    const found = installedBrowser();
    if (code === 0 && found !== undefined) return found;
    reasons.push(`${command}: ${output.trim().split("\n").at(-1) ?? `exit code ${code}`}`);
  }
  throw new Error(
    `No Chromium could be found or installed.\n  ${reasons.join("\n  ")}\n` +
      "Install Chromium or Chrome, or set CHROMIUM_PATH to the program, and run again.",
  );
}

let found: Promise<string> | undefined;

/** Path of a Chromium: the one named by CHROMIUM_PATH, one of this machine, or a newly installed one. */
export function findBrowser(): Promise<string> {
  found ??= (async () => installedBrowser() ?? (await install()))();
  return found;
}
