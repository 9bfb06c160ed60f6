import { globSync } from "node:fs";

/** One tool with one question about the repository; it passes with exit code 0. */
export interface CheckPart {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The part without which this one says nothing. */
  readonly needs?: string;
}

const compile = "Contracts compile";

/** Every part of `npm run check`. `npm test` counts each as one test. */
export function checkParts(root: string): readonly CheckPart[] {
  const solidity = globSync(["contracts/**/*.sol", "test/**/*.sol"], { cwd: root });
  const contracts = globSync("contracts/**/*.sol", { cwd: root });
  const projects = [
    { of: "scripts and tests", project: "." },
    { of: "sdk", project: "sdk" },
    { of: "frontend", project: "frontend" },
    { of: "frontend's tests in a browser", project: "frontend/tsconfig.browser.json" },
  ];
  return [
    // First, because it takes longest: types and ABIs come from what is compiled here.
    { name: compile, command: "hardhat", args: ["build", "--quiet", "--no-tests"] },
    { name: "Biome", command: "biome", args: ["check", "--error-on-warnings", "."] },
    ...(solidity.length === 0
      ? []
      : [
          {
            name: "Solidity format",
            command: "prettier",
            args: ["--check", "--log-level", "warn", ...solidity],
          },
        ]),
    ...(contracts.length === 0
      ? []
      : [
          {
            name: "Solidity rules",
            command: "solhint",
            args: ["--noPoster", "--disc", "--max-warnings", "0", ...contracts],
          },
        ]),
    {
      name: "ABIs are current",
      command: "node",
      args: ["scripts/export-abis.ts", "--check"],
      needs: compile,
    },
    {
      name: "Every error has its sentence",
      command: "node",
      args: ["scripts/docs/errors.ts", "--check"],
      needs: compile,
    },
    ...projects.map(({ of, project }) => ({
      name: `Types of ${of}`,
      command: "tsc",
      args: ["-p", project],
      ...(project === "." ? { needs: compile } : {}),
    })),
    {
      name: "French is complete",
      command: "npm",
      args: ["run", "--silent", "i18n:check", "--workspace", "frontend"],
    },
    { name: "Nothing unused", command: "knip", args: ["--no-progress"] },
  ];
}
