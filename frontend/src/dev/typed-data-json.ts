import type { TypedDataDefinition } from "viem";

export type TypedDataJson = TypedDataDefinition;

/** What eth_signTypedData_v4 is given: JSON of the whole document. The type of the domain is viem's to derive. */
export function typedDataOf(json: unknown): TypedDataJson {
  const parsed: unknown = typeof json === "string" ? JSON.parse(json) : json;
  if (!isTypedData(parsed)) throw new TypeError("Not an EIP-712 document");
  const { EIP712Domain: _, ...types } = parsed.types;
  return { ...parsed, types };
}

function isTypedData(
  value: unknown,
): value is TypedDataDefinition & { readonly types: Record<string, never> } {
  if (typeof value !== "object" || value === null) return false;
  return (
    ["domain", "types", "message"].every((key) => typeof Reflect.get(value, key) === "object") &&
    typeof Reflect.get(value, "primaryType") === "string"
  );
}
