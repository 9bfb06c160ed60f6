import type { Hex } from "viem";
import type { TxState } from "./machine.ts";

/** How an action ended, or was left. */
export type Outcome =
  /** Nothing was sent. */
  | { readonly done: false; readonly why: "closed" | "rejected" | "blocked" }
  | { readonly done: boolean; readonly why: "over"; readonly state: TxState };

export type SignOutcome =
  | { readonly done: true; readonly signature: Hex }
  | { readonly done: false };
