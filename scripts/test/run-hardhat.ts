/** node scripts/test/run-hardhat.ts <solidity|nodejs> <file>: runs Hardhat's tests and writes their sums as JSON. */
import { writeFileSync } from "node:fs";

const [runner, file] = process.argv.slice(2);
if (runner === undefined || file === undefined) throw new Error("expected a runner and a file");
// TypeScript scenarios prove what is deployed; Solidity tests would take minutes to compile that way.
if (runner === "nodejs") process.env.HARDHAT_BUILD_PROFILE = "production";
const { default: hre } = await import("hardhat");
const result: unknown = await hre.tasks.getTask(["test", runner]).run({});

/** Hardhat's answer is a result around a summary, on success and on failure alike. */
function findSummary(value: unknown): { passed: number; failed: number } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { passed, failed } = fields;
  if (typeof passed === "number" && typeof failed === "number") return { passed, failed };
  return findSummary(fields.summary) ?? findSummary(fields.value) ?? findSummary(fields.error);
}

const summary = findSummary(result);
if (summary !== undefined) writeFileSync(file, JSON.stringify(summary));
process.exit(summary?.failed === 0 ? (process.exitCode ?? 0) : 1);
