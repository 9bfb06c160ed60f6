import type { FaultKind } from "../chain/errors/fault.ts";
import type { Atomicity } from "./wallet-port.ts";

/** Why a wallet that offered batches did not take one. */
export type BatchRefusal =
  /** 5750: the person did not want the account upgraded. */
  | "upgradeRefused"
  /** 5760 */
  | "notAtomic"
  /** 5740 */
  | "batchTooLarge"
  /** It does not know the question after all, or not on this network. */
  | "unsupported";

/** How an action is signed, and why so. */
export type Way =
  /** Nothing has to be allowed first. */
  | { readonly kind: "plain" }
  /** One question. `upgrade`: the wallet may first ask to make the account able to do it. */
  | { readonly kind: "batch"; readonly upgrade: boolean }
  /** Permits where token and contract know them, else approvals, each a question of its own. */
  | { readonly kind: "steps"; readonly refused: BatchRefusal | undefined };

/** A batch only where it saves a question: as soon as anything has to be allowed first. */
export function chooseWay(
  missing: number,
  atomicity: Atomicity,
  refused: BatchRefusal | undefined,
): Way {
  if (missing === 0) return { kind: "plain" };
  if (refused || atomicity === "unsupported") return { kind: "steps", refused };
  return { kind: "batch", upgrade: atomicity === "ready" };
}

const refusals: Partial<Record<FaultKind, BatchRefusal>> = {
  upgradeRefused: "upgradeRefused",
  notAtomic: "notAtomic",
  batchTooLarge: "batchTooLarge",
  unsupported: "unsupported",
  requestInvalid: "unsupported",
  // 5710: the network itself was asked for a moment before.
  wrongChain: "unsupported",
};

/** Whether a wallet certainly did not take a batch, and the steps may be asked for one by one. */
export const refusalOf = (kind: FaultKind): BatchRefusal | undefined => refusals[kind];
