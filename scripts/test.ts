import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { styleText } from "node:util";
import { runChecks } from "./check/run-checks.ts";
import { toolEnv } from "./start/run-tool.ts";
import { type Counts, settle } from "./test/counts.ts";
import { type Suite, suites } from "./test/suites.ts";

const root = dirname(import.meta.dirname);
process.chdir(root);
const reportDir = mkdtempSync(join(tmpdir(), "comptoir-test-"));
const only = process.argv.slice(2);

function heading(name: string): void {
  process.stdout.write(`\n${styleText("bold", name)}\n\n`);
}

/** The suite writes straight to this terminal; its sums come by file. */
function runSuite(suite: Suite, env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(suite.command, [...suite.args], {
      cwd: suite.cwd,
      env: toolEnv(root, { ...suite.env, ...env }),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const stop = () => child.kill("SIGTERM");
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    child.on("error", (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(127);
    });
    child.on("close", (code) => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      if (code === null || code === 130) interrupted = true;
      resolve(code ?? 1);
    });
  });
}

let interrupted = false;

async function count(suite: Suite & { report: string }): Promise<Counts> {
  if (suite.files.length === 0) {
    if (!suite.required) return { passed: 0, failed: 0 };
    process.stdout.write("There is no test in this suite.\n");
    return { passed: 0, failed: 1 };
  }
  try {
    const env = (await suite.prepare?.()) ?? {};
    const code = await runSuite(suite, env);
    const found = suite.read(suite.report);
    if (found === undefined) process.stdout.write("This suite left no sums: counted as failed.\n");
    return settle(found, code);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1 };
  }
}

interface Row extends Counts {
  readonly name: string;
  readonly seconds: number;
}

const rows: Row[] = [];

async function measured(name: string, work: () => Promise<Counts>): Promise<void> {
  if (interrupted) return;
  heading(name);
  const began = performance.now();
  const counts = await work();
  rows.push({ name, seconds: (performance.now() - began) / 1000, ...counts });
}

/** `npm test -- web checks` runs only the suites whose names contain one of the words. */
const wanted = (name: string) =>
  only.length === 0 || only.some((word) => name.toLowerCase().includes(word.toLowerCase()));

if (wanted("Checks")) await measured("Checks", () => runChecks(root));
for (const suite of suites(root, reportDir)) {
  if (!wanted(suite.name) || (suite.files.length === 0 && !suite.required)) continue;
  await measured(suite.name, () => count(suite));
}
rmSync(reportDir, { recursive: true, force: true });

process.stdout.write("\n");
for (const { name, passed, failed, seconds } of rows) {
  const mark = failed === 0 ? styleText("green", "✓") : styleText("red", "✗");
  const sums = `${passed} passed, ${failed} failed`;
  process.stdout.write(`  ${mark} ${name.padEnd(36)}${sums.padEnd(26)}${seconds.toFixed(1)} s\n`);
}
const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
const passed = sum((row) => row.passed);
const failed = sum((row) => row.failed) + (interrupted ? 1 : 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
