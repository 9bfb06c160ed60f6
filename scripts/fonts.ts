import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { addCharacter } from "./fonts/add-character.ts";
import { faces } from "./fonts/faces.ts";
import { readFont } from "./fonts/read-font.ts";

/**
 * `npm run fonts`: cuts the fonts of the house out of their sources and lays them, with their licences, into
 * frontend/src/theme/fonts. Run it after a change of scripts/fonts/ or a new version of a source, and commit what it wrote.
 */
const root = join(import.meta.dirname, "..");
const target = join(root, "frontend/src/theme/fonts");
const { resolve } = createRequire(join(root, "frontend/package.json"));

mkdirSync(target, { recursive: true });
let total = 0;
for (const { name, source, licence, glyphs, narrowSpace, options } of faces) {
  let cut = await subsetFont(readFileSync(resolve(source)), glyphs, options);
  if (narrowSpace !== undefined) {
    const { characters } = await readFont(cut);
    const plain = await subsetFont(cut, "", { targetFormat: "sfnt", keepAllGlyphs: true });
    const whole = addCharacter(plain, characters, 0x202f, narrowSpace.charCodeAt(0));
    cut = await subsetFont(whole, "", { targetFormat: "woff2", keepAllGlyphs: true });
  }
  writeFileSync(join(target, `${name}.woff2`), cut);
  const family = name.split("-")[0];
  writeFileSync(join(target, `OFL-${family}.txt`), readFileSync(resolve(licence)));
  total += cut.length;
  console.log(`${name.padEnd(10)} ${(cut.length / 1024).toFixed(1)} KB`);
}
console.log(`${"together".padEnd(10)} ${(total / 1024).toFixed(1)} KB`);
