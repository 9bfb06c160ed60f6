import { type Address, getAddress } from "viem";

const address = /^0x[0-9a-f]{40}$/;

/**
 * Gives the addresses in decoded events, or in a ledger of them, their checksums, in place: what is handed in must be the
 * caller's own copy. No event of ours holds bytes or text, so twenty bytes are always an address. Keys stay as they are.
 */
export function withChecksums<T>(value: T): T {
  const known = new Map<string, Address>();
  const checksummed = (plain: string): Address => {
    const found = known.get(plain) ?? getAddress(plain);
    known.set(plain, found);
    return found;
  };
  const seen = new Set<object>();
  const visit = (one: unknown): void => {
    if (typeof one !== "object" || one === null || seen.has(one)) return;
    seen.add(one);
    if (one instanceof Map) {
      for (const member of one.values()) visit(member);
      return;
    }
    if (one instanceof Set) return;
    for (const [key, member] of Object.entries(one))
      if (typeof member !== "string") visit(member);
      else if (address.test(member)) Reflect.set(one, key, checksummed(member));
  };
  visit(value);
  return value;
}
