import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Stands for what is filled in. */
const value = "\ufffc";

const file = readFileSync(join(import.meta.dirname, "locales/fr.po"), "utf8");

/** Each translation with its English, joined over its lines; obsolete entries (#~) are nobody's. */
const entries = [...file.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"(?:\n|$))+)/gmu)]
  .map(([, id = "", text = ""]) => ({ english: joined(id), french: withoutCode(joined(text)) }))
  // The head of the file.
  .filter(({ english }) => english !== "");

function joined(lines: string): string {
  return lines
    .split("\n")
    .filter(Boolean)
    .map((line): string => JSON.parse(line))
    .join("");
}

/** Without {values}, <0>marks</0> and the skeleton of plurals, which are not French. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/<\/?\d+\/?>/gu, "")
    .replaceAll(
      /\{\w+(?:, (?:plural|select),)?|(?:=\d+|one|other|many|two|few|zero) \{|\}/gu,
      value,
    );
}

const offending = (wrong: RegExp) =>
  entries.filter(({ french }) => wrong.test(french)).map(({ french }) => french);

it("finds the catalogue", () => expect(entries.length).toBeGreaterThan(500));

it("sets a narrow no-break space before ; ! ? and %", () => {
  expect(offending(/[^\u202f\u00a0][;!?]|[^\u202f\ufffc]%|\u00a0[;!?%]/u)).toEqual([]);
});

it("sets a no-break space before a colon, and inside of guillemets", () => {
  // A time (14:05), an address (http:) or a hash (sha256:) is no sentence.
  expect(offending(/[^\u00a0\d\w]:(?:\s|$)|\p{L}:\s/u)).toEqual([]);
  expect(offending(/«[^\u00a0]|[^\u00a0]»/u)).toEqual([]);
});

it("quotes with guillemets and abbreviates with the typographic apostrophe", () => {
  expect(offending(/"|“|”/u)).toEqual([]);
  expect(offending(/\p{L}'\p{L}/u)).toEqual([]);
});

it("says vous", () => {
  expect(offending(/(?:^|[\s’(])(?<!est )(?:tu|toi|ton|tes|t’\p{L}+)(?=[\s,.!?]|$)/iu)).toEqual([]);
});
