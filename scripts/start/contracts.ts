import { contentHash } from "./content-hash.ts";
import { StartFailure } from "./failure.ts";
import { runTool } from "./run-tool.ts";

/** What is deployed on a local chain. Compiling no more halves the time of a first start: via-IR is thorough and slow. */
const deployed = [
  "contracts/Checkout.sol",
  "contracts/Journal.sol",
  "contracts/Loans.sol",
  "contracts/mocks/DemoCollectible.sol",
  "contracts/mocks/DemoToken.sol",
  "contracts/periphery/BoardLens.sol",
];

/** What decides how the deployed contracts come out. */
const inputs = [...deployed, "contracts/interfaces", "contracts/libraries", "ignition/modules"];

export function contractsHash(root: string): string {
  return contentHash(root, inputs);
}

/** Compiles the production build of what is deployed, and of `more`; Hardhat's own cache makes an unchanged one cheap. */
export async function compileContracts(root: string, more: readonly string[] = []): Promise<void> {
  const profile = ["--quiet", "--no-tests", "--default-build-profile", "production"];
  const args = ["build", ...profile, ...deployed, ...more];
  const { code, output } = await runTool(root, "hardhat", args, { cwd: root });
  if (code === 0) return;
  throw new StartFailure(
    `The contracts did not compile:\n\n${output.trim()}\n`,
    "The message above names the file. `npx hardhat build` repeats it.",
  );
}
