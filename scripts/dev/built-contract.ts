import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Abi, type Hex, keccak256 } from "viem";

/** What decides whether new code can take the place of old code that holds state. */
export interface BuiltContract {
  /** As in the file `contracts/periphery/BoardLens.sol`: BoardLens. */
  readonly name: string;
  /** Creation code without constructor arguments. */
  readonly creation: Hex;
  readonly creationHash: Hex;
  /** What the constructor takes, as its ABI says it; "" when nothing. */
  readonly takes: string;
  /** One line a variable, in the order of storage: where it lies, its name and its whole type. */
  readonly storage: readonly string[];
}

interface LayoutVariable {
  readonly label: string;
  readonly offset: number;
  readonly slot: string;
  readonly type: string;
}

interface LayoutType {
  readonly label: string;
  readonly numberOfBytes: string;
  readonly base?: string;
  readonly key?: string;
  readonly value?: string;
  readonly members?: readonly LayoutVariable[];
}

interface StorageLayout {
  readonly storage: readonly LayoutVariable[];
  readonly types: Readonly<Record<string, LayoutType>> | null;
}

/** A type's name does not tell what a struct contains; its members do. */
function typeText(layout: StorageLayout, id: string, above: readonly string[] = []): string {
  const type = layout.types?.[id];
  if (type === undefined || above.includes(id)) return type?.label ?? id;
  const deeper = (inner: string) => typeText(layout, inner, [...above, id]);
  const members = (type.members ?? []).map((one) => variableText(layout, one, [...above, id]));
  const parts = [
    ...[type.key, type.value, type.base].flatMap((inner) =>
      inner === undefined ? [] : [deeper(inner)],
    ),
    ...members,
  ];
  const inside = parts.length === 0 ? "" : ` {${parts.join("; ")}}`;
  return `${type.label} (${type.numberOfBytes} bytes)${inside}`;
}

function variableText(
  layout: StorageLayout,
  { slot, offset, label, type }: LayoutVariable,
  above: readonly string[] = [],
): string {
  return `${slot}:${offset} ${label}: ${typeText(layout, type, above)}`;
}

/** The lines of a layout as solc prints it, without the numbers that change with every edit. */
export function storageLines(layout: StorageLayout): readonly string[] {
  return layout.storage.map((variable) => variableText(layout, variable));
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, "utf8"));
}

type Artifact = {
  readonly abi: Abi;
  readonly bytecode: Hex;
  readonly inputSourceName: string;
  readonly buildInfoId: string;
};

type BuildOutput = {
  readonly output: {
    readonly contracts: Readonly<
      Record<string, Readonly<Record<string, { readonly storageLayout?: StorageLayout }>>>
    >;
  };
};

/** Reads one contract out of Hardhat's artifacts; undefined where it is not built. Throws for one that is linked. */
export function readBuilt(artifacts: string, source: string): BuiltContract | undefined {
  const name = source.slice(source.lastIndexOf("/") + 1, -".sol".length);
  const path = join(artifacts, source, `${name}.json`);
  if (!existsSync(path)) return undefined;
  const { abi, bytecode, inputSourceName, buildInfoId } = readJson<Artifact>(path);
  if (!/^0x[0-9a-f]*$/i.test(bytecode)) throw new Error(`${name} is linked with a library`);
  const { output } = readJson<BuildOutput>(
    join(artifacts, "build-info", `${buildInfoId}.output.json`),
  );
  const layout = output.contracts[inputSourceName]?.[name]?.storageLayout;
  if (layout === undefined) throw new Error(`The build says nothing about the storage of ${name}`);
  const made = abi.find((item) => item.type === "constructor");
  return {
    name,
    creation: bytecode,
    creationHash: keccak256(bytecode),
    takes: made === undefined || made.inputs.length === 0 ? "" : JSON.stringify(made.inputs),
    storage: storageLines(layout),
  };
}
