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

/** Small and precompiled addresses share their zeros; nobody made them to look alike. A few zeros anybody can make. */
const isTelling = (address: Address): boolean => !/^0x0{24}/u.test(address);

/**
 * The known address that another looks like. One known without a name may look like another, too: to be known it is
 * enough that its maker once dealt with the reader, be it over a cent. Not one that the reader named.
 */
export function resembling<
  Known extends { readonly address: Address; readonly name?: string | undefined },
>(address: Address, known: readonly Known[]): Known | undefined {
  const isNamed = known.some(
    (one) => one.name !== undefined && one.address.toLowerCase() === address.toLowerCase(),
  );
  if (!isTelling(address) || isNamed) return undefined;
  return known.find((one) => looksLike(address, one.address));
}
