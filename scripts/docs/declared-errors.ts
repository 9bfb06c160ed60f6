import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Abi, parseAbiItem } from "viem";

type AbiError = Extract<Abi[number], { readonly type: "error" }>;

export interface DeclaredError {
  /** The contract, interface or library that declares it. */
  readonly contract: string;
  readonly item: AbiError;
  /** What its author says of it in NatSpec; empty for an error whose name says all. */
  readonly notice: string;
  /** Whether it is ours, not OpenZeppelin's. */
  readonly own: boolean;
}

const userTypes: Readonly<Record<string, string>> = { Side: "uint8", Grade: "uint8" };

/**
 * Every error that a contract of the house may bring up: of our sources and of every OpenZeppelin source that they
 * import, directly or not. From the sources, not from the artifacts, because an artifact does not name the errors of the
 * tokens and libraries that it calls. Sorted by contract and name.
 */
export function declaredErrors(root: string): readonly DeclaredError[] {
  const sources = new Set<string>();
  const walk = (path: string) => {
    if (sources.has(path)) return;
    sources.add(path);
    for (const [, target = ""] of readFileSync(path, "utf8").matchAll(importPattern))
      walk(
        target.startsWith(".") ? join(dirname(path), target) : join(root, "node_modules", target),
      );
  };
  // The hostile mocks are the tests' own.
  for (const path of globSync("contracts/**/*.sol", { cwd: root }))
    if (!path.includes("hostile")) walk(join(root, path));
  return [...sources]
    .flatMap((path) => errorsIn(path, relative(root, path).startsWith("contracts")))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ contract, item }: DeclaredError) => `${contract} ${item.name}`;
const importPattern = /^import\s[^"]*"([^"]+)";/gmu;
const errorPattern =
  /((?:^[ \t]*\/\/\/.*\n)*|^[ \t]*\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)^[ \t]*error (\w+)\(([^)]*)\);/gmu;

function errorsIn(path: string, own: boolean): DeclaredError[] {
  const text = readFileSync(path, "utf8");
  const containers = [...text.matchAll(/^(?:abstract )?(?:contract|interface|library) (\w+)/gmu)];
  return [...text.matchAll(errorPattern)].map(
    ({ 1: comment = "", 2: name = "", 3: list = "", index }) => {
      const container = containers.findLast((found) => found.index < index)?.[1];
      return {
        contract: container ?? basename(path, ".sol"),
        item: parseError(name, list),
        notice: noticeOf(comment),
        own,
      };
    },
  );
}

/** @throws for a type that is neither elementary nor one of {@link userTypes}: add it there. */
function parseError(name: string, list: string): AbiError {
  const inputs = list.replace(
    /\b[A-Z]\w*(?:\.\w+)?(?= \w)/gu,
    (type) => userTypes[type.slice(type.lastIndexOf(".") + 1)] ?? type,
  );
  const item: Abi[number] = parseAbiItem(`error ${name}(${inputs})` as string) as Abi[number];
  if (item.type !== "error") throw new Error(`${name}(${list}) is no error`);
  return item;
}

/** The text of `@notice` or `@dev`, on one line; Solidity's cross references become code. */
function noticeOf(comment: string): string {
  return comment
    .replace(/^[ \t]*(?:\/\/\/|\/\*\*|\*\/|\*)[ \t]?/gmu, "")
    .replace(/\*\/\s*$/u, "")
    .replace(/@(?:param|return)[\s\S]*$/u, "")
    .replace(/@(?:notice|dev)\s*/gu, "")
    .replace(/\{([^}]+)\}/gu, "`$1`")
    .replace(/\s+/gu, " ")
    .trim();
}
