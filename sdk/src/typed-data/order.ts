import type { Address, Hex } from "viem";
import { typedHash } from "../coding/typed-hash.ts";
import type { TokenUnits } from "../money/amount.ts";
import type { ContractDomain } from "./contract-domain.ts";

/** Terms of an order, as ICheckout.Order. Amounts in units of `token`, dates in Unix seconds, shares in basis points. */
export type Order = {
  readonly buyer: Address;
  readonly seller: Address;
  /** Zero address for the chain's native coin. */
  readonly token: Address;
  readonly agent: Address;
  readonly arbiter: Address;
  readonly financier: Address;
  readonly amount: TokenUnits;
  readonly feeBps: number;
  readonly silenceBps: number;
  readonly payBy: number;
  readonly shipBy: number;
  /** Seconds. */
  readonly inspection: number;
  /** Seconds. */
  readonly arbitration: number;
  readonly cart: Hex;
  readonly salt: bigint;
};

export const orderTypes = {
  Order: [
    { name: "buyer", type: "address" },
    { name: "seller", type: "address" },
    { name: "token", type: "address" },
    { name: "agent", type: "address" },
    { name: "arbiter", type: "address" },
    { name: "financier", type: "address" },
    { name: "amount", type: "uint96" },
    { name: "feeBps", type: "uint16" },
    { name: "silenceBps", type: "uint16" },
    { name: "payBy", type: "uint40" },
    { name: "shipBy", type: "uint40" },
    { name: "inspection", type: "uint32" },
    { name: "arbitration", type: "uint32" },
    { name: "cart", type: "bytes32" },
    { name: "salt", type: "uint256" },
  ],
} as const;

export const orderDomain = (chainId: number, checkout: Address): ContractDomain => ({
  name: "Comptoir Checkout",
  version: "1",
  chainId,
  verifyingContract: checkout,
});

/** The identifier that follows goods and money all the way: the EIP-712 digest of the terms. */
export const orderId = (order: Order, domain: ContractDomain): Hex =>
  typedHash(domain, "Order", orderTypes.Order, order);
