/** node scripts/test/run-hardhat.ts <solidity|nodejs> <file>: runs Hardhat's tests and writes their sums as JSON. */
import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { runTool } from "../start/run-tool.ts";

const root = dirname(dirname(import.meta.dirname));
const [runner, file] = process.argv.slice(2);
if (runner === undefined || file === undefined) throw new Error("expected a runner and a file");

/** TypeScript scenarios prove what is deployed; Solidity tests would take minutes to compile that way. */
async function compileProduction(): Promise<void> {
  process.env.HARDHAT_BUILD_PROFILE = "production";
  process.stdout.write("Compiling the production build\n");
  const args = ["build", "--quiet", "--no-tests", "--build-profile", "production"];
  const { code, output } = await runTool(root, "hardhat", args, { cwd: root });
  if (code === 0) return;
  process.stdout.write(`${output.trim()}\n`);
  process.exit(1);
}

interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly failureOutput: string;
}

/** Hardhat's answer is a result around a summary, on success and on failure alike. */
function findSummary(value: unknown): Summary | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { passed, failed, failureOutput } = fields;
  if (typeof passed === "number" && typeof failed === "number") {
    return {
      passed,
      failed,
      failureOutput: typeof failureOutput === "string" ? failureOutput : "",
    };
  }
  return findSummary(fields.summary) ?? findSummary(fields.value) ?? findSummary(fields.error);
}

const isProduction = runner === "nodejs";
if (isProduction) await compileProduction();
const { default: hre } = await import("hardhat");
// With an index, the runner hands its summary over instead of printing it.
const result: unknown = await hre.tasks
  .getTask(["test", runner])
  .run({ testSummaryIndex: 1, noCompile: isProduction });
const summary = findSummary(result);
if (summary !== undefined) {
  const { passed, failed, failureOutput } = summary;
  process.stdout.write(`\n  ${passed} passed, ${failed} failed\n${failureOutput}\n`);
  writeFileSync(file, JSON.stringify({ passed, failed }));
}
process.exit(summary?.failed === 0 ? (process.exitCode ?? 0) : 1);
