import type { TokenUnits } from "@comptoir/sdk/money/amount";
import type { Address, Hex, TypedDataDefinition } from "viem";
import type { Call, Spend } from "./define-write.ts";

/** Gives or takes back leave to take something; exact. */
export interface Approval {
  readonly kind: "revoke" | "approve";
  readonly spend: Spend;
  readonly call: Call;
}

export interface Permit {
  readonly kind: "permit";
  readonly spend: Spend;
  readonly typedData: TypedDataDefinition;
  readonly permit: PermitCall;
  /** Once the wallet has given it. */
  readonly signature?: Hex;
}

export interface PermitCall {
  readonly token: Address;
  readonly value: TokenUnits;
  /** Unix seconds. */
  readonly deadline: bigint;
}

/** One question to the wallet. The action is always in the last. */
export type Step =
  | Approval
  | Permit
  | { readonly kind: "action" }
  /** Approvals and the action as one: all or nothing. */
  | {
      readonly kind: "batch";
      readonly approvals: readonly Approval[];
      readonly calls: readonly Call[];
    };
