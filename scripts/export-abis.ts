/**
 * Writes the ABIs of the compiled contracts to sdk/src/abi, so that the sdk needs no compiler and every ABI is typed.
 *
 *   node scripts/export-abis.ts [--check] [--artifacts <folder>]
 *
 * `--check` writes nothing and exits with 1 when a file is stale. Run `hardhat build` first.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Abi, multicall3Abi, parseAbi, toEventSelector, toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";

type Export = {
  readonly file: string;
  readonly name: string;
  readonly source: string;
  /** Modules of their own for a part, by name: who folds events, or only asks, needs a third of the whole. */
  readonly events?: string;
  readonly reads?: string;
};

const exportedContracts: readonly Export[] = [
  {
    file: "checkout",
    name: "checkoutAbi",
    source: "Checkout.sol",
    events: "checkoutEvents",
  },
  {
    file: "loans",
    name: "loansAbi",
    source: "Loans.sol",
    events: "loansEvents",
    reads: "loansReads",
  },
  { file: "journal", name: "journalAbi", source: "Journal.sol" },
  { file: "board-lens", name: "boardLensAbi", source: "periphery/BoardLens.sol" },
  { file: "erc20", name: "erc20Abi", source: "mocks/DemoToken.sol" },
  { file: "erc721", name: "erc721Abi", source: "mocks/DemoCollectible.sol" },
];

/** Whose errors a wallet or a simulation may bring to the surface. */
const failingContracts = [
  "interfaces/ICheckout.sol",
  "interfaces/ICheckoutSale.sol",
  "interfaces/ICheckoutClaim.sol",
  "interfaces/ICheckoutCredit.sol",
  "interfaces/ILoans.sol",
  "interfaces/ILoansCheckout.sol",
  "interfaces/ILoansDesk.sol",
  "interfaces/IMandates.sol",
  "interfaces/IJournal.sol",
  "mocks/FaucetToken.sol",
];

/** Of every contract, and of OpenZeppelin where it surfaces from a token or from a helper. */
const general = parseAbi([
  "error Error(string message)",
  "error Panic(uint256 code)",
  "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
  "error ERC20InvalidSender(address sender)",
  "error ERC20InvalidReceiver(address receiver)",
  "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
  "error ERC20InvalidApprover(address approver)",
  "error ERC20InvalidSpender(address spender)",
  "error ERC721InvalidOwner(address owner)",
  "error ERC721NonexistentToken(uint256 tokenId)",
  "error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)",
  "error ERC721InvalidSender(address sender)",
  "error ERC721InvalidReceiver(address receiver)",
  "error ERC721InsufficientApproval(address operator, uint256 tokenId)",
  "error ERC721InvalidApprover(address approver)",
  "error ERC721InvalidOperator(address operator)",
  "error ERC1155InsufficientBalance(address sender, uint256 balance, uint256 needed, uint256 tokenId)",
  "error ERC1155InvalidSender(address sender)",
  "error ERC1155InvalidReceiver(address receiver)",
  "error ERC1155MissingApprovalForAll(address operator, address owner)",
  "error ERC1155InvalidApprover(address approver)",
  "error ERC1155InvalidOperator(address operator)",
  "error ERC1155InvalidArrayLength(uint256 idsLength, uint256 valuesLength)",
  "error SafeERC20FailedOperation(address token)",
  "error ERC2612ExpiredSignature(uint256 deadline)",
  "error ERC2612InvalidSigner(address signer, address owner)",
  "error ECDSAInvalidSignature()",
  "error ECDSAInvalidSignatureLength(uint256 length)",
  "error ECDSAInvalidSignatureS(bytes32 s)",
  "error InvalidAccountNonce(address account, uint256 currentNonce)",
  "error ReentrancyGuardReentrantCall()",
  "error AddressEmptyCode(address target)",
  "error FailedCall()",
  "error InsufficientBalance(uint256 balance, uint256 needed)",
  "error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)",
  "error SafeCastOverflowedIntDowncast(uint8 bits, int256 value)",
  "error SafeCastOverflowedIntToUint(int256 value)",
  "error SafeCastOverflowedUintToInt(uint256 value)",
  "error SafeERC20FailedDecreaseAllowance(address spender, uint256 currentAllowance, uint256 requestedDecrease)",
  "error FailedDeployment()",
  "error MissingPrecompile(address precompile)",
  "error ERC5267ExtensionsNotSupported()",
  "error InvalidBase64Char(bytes1 char)",
  "error StringsInsufficientHexLength(uint256 value, uint256 length)",
  "error StringsInvalidAddressFormat()",
  "error StringsInvalidChar()",
]);

/** Everything below `contracts/` that must be compiled before its ABIs can be written. */
export const abiSources: readonly string[] = [
  ...exportedContracts.map(({ source }) => source),
  ...failingContracts,
];

