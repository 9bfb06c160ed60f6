import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Abi, type Account, type Address, createWalletClient, type Hex, http } from "viem";
import { root } from "./place.ts";
import type { Stage } from "./stage.ts";

/** A contract of contracts/mocks on the chain of the stage. */
export async function deployMock(
  stage: Pick<Stage, "hand" | "rpcUrl">,
  from: Account,
  name: string,
  args: readonly unknown[],
): Promise<{ readonly address: Address; readonly abi: Abi }> {
  const path = join(root, "artifacts/contracts/mocks", `${name}.sol`, `${name}.json`);
  const { abi, bytecode }: { abi: Abi; bytecode: Hex } = JSON.parse(readFileSync(path, "utf8"));
  const wallet = createWalletClient({
    account: from,
    chain: stage.hand.client.chain,
    transport: http(stage.rpcUrl),
  });
  const hash = await wallet.deployContract({ abi, bytecode, args });
  const { contractAddress } = await stage.hand.client.waitForTransactionReceipt({ hash });
  if (!contractAddress) throw new Error(`${name} was not deployed`);
  return { address: contractAddress, abi };
}
