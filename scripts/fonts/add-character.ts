/** A table of a font file: its tag and its bytes. */
type Table = readonly [tag: string, bytes: Buffer];

/**
 * Gives a character the glyph of another: the narrow no-break space of French thousands, which the sources lack and
 * HarfBuzz would make half as wide as a word space, too little beside a figure 1. The font is an sfnt whose characters
 * lie in the basic plane.
 */
export function addCharacter(
  font: Buffer,
  glyphs: ReadonlyMap<number, number>,
  character: number,
  like: number,
): Buffer {
  const glyph = glyphs.get(like);
  if (glyph === undefined) throw new Error(`No glyph for U+${like.toString(16)} to lend.`);
  const all = new Map([...glyphs, [character, glyph]]);
  return writeTables(
    font.readUInt32BE(0),
    readTables(font).map(([tag, bytes]) => (tag === "cmap" ? [tag, writeMap(all)] : [tag, bytes])),
  );
}

function readTables(font: Buffer): readonly Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, n) => {
    const record = font.subarray(12 + 16 * n, 28 + 16 * n);
    const start = record.readUInt32BE(8);
    return [
      record.toString("latin1", 0, 4),
      font.subarray(start, start + record.readUInt32BE(12)),
    ] as const;
  });
}

/** A map of format 4 for Unicode on Windows, which every browser reads: a segment for each run of codes and glyphs. */
function writeMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs]
    .filter(([code]) => code < 0xffff)
    .sort(([one], [other]) => one - other);
  const segments: { first: number; last: number; delta: number }[] = [];
  for (const [code, glyph] of sorted) {
    const delta = (glyph - code) & 0xffff;
    const current = segments.at(-1);
    if (current && current.last === code - 1 && current.delta === delta) current.last = code;
    else segments.push({ first: code, last: code, delta });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = [
    4,
    16 + 8 * count,
    0,
    2 * count,
    2 * power,
    Math.log2(power),
    2 * (count - power),
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  // One record: platform 3, encoding 1, twelve bytes in.
  const head = [0, 1, 3, 1, 0, 12];
  const bytes = Buffer.alloc(2 * (head.length + words.length));
  [...head, ...words].forEach((word, n) => {
    bytes.writeUInt16BE(word, 2 * n);
  });
  return bytes;
}

/** Check sums are left empty: whoever packs the font as WOFF2 computes them anew. */
function writeTables(version: number, tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (tables.length - power), 10);
  const parts: Buffer[] = [head];
  let place = head.length;
  tables.forEach(([tag, bytes], n) => {
    head.write(tag, 12 + 16 * n, "latin1");
    head.writeUInt32BE(place, 20 + 16 * n);
    head.writeUInt32BE(bytes.length, 24 + 16 * n);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    place += padded.length;
  });
  return Buffer.concat(parts);
}
