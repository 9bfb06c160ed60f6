import type { TokenUnits, Wei } from "@comptoir/sdk/money/amount";
import type { Address, Hex } from "viem";

/** A contract said no. */
type ContractFault =
  /** By one of the errors of our ABIs. */
  | { readonly kind: "contract"; readonly name: string; readonly args: readonly unknown[] }
  /** Solidity's own checks; `code` as in Panic(uint256). */
  | { readonly kind: "panic"; readonly code: bigint }
  /** With a sentence of its own, or with none. */
  | { readonly kind: "revert"; readonly message: string | undefined }
  | { readonly kind: "unknownRevert"; readonly data: Hex };

/** The wallet said no: EIP-1193, EIP-1474 and EIP-5792. */
type WalletFault =
  /** The person said no. */
  | { readonly kind: "rejected" }
  /** The wallet has a question open already. */
  | { readonly kind: "walletBusy" }
  | { readonly kind: "notConnected" }
  /** The wallet has not opened this account to this page. */
  | { readonly kind: "unauthorized" }
  | {
      readonly kind: "wrongChain";
      readonly actual: number | undefined;
      readonly expected: number | undefined;
    }
  /** The wallet plays another account than the one for which the action was checked. */
  | { readonly kind: "accountChanged"; readonly actual: Address; readonly expected: Address }
  /** The wallet does not know the method, or an option of it. */
  | { readonly kind: "unsupported" }
  /** The wallet or the node found the request malformed. */
  | { readonly kind: "requestInvalid" }
  /** The wallet, or the node behind it, failed by itself. */
  | { readonly kind: "walletFailed" }
  /** The wallet or the node did not accept the transaction, for a reason it keeps to itself. */
  | { readonly kind: "notAccepted" }
  /** 5750: the wallet could become able to do several steps as one, and the person did not want it. */
  | { readonly kind: "upgradeRefused" }
  /** 5760: the wallet cannot do several steps as one. */
  | { readonly kind: "notAtomic" }
  | { readonly kind: "batchTooLarge" }
  /** The wallet took a batch and gave it up before it reached the chain. */
  | { readonly kind: "batchAbandoned" }
  /** The wallet carried out a part of a batch, although all or nothing was asked for. */
  | { readonly kind: "batchPartial" }
  /** 5730: the wallet forgot the batch, or never had it. */
  | { readonly kind: "batchUnknown" }
  /** 5720: a batch of this id was given to the wallet before. */
  | { readonly kind: "batchRepeated" };

/** The node said no, or nothing. Amounts and fees in wei, fees for one unit of gas. */
type NodeFault =
  | {
      readonly kind: "insufficientFunds";
      readonly have: Wei | undefined;
      readonly need: Wei | undefined;
    }
  /** The wallet counts differently from the chain. */
  | {
      readonly kind: "nonce";
      readonly side?: "low" | "high";
      readonly sent?: bigint;
      readonly next?: bigint;
    }
  /** Below the base fee of the block. */
  | { readonly kind: "feeTooLow"; readonly offered?: Wei; readonly base?: Wei }
  /** Not enough above the transaction that it shall replace. */
  | { readonly kind: "underpriced" }
  /** The tip is above the whole fee, or the fee above what the node lets through. */
  | { readonly kind: "feeOutOfRange" }
  /** The very same transaction is with the node already: it was sent. */
  | { readonly kind: "alreadyKnown" }
  /** Less gas than the bare transaction costs. */
  | { readonly kind: "gasTooLow"; readonly given?: bigint; readonly least?: bigint }
  /** More gas than fits into a block or into one transaction. */
  | { readonly kind: "gasTooHigh"; readonly given?: bigint; readonly most?: bigint }
  | { readonly kind: "outOfGas" }
  | { readonly kind: "poolFull" }
  /** The node did not answer, or not in time. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "timedOut" }
  /** HTTP 429 and −32005: asked too often. */
  | { readonly kind: "rateLimited" }
  /** "header not found", −32001: the node has not got that far, or forgot it. */
  | { readonly kind: "nodeBehind" };

/** Our own checks said no, before anybody else was asked. */
type CheckFault =
  | {
      readonly kind: "balanceTooLow";
      readonly token: Address;
      readonly have: TokenUnits;
      readonly need: TokenUnits;
    }
  | { readonly kind: "notYours"; readonly token: Address; readonly tokenId: bigint }
  /** Unix seconds. */
  | { readonly kind: "deadlinePassed"; readonly deadline: number };

/** What a developer needs to see, behind a click. Never a key, a signature or the address of a node. */
export interface RawFault {
  /** Of the wallet or the node. */
  readonly code?: number;
  readonly message?: string;
  /** What the contract answered. */
  readonly data?: Hex;
}

/**
 * What went wrong, as data. Words are made of it by the catalogue.
 *
 * To add a kind, add it to one of the unions above, or to a new one here; the compiler then asks for its sentence
 * (`fault-sentences.ts`) and for an example for docs/errors.md (`fault-examples.ts`).
 */
export type Fault = (
  | ContractFault
  | WalletFault
  | NodeFault
  | CheckFault
  | { readonly kind: "unknown"; readonly message: string }
) & { readonly raw?: RawFault };

export type FaultKind = Fault["kind"];

/** The fault of one kind, or of some. */
export type FaultOf<K extends FaultKind> = Extract<Fault, { readonly kind: K }>;

/** Carries a fault where something must be thrown. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind === "contract" ? `${fault.name}(${fault.args.join(", ")})` : fault.kind);
    this.fault = fault;
  }
}
