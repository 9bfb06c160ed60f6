/** A line of a CSV file, or why it is none. `line` is where it begins in the file, from 1. */
export type CsvRow =
  | { readonly ok: true; readonly line: number; readonly fields: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly line: number; readonly reason: string };

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

type CsvRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: string | undefined;
};

/** Splits text into records by RFC 4180; a quote that is never closed spoils its own line only. */
function* recordsOf(text: string): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    let broken: string | undefined;
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
      if (cell === undefined) {
        broken = "a quote is never closed";
        const end = text.indexOf("\n", at);
        at = end < 0 ? text.length : end;
        break;
      }
      cells.push(cell.value);
      for (let i = at; i < cell.end; i += 1) if (text[i] === "\n") line += 1;
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (at < text.length && text[at] !== "\n" && text[at] !== "\r") {
      broken ??= "something follows a closing quote";
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (cells.length === 1 && cells[0] === "" && broken === undefined) continue;
    yield { line: began, cells, broken };
  }
}

function plain(text: string, from: number): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r")
    end += 1;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number): { value: string; end: number } | undefined {
  let value = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** Reads a CSV file with a header. Hostile lines are refused one by one; only a file without a header throws. */
export function readCsv(text: string): CsvFile {
  const [first, ...rest] = recordsOf(text.replace(/^\ufeff/, ""));
  if (first === undefined || first.broken !== undefined)
    throw new RangeError("The file has no header.");
  const header = first.cells.map((name) => name.trim());
  const rows = rest.map(({ line, cells, broken }): CsvRow => {
    if (broken !== undefined) return { ok: false, line, reason: broken };
    if (cells.length !== header.length) {
      return { ok: false, line, reason: `has ${cells.length} fields instead of ${header.length}` };
    }
    return {
      ok: true,
      line,
      fields: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])),
    };
  });
  return { header, rows };
}

/** The columns of `needed` that the file lacks. */
export const missingColumns = (file: CsvFile, needed: readonly string[]): readonly string[] =>
  needed.filter((name) => !file.header.includes(name));
