import { type AbiParameter, type DecodeAbiParametersReturnType, getAddress, type Hex } from "viem";
import { readParameters } from "./read.ts";

/**
 * ABI decoding for what pages read and for the worker that folds events, in a fifth of viem's bytes. Values are viem's:
 * numbers up to 48 bits, bigint above, checksummed addresses, tuples as objects where every member has a name.
 *
 * Stricter than viem, and as strict as Solidity: a number beyond its type, an address with more than twenty bytes, bytes
 * after the end of a `bytesN` are refused. Throws whenever the data is not of that shape.
 */
export function decodeParameters<const P extends readonly AbiParameter[]>(
  parameters: P,
  data: Hex,
): DecodeAbiParametersReturnType<P> {
  return readParameters(parameters, data, getAddress);
}
