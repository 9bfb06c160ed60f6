import { readFileSync } from "node:fs";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

type Fields = Readonly<Record<string, unknown>>;

function readFields(path: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function counts(passed: unknown, failed: unknown): Counts | undefined {
  if (typeof passed !== "number" || typeof failed !== "number") return undefined;
  return { passed, failed };
}

/** The file of count-reporter.ts and of run-hardhat.ts. */
export function readCounts(path: string): Counts | undefined {
  const fields = readFields(path);
  return fields === undefined ? undefined : counts(fields.passed, fields.failed);
}

/** The file of vitest's json reporter. A file that could not be loaded is a failed suite without any test. */
export function readVitest(path: string): Counts | undefined {
  const fields = readFields(path);
  if (fields === undefined) return undefined;
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = fields;
  const tests = counts(numPassedTests, numFailedTests);
  if (tests === undefined || tests.failed > 0 || success === true) return tests;
  const suites = typeof numFailedTestSuites === "number" ? numFailedTestSuites : 0;
  return { passed: tests.passed, failed: Math.max(1, suites) };
}

/**
 * What a suite adds to the sum. One that could not be counted, ran nothing, or ended badly although no test failed is
 * itself one failure: silence is never success.
 */
export function settle(found: Counts | undefined, exitCode: number): Counts {
  if (found === undefined) return { passed: 0, failed: 1 };
  if (found.passed + found.failed === 0) return { passed: 0, failed: 1 };
  if (exitCode !== 0 && found.failed === 0) return { passed: found.passed, failed: 1 };
  return found;
}
