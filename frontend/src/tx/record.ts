import type { Address, Hash, Hex } from "viem";
import type { Call, EffectProof, Topic } from "./define-write.ts";
import type { TxState } from "./machine.ts";

/** One transaction as this browser remembers it: written before the wallet opens. */
export interface TxRecord {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  /** In the language of the moment; the tray shows it. */
  readonly title: string;
  readonly account: Address;
  readonly call: Call;
  /** Handed to the wallet as one batch under this id, `call` last (EIP-5792). */
  readonly batch?: { readonly id: string; readonly calls: readonly Call[] } | undefined;
  /** What was wanted, see in-flight.ts; nothing for an approval on the way to it. */
  readonly wish?: Hex | undefined;
  /** The account's next number when the wallet was opened: the transaction has this one or a later. */
  readonly nonce: number;
  /** The newest block at that moment: it is in none before. */
  readonly fromBlock: bigint;
  readonly proof: EffectProof | undefined;
  readonly touches: readonly Topic[];
  readonly state: TxState;
  /** Every hash it was known by, the newest last. */
  readonly hashes: readonly Hash[];
  /** Milliseconds of this computer's clock, for showing only. */
  readonly createdAt: number;
  /** When it came to stand where it stands, by the same clock. */
  readonly since?: number;
}
