import type { Address } from "viem";

/** An EIP-712 domain with exactly the four members that our contracts and ordinary permit tokens use. */
export type ContractDomain = {
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly verifyingContract: Address;
};
