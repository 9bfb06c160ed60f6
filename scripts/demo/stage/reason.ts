import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { decodeErrorResult, isHex } from "viem";

function dataOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return undefined;
  const data = "data" in error ? error.data : undefined;
  return typeof data === "object" && data !== null && "data" in data ? data.data : data;
}

/** What a node or a contract said no with, named as the contract names it. */
export function reasonOf(error: unknown): string {
  const data = dataOf(error);
  if (isHex(data) && data.length >= 10) {
    try {
      const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data });
      return `${errorName}(${(args ?? []).join(", ")})`;
    } catch {
      // Of a token, or of nobody we know: the node's own words follow.
    }
  }
  return error instanceof Error ? error.message : String(error);
}
