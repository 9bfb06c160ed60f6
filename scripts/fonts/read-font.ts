import subsetFont from "subset-font";

export type FontFacts = {
  /** Code points and the number of their glyph. */
  readonly characters: ReadonlyMap<number, number>;
  /** OpenType features of GSUB and GPOS. */
  readonly features: ReadonlySet<string>;
};

/** What a font file can write. Reads the tables that it needs and no others. */
export async function readFont(file: Buffer): Promise<FontFacts> {
  const font = await subsetFont(file, "", { targetFormat: "sfnt", keepAllGlyphs: true });
  const tables = readDirectory(font);
  const features = ["GSUB", "GPOS"].flatMap((tag) => {
    const table = tables.get(tag);
    return table ? readFeatures(table) : [];
  });
  return { characters: readCharacters(tables.get("cmap")), features: new Set(features) };
}

function readDirectory(font: Buffer): ReadonlyMap<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const record = font.subarray(12 + 16 * n, 28 + 16 * n);
      const start = record.readUInt32BE(8);
      const tag = record.toString("latin1", 0, 4);
      return [tag, font.subarray(start, start + record.readUInt32BE(12))] as const;
    }),
  );
}

function readFeatures(table: Buffer): readonly string[] {
  const list = table.subarray(table.readUInt16BE(6));
  return Array.from({ length: list.readUInt16BE(0) }, (_, n) =>
    list.toString("latin1", 2 + 6 * n, 6 + 6 * n),
  );
}

/** Formats 4 (the basic plane, in runs) and 12: what these fonts have. */
function readCharacters(table: Buffer | undefined): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!table) return found;
  for (let n = 0; n < table.readUInt16BE(2); n += 1) {
    const map = table.subarray(table.readUInt32BE(4 + 8 * n + 4));
    const format = map.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < map.readUInt32BE(12); group += 1) {
        const at = 16 + 12 * group;
        const first = map.readUInt32BE(at);
        const glyph = map.readUInt32BE(at + 8);
        addRun(found, first, map.readUInt32BE(at + 4), (code) => glyph + code - first);
      }
    }
    if (format === 4) readRuns(map, found);
  }
  return found;
}

function readRuns(map: Buffer, found: Map<number, number>): void {
  const bytes = map.readUInt16BE(6);
  for (let run = 0; run < bytes; run += 2) {
    const last = map.readUInt16BE(14 + run);
    const first = map.readUInt16BE(16 + bytes + run);
    const delta = map.readInt16BE(16 + 2 * bytes + run);
    const at = 16 + 3 * bytes + run;
    const offset = map.readUInt16BE(at);
    addRun(found, first, Math.min(last, 0xfffe), (code) => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = map.readUInt16BE(at + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    });
  }
}

/** Glyph 0 is the box for what a font does not have. */
function addRun(
  found: Map<number, number>,
  first: number,
  last: number,
  glyphOf: (code: number) => number,
): void {
  for (let code = first; code <= last; code += 1) {
    const glyph = glyphOf(code);
    if (glyph !== 0) found.set(code, glyph);
  }
}
