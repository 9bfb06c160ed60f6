import { type AbiParameter, type Hex, keccak256, stringToHex } from "viem";
import type { ContractDomain } from "../typed-data/contract-domain.ts";
import { encodeParameters } from "./encode.ts";

const domainMembers: readonly AbiParameter[] = [
  { name: "name", type: "string" },
  { name: "version", type: "string" },
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
];

/**
 * EIP-712 digest of a flat struct, as all that is signed here is: members are values of one word, none a struct, an
 * array or `bytes`. Throws where a value does not fit its type, as {@link encodeParameters} does.
 */
export function typedHash(
  domain: ContractDomain,
  name: string,
  members: readonly AbiParameter[],
  message: object,
): Hex {
  const parts = [
    structHash("EIP712Domain", domainMembers, domain),
    structHash(name, members, message),
  ];
  return keccak256(`0x1901${parts.map((part) => part.slice(2)).join("")}`);
}

function structHash(name: string, members: readonly AbiParameter[], struct: object): Hex {
  const type = `${name}(${members.map((one) => `${one.type} ${one.name}`).join(",")})`;
  const words: readonly (readonly [type: string, value: unknown])[] = members.map((one) => {
    const value: unknown = Reflect.get(struct, one.name ?? "");
    return one.type === "string" ? ["bytes32", hashOf(String(value))] : [one.type, value];
  });
  return keccak256(
    encodeParameters(
      [{ type: "bytes32" }, ...words.map(([of]) => ({ type: of }))],
      [hashOf(type), ...words.map(([, value]) => value)],
    ),
  );
}

const hashOf = (text: string): Hex => keccak256(stringToHex(text));
