import fc from "fast-check";
import { getAddress, type Hex } from "viem";
import type { Offer } from "./offer.ts";
import type { Order } from "./order.ts";

/** For property tests: any order and any offer whose members are in the range of their types. */
const bytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((array): Hex => `0x${Buffer.from(array).toString("hex")}`);
const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });
const smallUint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });

export const anyAddress = bytes(20).map((raw) => getAddress(raw));
export const anyHash = bytes(32);
export const anySignature = fc.integer({ min: 0, max: 700 }).chain(bytes);
export const anyAmount = uint(96);

export const anyOrder: fc.Arbitrary<Order> = fc.record({
  buyer: anyAddress,
  seller: anyAddress,
  token: anyAddress,
  agent: anyAddress,
  arbiter: anyAddress,
  financier: anyAddress,
  amount: anyAmount,
  feeBps: smallUint(16),
  silenceBps: smallUint(16),
  payBy: smallUint(40),
  shipBy: smallUint(40),
  inspection: smallUint(32),
  arbitration: smallUint(32),
  cart: anyHash,
  salt: uint(256),
});

export const anyOffer: fc.Arbitrary<Offer> = fc.record({
  maker: anyAddress,
  side: fc.integer({ min: 0, max: 1 }),
  taker: anyAddress,
  token: anyAddress,
  collateral: anyAddress,
  kind: fc.integer({ min: 0, max: 6 }),
  criteria: uint(256),
  stateHash: anyHash,
  budget: anyAmount,
  minFill: anyAmount,
  maxFill: anyAmount,
  minInterest: anyAmount,
  rate: smallUint(32),
  duration: smallUint(32),
  period: smallUint(32),
  part: uint(64),
  grace: smallUint(32),
  auction: smallUint(32),
  expiry: smallUint(40),
  epoch: smallUint(32),
  use: fc.integer({ min: 0, max: 2 }),
  nonce: uint(256),
  source: anyAddress,
  hook: anyAddress,
  hookData: anyHash,
  feeTo: anyAddress,
  feeBps: smallUint(16),
});
