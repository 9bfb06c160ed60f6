import type { Hash } from "viem";
import { decodeFault } from "../chain/errors/decode.ts";

/** What a wallet says of a batch it was given. Not yet believed: the chain is asked as well. */
export type CallsReading =
  | { readonly is: "pending" }
  | { readonly is: "done"; readonly hash: Hash }
  | {
      readonly is: "failed";
      readonly how: "abandoned" | "reverted" | "partial";
      readonly hash: Hash | undefined;
    }
  /** The wallet knows no batch of this id. */
  | { readonly is: "unknown" };

/** What of the answer to `wallet_getCallsStatus` is looked at. */
interface CallsAnswer {
  readonly statusCode: number;
  readonly receipts?: readonly { readonly transactionHash: Hash }[] | undefined;
}

/** Reads the status codes of EIP-5792: hundreds as in HTTP, of which the last digits say nothing we need. */
export async function readingOf(question: () => Promise<CallsAnswer>): Promise<CallsReading> {
  try {
    const { statusCode, receipts } = await question();
    const hash = receipts?.at(-1)?.transactionHash;
    switch (Math.floor(statusCode / 100)) {
      case 2:
        return hash ? { is: "done", hash } : { is: "pending" };
      case 4:
        return { is: "failed", how: "abandoned", hash };
      case 5:
        return { is: "failed", how: "reverted", hash };
      case 6:
        return { is: "failed", how: "partial", hash };
      default:
        return { is: "pending" };
    }
  } catch (error) {
    if (decodeFault(error).kind === "batchUnknown") return { is: "unknown" };
    throw error;
  }
}
