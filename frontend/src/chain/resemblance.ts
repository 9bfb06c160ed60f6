import type { Address } from "viem";

/** Characters of each end that people compare, and attackers match. */
const compared = 4;

const ends = (address: string): string => {
  const digits = address.slice(2).toLowerCase();
  return digits.slice(0, compared) + digits.slice(-compared);
};

/** True for two different addresses that begin and end alike: by chance once in four thousand million pairs. */
export function looksLike(address: Address, other: Address): boolean {
  return address.toLowerCase() !== other.toLowerCase() && ends(address) === ends(other);
}

/** Small and precompiled addresses share their zeros; nobody made them to look alike. */
const isTelling = (address: Address): boolean => !/^0x0000|0000$/iu.test(address);

export function resembling<Known extends { readonly address: Address }>(
  address: Address,
  known: readonly Known[],
): Known | undefined {
  if (
    !isTelling(address) ||
    known.some((one) => one.address.toLowerCase() === address.toLowerCase())
  )
    return undefined;
  return known.find((one) => looksLike(address, one.address));
}
