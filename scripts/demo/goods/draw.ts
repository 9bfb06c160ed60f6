/**
 * Engraves the demonstration goods and prints them as WebP into pictures/.
 *
 *   node scripts/demo/goods/draw.ts                 every drawing
 *   node scripts/demo/goods/draw.ts carafe lantern  those named
 *   node scripts/demo/goods/draw.ts --sketch …      a quick proof, not kept with the pictures
 *
 * Needs a Chromium to print (CHROMIUM_PATH, /usr/bin/chromium by default); the set-up does not, since the prints are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { DRAWINGS } from "./drawings.ts";
import { engrave } from "./engraving/engrave.ts";

const LIMIT = 60 * 1024;
const args = process.argv.slice(2);
const sketch = args.includes("--sketch");
const names = args.filter((a) => !a.startsWith("--"));
const out = sketch ? join(tmpdir(), "comptoir-proofs") : join(import.meta.dirname, "pictures");
mkdirSync(out, { recursive: true });

const face = (name: string, css: string): string => {
  const file = join(
    import.meta.dirname,
    `../../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-${name}.woff2`,
  );
  const data = readFileSync(file).toString("base64");
  return `@font-face{font-family:Fraunces;${css}font-weight:100 900;src:url(data:font/woff2;base64,${data})}`;
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const page = await browser.newPage({ viewport: { width: 800, height: 800 } });

for (const drawing of DRAWINGS.filter((d) => names.length === 0 || names.includes(d.name))) {
  const began = Date.now();
  const svg = engrave(drawing, sketch ? 400 : 600);
  await page.setContent(
    `<style>${face("normal", "")}${face("italic", "font-style:italic;")}*{margin:0}svg{display:block}</style>${svg}<i style="font-family:Fraunces">.</i>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 800 } });
  if (sketch) {
    writeFileSync(join(out, `${drawing.name}.png`), png);
    console.log(`${drawing.name}: proof, ${Math.round((Date.now() - began) / 1000)} s`);
    continue;
  }
  writeFileSync(join(tmpdir(), `${drawing.name}.png`), png);
  let bytes = Buffer.alloc(0);
  for (let quality = 0.85; quality > 0.3; quality -= 0.07) {
    const url = await page.evaluate(
      async ([src, q]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${src}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = 800;
        canvas.height = 800;
        canvas.getContext("2d")?.drawImage(image, 0, 0);
        return canvas.toDataURL("image/webp", q);
      },
      [png.toString("base64"), quality] as const,
    );
    bytes = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
    if (bytes.length <= LIMIT) break;
  }
  writeFileSync(join(out, `${drawing.name}.webp`), bytes);
  console.log(
    `${drawing.name}: ${Math.round(bytes.length / 1024)} KB, ${Math.round((Date.now() - began) / 1000)} s`,
  );
}
await browser.close();
