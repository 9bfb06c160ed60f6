import type { Wei } from "@comptoir/sdk/money/amount";
import type { Address } from "viem";
import type { PreparedSign } from "./define-sign.ts";
import type { PreparedWrite } from "./define-write.ts";
import type { LiveValue } from "./live.ts";
import type { TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import type { Step } from "./step.ts";
import type { Way } from "./way.ts";

/** For whom and where an action was checked. Nobody else signs it. */
export interface Signer {
  readonly account: Address;
  readonly chainId: number;
}

/** What the review sheet shows: one action from its first check until it is in the wallet's hands. */
export type Flow = {
  readonly id: string;
  readonly state: TxState;
  readonly signer: Signer | undefined;
  /** Every question to the wallet, in order; none for a document, which is one itself. */
  readonly steps: readonly Step[];
  /** The one at hand. */
  readonly step: number;
} & (
  | {
      readonly kind: "write";
      readonly write: PreparedWrite;
      /** Why it is signed in these steps. */
      readonly way: Way | undefined;
      /** Most of the chain's coin that the network can take, in wei, as far as it can be known. */
      readonly fee: Wei | undefined;
      /** The same action, under way already. */
      readonly twin: TxRecord | undefined;
      /** The twin beside which it is meant a second time, by its id. */
      readonly again: string | undefined;
      /** What moves on the chain while somebody reads. */
      readonly live: readonly LiveValue[];
    }
  | { readonly kind: "sign"; readonly sign: PreparedSign }
);

export type WriteFlow = Flow & { readonly kind: "write" };
export type SignFlow = Flow & { readonly kind: "sign" };
