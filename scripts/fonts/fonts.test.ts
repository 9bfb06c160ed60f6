import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFont } from "./read-font.ts";

const source = join(import.meta.dirname, "../../frontend/src");
const folder = join(source, "theme/fonts");
const font = (name: string) => readFileSync(join(folder, `${name}.woff2`));

/** Sources lack these: the system's fonts draw them. */
const fromTheSystem = new Set("\u2011≈≤≥→←");

test("the fonts weigh no more than 70 KB together", () => {
  const files = globSync("*.woff2", { cwd: folder });
  assert.equal(files.length, 3);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  assert.ok(bytes <= 70 * 1024, `${bytes} bytes`);
});

test("each font has its licence beside it", () => {
  for (const family of ["fraunces", "inter"]) {
    assert.match(readFileSync(join(folder, `OFL-${family}.txt`), "utf8"), /SIL Open Font License/u);
  }
});

test("everything the house says, in both languages, is in the fonts", async () => {
  const { characters } = await readFont(font("inter"));
  const catalogues = globSync("**/locales/*.po", { cwd: source });
  assert.ok(catalogues.length >= 4, "the catalogues are found");
  const missing = new Set<string>();
  for (const file of catalogues) {
    const said =
      readFileSync(join(source, file), "utf8").match(/^(?:msgid|msgstr|") ?".*$/gmu) ?? [];
    for (const sign of said.join("")) {
      if (!characters.has(sign.codePointAt(0) ?? 0) && !fromTheSystem.has(sign)) missing.add(sign);
    }
  }
  assert.deepEqual([...missing], []);
});

test("titles can be set in French, and figures stand in columns", async () => {
  const fraunces = await readFont(font("fraunces"));
  const inter = await readFont(font("inter"));
  for (const sign of "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûü«»‹›’“”…–—€×−0123456789,.%\u00a0\u202f") {
    const code = sign.codePointAt(0) ?? 0;
    assert.ok(fraunces.characters.has(code), `Fraunces has ${sign}`);
    assert.ok(inter.characters.has(code), `Inter has ${sign}`);
  }
  for (const feature of ["kern", "tnum", "frac"]) assert.ok(inter.features.has(feature), feature);
  assert.ok(fraunces.features.has("kern"));
});

test("a name from Łódź or İzmir is written in the same face", async () => {
  const files = await Promise.all(["inter", "inter-names"].map((name) => readFont(font(name))));
  const characters = new Set(files.flatMap((file) => [...file.characters.keys()]));
  for (const sign of "ŁłźŹżąęśńćčřšžőűğışİȘț")
    assert.ok(characters.has(sign.codePointAt(0) ?? 0), sign);
});
