import { type Hex, isHex, type TransactionReceipt } from "viem";
import type { HouseClient } from "../chain/clients.ts";
import { decodeRevert } from "../chain/errors/decode.ts";
import type { Fault } from "../chain/errors/fault.ts";
import type { Cause } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { simulate } from "./simulate.ts";

/**
 * Why a mined transaction was refused. A node that keeps traces knows; most public ones do not offer them. Elsewhere the
 * call is played again on the state after its block, then on that before it: what stood between the two is not there any
 * more, so the answer is probable only.
 */
export async function causeOfRevert(
  client: HouseClient,
  { account, call }: Pick<TxRecord, "account" | "call">,
  { transactionHash, blockNumber }: TransactionReceipt,
): Promise<{ readonly fault: Fault; readonly cause: Cause }> {
  const output = await tracedOutput(client, transactionHash);
  if (output) return { fault: faultOfOutput(output), cause: "known" };
  const fault =
    (await simulate(client, account, call, blockNumber)) ??
    (await simulate(client, account, call, blockNumber - 1n));
  // A node that cannot play it again tells nothing about the transaction.
  const told = fault && fault.kind !== "unreachable" && fault.kind !== "unknown";
  return { fault: told ? fault : { kind: "revert", message: undefined }, cause: "probable" };
}

const faultOfOutput = (output: Hex): Fault =>
  output === "0x" ? { kind: "revert", message: undefined } : decodeRevert(output);

/** What the call returned when it was refused; undefined where the node keeps no traces, or does not show them. */
async function tracedOutput(client: HouseClient, hash: Hex): Promise<Hex | undefined> {
  try {
    const trace: unknown = await client.request<{
      Method: "debug_traceTransaction";
      Parameters: [Hex, object];
      ReturnType: unknown;
    }>(
      {
        method: "debug_traceTransaction",
        params: [hash, { tracer: "callTracer", tracerConfig: { onlyTopCall: true } }],
      },
      { retryCount: 0 },
    );
    if (typeof trace !== "object" || trace === null || !("error" in trace)) return undefined;
    const output = "output" in trace ? trace.output : undefined;
    // Out of gas and the like leave no words.
    return isHex(output) ? output : "0x";
  } catch {
    return undefined;
  }
}
