import { type Address, getAddress, isAddress, isAddressEqual, zeroAddress } from "viem";

/** Why a text is no address that anything could be sent or promised to. */
export type AddressFault =
  | { readonly fault: "prefix" }
  /** `characters` besides 0x, instead of forty. */
  | { readonly fault: "length"; readonly characters: number }
  | { readonly fault: "digits" }
  /** By EIP-55 capitals and small letters prove that no character was mistyped: here they disprove it. */
  | { readonly fault: "checksum" }
  | { readonly fault: "zero" };

export type CheckedAddress =
  | {
      readonly ok: true;
      readonly address: Address /** Its letters prove nothing: all small or all capital. */;
      readonly unproven: boolean;
    }
  | ({ readonly ok: false } & AddressFault);

const length = 40;

/** Reads what was typed or pasted as an address, or says what is wrong with it. */
export function checkAddress(given: string): CheckedAddress {
  const text = given.trim();
  if (!/^0x/iu.test(text)) return { ok: false, fault: "prefix" };
  const digits = text.slice(2);
  if (!/^[0-9a-f]*$/iu.test(digits)) return { ok: false, fault: "digits" };
  if (digits.length !== length) return { ok: false, fault: "length", characters: digits.length };
  const mixed = /[a-f]/u.test(digits) && /[A-F]/u.test(digits);
  const address = `0x${mixed ? digits : digits.toLowerCase()}`;
  if (!isAddress(address)) return { ok: false, fault: "checksum" };
  if (isAddressEqual(address, zeroAddress)) return { ok: false, fault: "zero" };
  return { ok: true, address: getAddress(address), unproven: !mixed && /[a-f]/iu.test(digits) };
}
