import { contentHash } from "./content-hash.ts";
import { StartFailure } from "./failure.ts";
import { runTool } from "./run-tool.ts";

/** What is deployed on a local chain. Compiling no more halves the time of a first start: via-IR is thorough and slow. */
export const deployedSources: readonly string[] = [
  "contracts/Checkout.sol",
  "contracts/Journal.sol",
  "contracts/Loans.sol",
  "contracts/mocks/DemoCollectible.sol",
  "contracts/mocks/DemoToken.sol",
  "contracts/periphery/BoardLens.sol",
];

/** What decides how the deployed contracts come out. */
const inputs = [
  ...deployedSources,
  "contracts/interfaces",
  "contracts/libraries",
  "ignition/modules",
];

export function contractsHash(root: string): string {
  return contentHash(root, inputs);
}

/** Compiles the production build of what is deployed, and of `more`; Hardhat's own cache makes an unchanged one cheap. */
export async function compileContracts(root: string, more: readonly string[] = []): Promise<void> {
  const profile = ["--quiet", "--no-tests", "--default-build-profile", "production"];
  const args = ["build", ...profile, ...deployedSources, ...more];
  const { code, output } = await runTool(root, "hardhat", args, { cwd: root });
  if (code === 0) return;
  throw new StartFailure(
    `The contracts did not compile:\n\n${output.trim()}\n`,
    "The message above names the file. `npx hardhat build` repeats it.",
  );
}

/** How a chain comes by its contracts. */
export interface ContractRecipe {
  /** Names what a chain is made from: a kept chain is gone on with only under the same name. */
  readonly fingerprint: (root: string) => string;
  readonly compile: (root: string) => Promise<void>;
  /** What to tell who opens a chain of another name. */
  readonly mismatch: { readonly message: string; readonly advice: string };
}

/** The contracts as they are deployed in public. */
export const productionRecipe: ContractRecipe = {
  fingerprint: contractsHash,
  compile: compileContracts,
  mismatch: {
    message:
      "The contracts changed since this chain was made, and what is deployed cannot change with them.",
    advice:
      "`npm start -- --fresh` begins a new chain with them; the old one is put aside, not deleted.",
  },
};
