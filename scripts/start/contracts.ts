import { contentHash } from "./content-hash.ts";
import { StartFailure } from "./failure.ts";
import { runTool } from "./run-tool.ts";

/** What is deployed, and how. */
const inputs = ["contracts", "ignition/modules"];

export function contractsHash(root: string): string {
  return contentHash(root, inputs);
}

/** Compiles the production build; Hardhat's own cache makes an unchanged one cheap. */
export async function compileContracts(root: string): Promise<void> {
  const args = ["build", "--quiet", "--no-tests", "--default-build-profile", "production"];
  const { code, output } = await runTool(root, "hardhat", args, { cwd: root });
  if (code === 0) return;
  throw new StartFailure(
    `The contracts did not compile:\n\n${output.trim()}\n`,
    "The message above names the file. `npx hardhat build` repeats it.",
  );
}
