import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { contentHash } from "./content-hash.ts";
import { StartFailure } from "./failure.ts";

/** What is deployed, and how. */
const inputs = ["contracts", "ignition/modules"];

export function contractsHash(root: string): string {
  return contentHash(root, inputs);
}

/** Compiles the production build; Hardhat's own cache makes an unchanged one cheap. */
export async function compileContracts(hre: HardhatRuntimeEnvironment): Promise<void> {
  try {
    await hre.tasks
      .getTask("build")
      .run({ quiet: true, noTests: true, defaultBuildProfile: "production" });
  } catch (error) {
    throw new StartFailure(
      `The contracts did not compile: ${error instanceof Error ? error.message : error}`,
      "What the compiler said stands above. `npx hardhat build` repeats it.",
    );
  }
}
