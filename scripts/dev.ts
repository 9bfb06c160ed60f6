import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { buildFolder, buildVariable } from "./dev/compile.ts";
import { explain } from "./start/explain.ts";
import { help, readOptions, type StartOptions } from "./start/options.ts";
import { terminalProgress } from "./start/progress.ts";
import { stopRequested } from "./start/stop-requested.ts";

/**
 * Like `npm start`, for who changes things: Vite's development server in the place of the built page, and contracts
 * whose edits reach the running chain. It keeps a chain of its own, so that the chain of `npm start` is never touched.
 */
const root = dirname(import.meta.dirname);
process.chdir(root);
const defaultState = join(".comptoir", "dev");
/** Exit code of a session that asks for a new chain. */
const again = 75;

/** Runs one session; it resolves to the exit code. */
async function develop(options: StartOptions): Promise<number> {
  const stop = stopRequested();
  // Hardhat reads its configuration when it is imported: only afterwards.
  process.env[buildVariable] = buildFolder(root);
  const { developUntil } = await import("./dev/session.ts");
  const needsNewChain = await developUntil(stop, root, options, terminalProgress(process.stdout));
  return needsNewChain ? again : 0;
}

/** A session in a process of its own: a new chain begins with newly loaded modules. */
function inNewProcess(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, "--session", ...args], {
      stdio: "inherit",
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    // Ctrl-C reaches the whole group by itself; it must only not end this process first.
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", pass);
    process.on("SIGHUP", pass);
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
      resolve(code ?? 130);
    });
  });
}

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const isSession = first === "--session";
  const options = readOptions(root, ["--state", defaultState, ...(isSession ? rest : args)]);
  if (options === undefined) {
    const text = help
      .replaceAll("npm start   ", "npm run dev ")
      .replaceAll("npm start", "npm run dev");
    process.stdout.write(text.replace(".comptoir/market", defaultState));
    return 0;
  }
  if (isSession) return await develop(options);
  let code = await inNewProcess(args);
  while (code === again) code = await inNewProcess([...args, "--fresh"]);
  return code;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`\n${explain(error).replaceAll("npm start", "npm run dev")}\n`);
  process.exit(1);
}
