import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { chromium } from "playwright-core";
import { browserArgs, findBrowser } from "./browser/find-browser.ts";
import { readArguments } from "./visual/arguments.ts";
import { buildBook } from "./visual/build-book.ts";
import { type Comparison, compare } from "./visual/compare.ts";
import { type Look, lookName, looks } from "./visual/looks.ts";
import { packPng } from "./visual/pack-png.ts";
import { photograph } from "./visual/photograph.ts";

/**
 * `npm run visual [-- --update] [-- --all] [-- --only=chart]`: photographs the pattern book and says what looks different
 * from the pictures that are kept. It reports; whether a difference is wanted, a person decides, and keeps it with
 * --update. Pictures are kept by browser build and platform, since letters are smoothed differently elsewhere.
 */
const root = join(import.meta.dirname, "..");
const work = join(root, ".comptoir", "visual");
const { update, all, only } = readArguments(process.argv.slice(2));

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...browserArgs, "--font-render-hinting=none"],
});
const build = `chromium-${browser.version()}-${process.platform}-${process.arch}`;
const committed = join(root, "frontend", "visual", build);
const local = join(work, "kept", build);
const homeOf = (look: Look) => join(look.kept ? committed : local, lookName(look));

type Line = { readonly look: string; readonly name: string; readonly result: Comparison };
const lines: Line[] = [];
const write = (path: string, bytes: Buffer) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

try {
  const book = join(work, "book");
  await buildBook(root, book);
  for (const folder of ["now", "diff"])
    rmSync(join(work, folder), { recursive: true, force: true });
  for (const look of looks.filter(({ kept }) => kept || all)) {
    const name = lookName(look);
    if (update && only === undefined) rmSync(homeOf(look), { recursive: true, force: true });
    for (const picture of await photograph(browser, book, look, only)) {
      const file = `${picture.name}.png`;
      const path = join(homeOf(look), file);
      // Packed before it is compared: what packing does to a picture is done to both.
      const packed = packPng(picture.png);
      write(join(work, "now", name, file), packed);
      const result = compare(existsSync(path) ? readFileSync(path) : undefined, packed);
      lines.push({ look: name, name: picture.name, result });
      if (result.kind === "changed") write(join(work, "diff", name, file), result.diff);
      if (update) write(path, packed);
    }
  }
} finally {
  await browser.close();
}

const count = (look: string, kind: Comparison["kind"]) =>
  String(lines.filter((line) => line.look === look && line.result.kind === kind).length).padStart(
    9,
  );
const kinds = ["same", "changed", "resized", "new"] as const;
console.log(`${"".padEnd(18)}${kinds.map((kind) => kind.padStart(9)).join("")}`);
for (const look of new Set(lines.map((line) => line.look))) {
  console.log(`${look.padEnd(18)}${kinds.map((kind) => count(look, kind)).join("")}`);
}
for (const { look, name, result } of lines) {
  if (result.kind === "changed") {
    const percent = (result.share * 100).toFixed(2);
    const picture = relative(root, join(work, "diff", look, `${name}.png`));
    console.log(`changed  ${percent.padStart(6)} %  ${picture}`);
  }
  if (result.kind === "resized") {
    console.log(`resized  ${look}/${name}: ${result.before}, now ${result.after}`);
  }
}
console.log(`Pictures of now: ${relative(root, join(work, "now"))}. Browser: ${build}.`);
if (update) console.log("Kept as what later runs compare with.");
else if (lines.every(({ result }) => result.kind === "new"))
  console.log("Nothing is kept for this browser yet: run again with --update.");
