import type { Address } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { decodeFault } from "../chain/errors/decode.ts";
import type { Fault } from "../chain/errors/fault.ts";
import { estimateCall, playCall } from "./ask-node.ts";
import type { Call } from "./define-write.ts";

/** Plays exactly the call that would be sent. Nothing if it would succeed. */
export async function simulate(
  client: HouseClient,
  account: Address,
  call: Call,
  blockNumber?: bigint,
): Promise<Fault | undefined> {
  try {
    await playCall(client, account, call, { blockNumber });
    return undefined;
  } catch (error) {
    return decodeFault(error);
  }
}

/** Gas it would use; undefined when it cannot be known yet (an allowance is still missing). */
export async function gasOf(
  client: HouseClient,
  account: Address,
  call: Call,
): Promise<bigint | undefined> {
  return estimateCall(client, account, call).catch(() => undefined);
}

/** A refusal that the coming approval or permit will cure. */
export function isMissingApproval(fault: Fault): boolean {
  if (fault.kind === "revert") return true;
  return (
    fault.kind === "contract" &&
    /^(ERC20InsufficientAllowance|ERC721InsufficientApproval|SafeERC20FailedOperation|InexactTransfer)$/u.test(
      fault.name,
    )
  );
}
