/**
 * The first thing `npm start` and `npm test` run. Plain JavaScript without dependencies, because it must work on the
 * machine's own Node (18 or later) before anything is installed: it installs what is missing under the project's Node
 * and then hands over to the TypeScript entry named on the command line.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const projectNode = join(root, "node_modules", ".bin", "node");

function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** npm keeps a list of what it really installed; it is written last, so an interrupted installation has none. */
function isInstalled(lock) {
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (installed === undefined || !existsSync(projectNode)) return false;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) return true;
    if (entry.optional || entry.devOptional || entry.link || entry.peer) return true;
    return installed.packages[path]?.version === entry.version;
  });
}

function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    // The terminal sends Ctrl-C to the whole group, `kill` only to this process: pass it on, the child takes both once.
    const forward = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
    // npm passes no signal on, and is simply gone when it is killed.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event !== undefined && process.ppid !== parent)
        child.kill("SIGTERM");
    }, 500);
    watch.unref();
    child.on("error", () => done(127));
    child.on("exit", (code, signal) => done(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

async function install(nodeVersion) {
  const began = Date.now();
  process.stdout.write(
    `Installing what is missing, under Node ${nodeVersion}. The first time takes a minute or two.\n`,
  );
  const ticker = setInterval(() => {
    process.stdout.write(`  still installing, ${Math.round((Date.now() - began) / 1000)} s\n`);
  }, 10_000);
  const code = await run("npx", [
    "-y",
    "-p",
    `node@${nodeVersion}`,
    "-c",
    "npm ci --no-progress --loglevel=error",
  ]);
  clearInterval(ticker);
  if (code === 130 || code === 143) process.exit(code);
  if (code !== 0) {
    stop(
      `The installation failed (exit code ${code}). What npm said stands above.\n` +
        "Usually the package registry cannot be reached: check the connection and start again.",
    );
  }
  process.stdout.write(`  installed in ${Math.round((Date.now() - began) / 1000)} s\n`);
}

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) stop("Usage: node scripts/bootstrap.mjs <entry.ts> [arguments]");
if (process.platform === "win32") {
  stop("Comptoir's tools need Linux or macOS. On Windows, please run them inside WSL.");
}
if (Number(process.versions.node.split(".")[0]) < 18) {
  stop(`Node ${process.versions.node} is too old to begin with: please use Node 18 or later.`);
}
const lock = readJson(join(root, "package-lock.json"));
if (lock === undefined)
  stop("package-lock.json is missing or damaged: please take a fresh copy of the repository.");
if (!isInstalled(lock)) await install(lock.packages["node_modules/node"].version);

const target = resolve(root, entry);
if (Number(process.versions.node.split(".")[0]) >= 24) {
  process.argv = [process.execPath, target, ...args];
  await import(pathToFileURL(target).href);
} else {
  // Whatever the entry starts by name (`node`, `hardhat`) must be the project's, too.
  const path = `${dirname(projectNode)}:${process.env.PATH ?? ""}`;
  process.exit(await run(projectNode, [target, ...args], { env: { ...process.env, PATH: path } }));
}