function abiOf(artifacts: string, source: string): Abi {
  const contract = source.slice(source.lastIndexOf("/") + 1, -".sol".length);
  const path = join(artifacts, "contracts", source, `${contract}.json`);
  if (!existsSync(path)) throw new Error(`${source} is not compiled; run \`hardhat build\` first.`);
  return JSON.parse(readFileSync(path, "utf8")).abi;
}

function errorsOf(abis: readonly Abi[]): Abi {
  const all = [...general, ...abis.flat()];
  const errors = all.filter((item) => item.type === "error");
  // Two contracts may declare the same error; the same signature twice would only slow the decoder.
  const distinct = new Map(errors.map((item) => [toFunctionSelector(formatAbiItem(item)), item]));
  return [...distinct.values()].toSorted((a, b) => (formatAbiItem(a) < formatAbiItem(b) ? -1 : 1));
}

/** Of a topic, with its `0x`: eight bytes tell a few dozen events of one contract apart. */
const topicDigits = 18;

/** Refusals are told from all errors together, and nobody constructs a contract with these. */
const isCalledOrLogged = ({ type }: Abi[number]) => type === "function" || type === "event";

const isRead = (item: Abi[number]) =>
  item.type === "function" && (item.stateMutability === "view" || item.stateMutability === "pure");

/** What types need and no more: `internalType` is for Solidity readers. */
const withoutInternalTypes = (key: string, value: unknown) =>
  key === "internalType" ? undefined : value;

function moduleOf(name: string, abi: Abi): string {
  const lines = abi.map((item) => `  ${JSON.stringify(item, withoutInternalTypes)},`);
  return [
    "// biome-ignore-all format: generated, one member a line",
    "/** Generated by scripts/export-abis.ts from the compiled contracts; do not edit. */",
    `export const ${name} = [`,
    ...lines,
    "] as const;",
    "",
  ].join("\n");
}

export interface AbiExport {
  /** Hardhat's folder of artifacts. */
  readonly artifacts: string;
  /** Where the modules are written. */
  readonly folder: string;
  readonly contracts?: readonly Export[];
  /** Sources below `contracts/` whose errors are collected besides. */
  readonly failing?: readonly string[];
  /** Only tell what is stale. */
  readonly check?: boolean;
}

/** Writes the modules that are not current and returns their names. Throws when a contract is not compiled. */
export function exportAbis({
  artifacts,
  folder,
  contracts = exportedContracts,
  failing = failingContracts,
  check = false,
}: AbiExport): readonly string[] {
  const abis = contracts.map((one) => ({ ...one, abi: abiOf(artifacts, one.source) }));
  const others = failing.map((source) => abiOf(artifacts, source));
  const modules = [
    ...abis.map(
      ({ file, name, abi }) => [file, moduleOf(name, abi.filter(isCalledOrLogged))] as const,
    ),
    ...abis.flatMap(({ file, events, abi }) => {
      if (events === undefined) return [];
      const own = abi.filter((item) => item.type === "event");
      const topics = own.map((item) => toEventSelector(item).slice(0, topicDigits));
      const list = `export const ${events}Topics = ${JSON.stringify(topics, undefined, 2)} as const;\n`;
      const about =
        "/** How the first topics of these events begin, in their order: told without a hash function. */";
      return [[`${file}-events`, `${moduleOf(events, own)}\n${about}\n${list}`] as const];
    }),
    ...abis.flatMap(({ file, reads, abi }) =>
      reads === undefined ? [] : [[`${file}-reads`, moduleOf(reads, abi.filter(isRead))] as const],
    ),
    ["multicall3", moduleOf("multicall3Abi", multicall3Abi)] as const,
    [
      "errors",
      moduleOf("errorsAbi", errorsOf([...abis.map(({ abi }) => abi), ...others])),
    ] as const,
  ];
  return modules.flatMap(([file, text]) => {
    const path = join(folder, `${file}.ts`);
    if (existsSync(path) && readFileSync(path, "utf8") === text) return [];
    if (!check) writeFileSync(path, text);
    return [file];
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { check: { type: "boolean", default: false }, artifacts: { type: "string" } },
  });
  const root = dirname(import.meta.dirname);
  const artifacts = values.artifacts ?? join(root, "artifacts");
  const folder = join(root, "sdk", "src", "abi");
  const stale = exportAbis({ artifacts, folder, check: values.check });
  const names = stale.map((file) => `sdk/src/abi/${file}.ts`).join(", ");
  if (values.check && stale.length > 0) {
    console.error(`Stale: ${names}. Run \`node scripts/export-abis.ts\`.`);
    process.exit(1);
  }
  console.log(stale.length === 0 ? "All ABIs are current." : `Written: ${names}.`);
}
