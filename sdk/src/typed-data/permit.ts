import type { Address } from "viem";
import type { TokenUnits } from "../money/amount.ts";
import type { ContractDomain } from "./contract-domain.ts";

/** What an EIP-2612 permit says: `spender` may take `value` from `owner` until `deadline`. */
export type Permit = {
  readonly owner: Address;
  readonly spender: Address;
  /** Units of the token. */
  readonly value: TokenUnits;
  /** The token's own counter for `owner`. */
  readonly nonce: bigint;
  /** Unix seconds. */
  readonly deadline: bigint;
};

export const permitTypes = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/**
 * What a wallet is asked to sign. `domain` must be the token's own (EIP-5267 `eip712Domain`): a name that is merely
 * guessed makes a signature that the token refuses.
 */
export const permitTypedData = (permit: Permit, domain: ContractDomain) =>
  ({ domain, types: permitTypes, primaryType: "Permit", message: permit }) as const;
