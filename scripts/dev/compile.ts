import { join } from "node:path";
import { abiSources } from "../export-abis.ts";
import { type ContractRecipe, deployedSources } from "../start/contracts.ts";
import { StartFailure } from "../start/failure.ts";
import { runTool } from "../start/run-tool.ts";

/** Hardhat's configuration reads this: the folder of a build that is apart from everybody else's. */
export const buildVariable = "COMPTOIR_BUILD";

export const buildFolder = (root: string) => join(root, ".comptoir", "build-dev");
export const artifactsFolder = (root: string) => join(buildFolder(root), "artifacts");

/** What is deployed, and whatever else an ABI is written from. */
const sources = [...new Set([...deployedSources, ...abiSources.map((one) => `contracts/${one}`)])];

/** What solc says of every build of ours and nobody can act on while at work. */
const isAdvice = (paragraph: string) =>
  paragraph.startsWith("Warning:") ||
  paragraph.startsWith("For more info") ||
  paragraph.startsWith("Error HHE910");

/** The errors of a build, without the warnings around them. */
export function compileErrors(output: string): string {
  const paragraphs = output.trim().split(/\n\s*\n/);
  const errors = paragraphs.filter((one) => !isAdvice(one.trim()));
  return (errors.length === 0 ? paragraphs : errors).join("\n\n");
}

/** Compiles with the fast profile (seconds, not a minute). Throws StartFailure with what the compiler objects to. */
export async function compileFast(root: string, only: readonly string[] = sources): Promise<void> {
  const { code, output } = await runTool(root, "hardhat", ["build", "--no-tests", ...only], {
    cwd: root,
    env: { [buildVariable]: buildFolder(root) },
  });
  if (code === 0) return;
  throw new StartFailure(
    compileErrors(output),
    "What runs is unchanged; the next saved edit is tried again.",
  );
}

/** A chain for development goes on whatever the contracts have become: `refresh` brings them up to date. */
export const developmentRecipe: ContractRecipe = {
  fingerprint: () => "as they are edited: npm run dev",
  compile: compileFast,
  mismatch: {
    message: "This chain was not made by `npm run dev`, which would put other code into it.",
    advice: "Leave out --state, or begin a new chain there: npm run dev -- --fresh --state <dir>",
  },
};
