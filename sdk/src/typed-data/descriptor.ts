import { type AbiFunction, type AbiParameter, parseAbiItem } from "viem";

/** What an ERC-7730 descriptor says, as far as ours say it. */
export interface Field {
  readonly path: string;
  readonly label: string;
  readonly format: string;
  readonly params?: {
    readonly tokenPath?: string;
    readonly encoding?: string;
    readonly base?: string;
    readonly decimals?: number;
    readonly $ref?: string;
  };
  readonly visible?: unknown;
}
export interface Format {
  readonly intent: string;
  readonly interpolatedIntent?: string;
  readonly fields: readonly Field[];
}
export interface Descriptor {
  readonly context: { readonly eip712?: { readonly domain?: unknown } };
  readonly metadata: {
    readonly enums?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly display: { readonly formats: Readonly<Record<string, Format>> };
}
/** A key of a descriptor, `Order(address buyer,…)` or `fund((address buyer, …) order)`, as a function. */
export const functionOf = (key: string) => parseAbiItem(`function ${key}` as string) as AbiFunction;

/** Every leaf of some parameters, as descriptors spell paths: `order.amount`, `data.[]`. */
export function leaves(
  parameters: readonly AbiParameter[],
  prefix = "",
): readonly (readonly [string, string])[] {
  return parameters.flatMap((one): readonly (readonly [string, string])[] => {
    const path = `${prefix}${one.name}`;
    if ("components" in one && one.components) return leaves(one.components, `${path}.`);
    return one.type.endsWith("[]") ? [[`${path}.[]`, one.type.slice(0, -2)]] : [[path, one.type]];
  });
}

const percentDigits: Readonly<Record<string, number>> = { uint16: 2, uint32: 4, uint64: 16 };

/** What is wrong with how a value of this type is shown; nothing if it fits. */
export function misfit(
  field: Field,
  type: string,
  paths: readonly string[],
  descriptor: Descriptor,
) {
  const { format, params = {} } = field;
  const { tokenPath, encoding, base, decimals } = params;
  const formats: Readonly<Record<string, readonly string[]>> = {
    address: ["addressName"],
    uint8: ["enum", "raw"],
    uint16: ["unit"],
    uint32: ["duration", "unit", "raw"],
    uint40: ["date"],
    uint64: ["unit"],
    uint96: ["tokenAmount"],
    uint256: ["tokenAmount", "date", "raw"],
    bytes32: ["raw"],
    bytes: ["raw", "calldata"],
  };
  if (!formats[type]?.includes(format)) return `${field.path}: ${type} as ${format}`;
  if (field.label.trim() === "") return `${field.path}: no label`;
  if (format === "tokenAmount" && !paths.includes(String(tokenPath)))
    return `${field.path}: no token at ${tokenPath}`;
  if (format === "date" && encoding !== "timestamp") return `${field.path}: no encoding`;
  if (format === "unit" && (base !== "%" || decimals !== percentDigits[type]))
    return `${field.path}: not a share of the right size`;
  if (format === "enum") {
    const name = String(params.$ref).replace("$.metadata.enums.", "");
    if (!descriptor.metadata.enums?.[name]) return `${field.path}: no enum ${name}`;
  }
  return undefined;
}
