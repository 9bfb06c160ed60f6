import type { Address, Hex } from "viem";

/** What went wrong, as data. Words are made of it by the catalogue. */
export type Fault =
  /** A contract refused, by name. */
  | { readonly kind: "contract"; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "panic"; readonly code: bigint }
  /** A contract refused with a sentence of its own, or with none. */
  | { readonly kind: "revert"; readonly message: string | undefined }
  | { readonly kind: "unknownRevert"; readonly data: Hex }
  /** The person said no in the wallet. */
  | { readonly kind: "rejected" }
  /** The wallet has a question open already. */
  | { readonly kind: "walletBusy" }
  | { readonly kind: "notConnected" }
  | {
      readonly kind: "wrongChain";
      readonly actual: number | undefined;
      readonly expected: number | undefined;
    }
  /** The wallet plays another account than the one for which the action was checked. */
  | {
      readonly kind: "accountChanged";
      readonly actual: Address;
      readonly expected: Address;
    }
  /** A wallet took a batch and gave it up before it reached the chain. */
  | { readonly kind: "batchAbandoned" }
  /** A wallet carried out a part of a batch, although all or nothing was asked for. */
  | { readonly kind: "batchPartial" }
  | { readonly kind: "unsupported" }
  | {
      readonly kind: "insufficientFunds";
      readonly have: bigint | undefined;
      readonly need: bigint | undefined;
    }
  | {
      readonly kind: "balanceTooLow";
      readonly token: Address;
      readonly have: bigint;
      readonly need: bigint;
    }
  | { readonly kind: "notYours"; readonly token: Address; readonly tokenId: bigint }
  | { readonly kind: "deadlinePassed"; readonly deadline: number }
  | { readonly kind: "nonce" }
  | { readonly kind: "feeTooLow" }
  /** The node did not answer, or not in time. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "unknown"; readonly message: string };

export type FaultKind = Fault["kind"];

/** Carries a fault where something must be thrown. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind === "contract" ? `${fault.name}(${fault.args.join(", ")})` : fault.kind);
    this.fault = fault;
  }
}
