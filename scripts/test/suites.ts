import { globSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../browser/find-browser.ts";
import { type Counts, readCounts, readVitest } from "./counts.ts";

/** A suite is one process that leaves its sums in a file. */
export interface Suite {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The files it runs; a required suite without any is a failure, another one is left out. */
  readonly files: readonly string[];
  readonly required: boolean;
  readonly read: (path: string) => Counts | undefined;
  /** Makes sure of what the suite needs from the machine. */
  readonly prepare?: () => Promise<Readonly<Record<string, string>>>;
}

function nodeTest(report: string, files: readonly string[], ...flags: string[]): string[] {
  return [
    "--test",
    ...flags,
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/test/count-reporter.ts",
    `--test-reporter-destination=${report}`,
    ...files,
  ];
}

export function suites(root: string, reportDir: string): readonly (Suite & { report: string })[] {
  const glob = (...patterns: string[]) =>
    globSync(patterns, { cwd: root, exclude: ["**/node_modules/**"] }).sort();
  const report = (name: string) => join(reportDir, `${name}.json`);
  const unit = glob("scripts/**/*.test.ts", "services/**/*.test.ts");
  const vitest = (name: string) => [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report(name)}`,
  ];
  const endToEnd = glob("frontend/e2e/**/*.e2e.ts");
  const hardhat = (runner: string) => ["scripts/test/run-hardhat.ts", runner, report(runner)];
  const browser = async () => ({ CHROMIUM_PATH: await findBrowser() });
  return [
    {
      name: "Contracts, in Solidity",
      command: "node",
      args: hardhat("solidity"),
      cwd: root,
      files: glob("test/solidity/**/*.t.sol", "contracts/**/*.t.sol"),
      required: true,
      report: report("solidity"),
      read: readCounts,
    },
    {
      name: "Contracts, scenarios in TypeScript",
      command: "node",
      args: hardhat("nodejs"),
      cwd: root,
      files: glob("test/scenarios/**/*.ts"),
      required: true,
      report: report("nodejs"),
      read: readCounts,
    },
    {
      name: "Scripts and services",
      command: "node",
      args: nodeTest(report("unit"), unit),
      cwd: root,
      files: unit,
      required: true,
      report: report("unit"),
      read: readCounts,
    },
    {
      name: "Sdk",
      command: "vitest",
      args: vitest("sdk"),
      cwd: join(root, "sdk"),
      files: glob("sdk/src/**/*.test.ts"),
      required: true,
      report: report("sdk"),
      read: readVitest,
    },
    {
      name: "Web app, components",
      command: "vitest",
      args: vitest("frontend"),
      cwd: join(root, "frontend"),
      files: glob("frontend/src/**/*.test.{ts,tsx}"),
      required: true,
      report: report("frontend"),
      read: readVitest,
      // What has no layout and no keyboard in jsdom is tested in Chromium.
      prepare: browser,
    },
    {
      name: "End to end, in a browser",
      command: "node",
      // One at a time: each starts a chain and a browser of its own.
      args: nodeTest(report("e2e"), endToEnd, "--test-concurrency=1", "--test-timeout=240000"),
      cwd: root,
      files: endToEnd,
      required: true,
      report: report("e2e"),
      read: readCounts,
      prepare: browser,
    },
  ];
}
