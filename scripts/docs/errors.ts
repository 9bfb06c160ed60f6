/**
 * Writes docs/errors.md: every refusal that a person can meet, in both languages, from the very sentences of the page.
 *
 *   node scripts/docs/errors.ts [--check]
 *
 * `--check` writes nothing and exits with 1 when the document is stale or an error has no sentence.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";
import type { Fault } from "../../frontend/src/chain/errors/fault.ts";
import { type DeclaredError, declaredErrors } from "./declared-errors.ts";
import { type Voices, withVoices } from "./speak.ts";

const root = join(import.meta.dirname, "../..");
const path = join(root, "docs", "errors.md");

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
const head = (...names: readonly string[]) => [row(...names), row(...names.map(() => "---"))];

/** What is said and, below it, the next step. */
const spoken = (voices: Voices, fault: Fault) =>
  (["en", "fr"] as const).flatMap((locale) => voices.speak(fault, locale).join("<br>→ "));

function contractTables(voices: Voices, errors: readonly DeclaredError[]): string[] {
  return [...Map.groupBy(errors, ({ contract }) => contract)].flatMap(([contract, declared]) => [
    `### ${contract}`,
    "",
    ...head("Error", "When", "English", "Français"),
    ...declared.map(({ item, notice }) => {
      const args = item.inputs.map(({ name = "", type }) => voices.exampleArgument(name, type));
      const signature = formatAbiItem(item, { includeName: true });
      const selector = toFunctionSelector(formatAbiItem(item));
      return row(
        `\`${signature}\`<br>\`${selector}\``,
        notice || "As its name says.",
        ...spoken(voices, { kind: "contract", name: item.name, args }),
      );
    }),
    "",
  ]);
}

function panicTable(voices: Voices): string[] {
  return [
    ...head("Code", "English", "Français"),
    ...voices.panicCodes.map((code) =>
      row(
        `\`0x${code.toString(16).padStart(2, "0")}\``,
        ...spoken(voices, { kind: "panic", code }),
      ),
    ),
    "",
  ];
}

/** Wallets, nodes and our own checks: one kind of fault a line, with the answers that lead to it. */
function faultTable(voices: Voices): string[] {
  const spokenOfAbove = ["contract", "panic"];
  return [
    ...head("Fault", "Answers that lead to it", "English", "Français"),
    ...Object.values<Fault>(voices.faultExamples)
      .filter(({ kind }) => !spokenOfAbove.includes(kind))
      .map((fault) => {
        const answers = [
          ...voices.codeExamples.filter(([, kind]) => kind === fault.kind).map(([code]) => code),
          ...voices.textExamples.filter(([, kind]) => kind === fault.kind).map(([text]) => text),
        ];
        return row(
          `\`${fault.kind}\``,
          answers.map((answer) => `\`${answer}\``).join("<br>") || "Found by the page itself.",
          ...spoken(voices, fault),
        );
      }),
    "",
  ];
}

function documentOf(voices: Voices): string {
  const errors = declaredErrors(root);
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
    ...contractTables(
      voices,
      errors.filter(({ own }) => own),
    ),
    "## OpenZeppelin and ERC-6093",
    "",
    "Of every OpenZeppelin source that our contracts import, directly or not. The tokens of others use them too.",
    "",
    ...contractTables(
      voices,
      errors.filter(({ own }) => !own),
    ),
    "## Panic(uint256)",
    "",
    ...panicTable(voices),
    "## Wallets, nodes and the page's own checks",
    "",
    "Numbers are those of EIP-1193, EIP-1474, EIP-5792 and HTTP; sentences are what geth, Hardhat and others write.",
    "",
    ...faultTable(voices),
  ].join("\n");
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const text = await withVoices(root, documentOf);
const current = existsSync(path) && readFileSync(path, "utf8") === text;
const speechless = declaredErrors(root).filter(({ item }) =>
  text.includes(`page does not know: ${item.name}.`),
);
if (speechless.length > 0) {
  console.error(`Without a sentence: ${speechless.map(({ item }) => item.name).join(", ")}.`);
  process.exitCode = 1;
} else if (values.check && !current) {
  console.error("docs/errors.md is stale. Run `node scripts/docs/errors.ts`.");
  process.exitCode = 1;
} else {
  if (!current) writeFileSync(path, text);
  console.log(current ? "docs/errors.md is current." : "Written: docs/errors.md.");
}
