import { concat, type Hex } from "viem";
import type { Rpc } from "../chain/rpc.ts";
import type { DeployedContract } from "./deployed.ts";
import type { Exchange } from "./plan.ts";

/** Any account will do: our constructors do not ask who makes them. */
const caller = "0x0000000000000000000000000000000000000001";

/**
 * The runtime code that a constructor makes for a given address. The creation code is run at that very address, so that
 * immutable variables which hold the contract's own address (a signature domain) come out right.
 */
async function runtimeCode(rpc: Rpc, { deployed, built }: Exchange): Promise<Hex> {
  const to = deployed.address;
  const code = concat([built.creation, deployed.args]);
  return (await rpc.request({
    method: "eth_call",
    params: [{ from: caller, to, data: "0x" }, "latest", { [to]: { code } }],
  })) as Hex;
}

/**
 * Puts new code where the old code stands; addresses, storage and so all that was traded stay. What a constructor would
 * write into storage is not written again. All constructors run before the first code is exchanged: all or nothing.
 */
export async function exchangeCode(
  rpc: Rpc,
  exchanges: readonly Exchange[],
): Promise<readonly DeployedContract[]> {
  const codes = await Promise.all(exchanges.map((one) => runtimeCode(rpc, one)));
  for (const [index, { deployed }] of exchanges.entries()) {
    await rpc.request({ method: "hardhat_setCode", params: [deployed.address, codes[index]] });
  }
  return exchanges.map(({ deployed, built: { creation: _, ...built } }) => ({
    ...built,
    address: deployed.address,
    args: deployed.args,
  }));
}
