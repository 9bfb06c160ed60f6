import { toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";
import type { DeclaredError } from "../../scripts/docs/declared-errors.ts";
import { codeExamples, textExamples } from "../src/chain/errors/answer-examples.ts";
import type { Fault } from "../src/chain/errors/fault.ts";
import { exampleArgument, faultExamples } from "../src/chain/errors/fault-examples.ts";
import { panicCodes } from "../src/chain/errors/panic-sentences.ts";
import { speak } from "./speak-errors.ts";

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
const head = (...names: readonly string[]) => [row(...names), row(...names.map(() => "---"))];

/** What is said and, below it, the next step. */
const spoken = (fault: Fault) =>
  (["en", "fr"] as const).flatMap((locale) => speak(fault, locale).join("<br>→ "));

function contractTables(errors: readonly DeclaredError[]): string[] {
  return [...Map.groupBy(errors, ({ contract }) => contract)].flatMap(([contract, declared]) => [
    `### ${contract}`,
    "",
    ...head("Error", "When", "English", "Français"),
    ...declared.map(({ item, notice }) => {
      const args = item.inputs.map(({ name = "", type }) => exampleArgument(name, type));
      const signature = formatAbiItem(item, { includeName: true });
      const selector = toFunctionSelector(formatAbiItem(item));
      return row(
        `\`${signature}\`<br>\`${selector}\``,
        notice || "As its name says.",
        ...spoken({ kind: "contract", name: item.name, args }),
      );
    }),
    "",
  ]);
}

function panicTable(): string[] {
  return [
    ...head("Code", "English", "Français"),
    ...panicCodes.map((code) =>
      row(`\`0x${code.toString(16).padStart(2, "0")}\``, ...spoken({ kind: "panic", code })),
    ),
    "",
  ];
}

/** Wallets, nodes and our own checks: one kind of fault a line, with the answers that lead to it. */
function faultTable(): string[] {
  const spokenOfAbove = ["contract", "panic"];
  return [
    ...head("Fault", "Answers that lead to it", "English", "Français"),
    ...Object.values<Fault>(faultExamples)
      .filter(({ kind }) => !spokenOfAbove.includes(kind))
      .map((fault) => {
        const answers = [
          ...codeExamples.filter(([, kind]) => kind === fault.kind).map(([code]) => code),
          ...textExamples.filter(([, kind]) => kind === fault.kind).map(([text]) => text),
        ];
        return row(
          `\`${fault.kind}\``,
          answers.map((answer) => `\`${answer}\``).join("<br>") || "Found by the page itself.",
          ...spoken(fault),
        );
      }),
    "",
  ];
}

/** The whole of docs/errors.md. */
export function errorsDocument(errors: readonly DeclaredError[]): string {
  return [
    "# Errors",
    "",
    "<!-- Written by `node scripts/docs/errors.ts`; `npm run check` fails when it is stale. Do not edit. -->",
    "",
    "Every refusal that a person can meet, as the page says it: what happened, and the next step. The sentences are those",
    "of the app's own catalogues, spoken with example figures (a token of six decimals, moments in UTC). The raw data",
    "(selector, arguments, answer, request) is behind “Details” in the app.",
    "",
    "## Our contracts",
    "",
    ...contractTables(errors.filter(({ own }) => own)),
    "## OpenZeppelin and ERC-6093",
    "",
    "Of every OpenZeppelin source that our contracts import, directly or not. The tokens of others use them too.",
    "",
    ...contractTables(errors.filter(({ own }) => !own)),
    "## Panic(uint256)",
    "",
    ...panicTable(),
    "## Wallets, nodes and the page's own checks",
    "",
    "Numbers are those of EIP-1193, EIP-1474, EIP-5792 and HTTP; sentences are what geth, Hardhat and others write.",
    "",
    ...faultTable(),
  ].join("\n");
}
