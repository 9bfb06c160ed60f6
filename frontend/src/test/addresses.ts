import { type Address, getAddress, pad } from "viem";

/** An address of tests: a number, filled up. */
export const addressOf = (number: number): Address =>
  getAddress(pad(`0x${number.toString(16)}`, { size: 20 }));
