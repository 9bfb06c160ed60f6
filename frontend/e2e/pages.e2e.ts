import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { accessibilityFindings, overflows, sentences, strayMarks } from "./harness/look.ts";
import { person } from "./harness/people.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { connect, openVisit } from "./harness/visit.ts";

const locales = ["en", "fr"] as const;
const themes = ["light", "dark"] as const;
const widths = [390, 1440] as const;
const rooms = [
  "/",
  "/lend",
  "/shop",
  "/purchases",
  "/sales",
  "/loans",
  "/settings",
  "/design",
  "/no/such/page",
];
/** Where the lead finds pictures of every page. */
const shots = process.env.COMPTOIR_SHOTS;

type Locale = (typeof locales)[number];

/** One of each kind of page: ids are what tells two of a kind apart. */
function shapeOf(path: string): string {
  return path.replaceAll(/0x[0-9a-fA-F]+|baf\w{20,}|\d+/g, "$id").replace(/\?.*/, "");
}

interface Seen {
  readonly complaints: string[];
  readonly remarks: Set<string>;
  readonly sentences: Map<string, ReadonlySet<string>>;
}

async function lookAround(stage: Stage, locale: Locale, paths: Map<string, string>): Promise<Seen> {
  const seen: Seen = { complaints: [], remarks: new Set(), sentences: new Map() };
  const visit = await openVisit(stage, { account: person("camille"), locale });
  const { page } = visit;
  try {
    await visit.goto("/");
    await connect(visit);
    const done = new Set<string>();
    for (let next = pick(paths, done); next !== undefined; next = pick(paths, done)) {
      const [shape, path] = next;
      done.add(shape);
      await visit.goto(path);
      await page.waitForLoadState("networkidle");
      for (const href of await linksOf(page))
        if (!paths.has(shapeOf(href))) paths.set(shapeOf(href), href);
      seen.sentences.set(shape, await sentences(page));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          const where = `${path} ${locale} ${theme} ${width}`;
          if (shots)
            await shoot(`${shape} ${locale} ${theme} ${width}`, async (file) =>
              page.screenshot({ path: file, fullPage: true }),
            );
          for (const found of [...(await overflows(page)), ...(await strayMarks(page))])
            seen.complaints.push(`${where}: ${found}`);
          for (const { severe, text } of await accessibilityFindings(page)) {
            if (severe) seen.complaints.push(`${where}: ${text}`);
            else seen.remarks.add(`${shape}: ${text}`);
          }
        }
      }
    }
    visit.assertQuiet();
    return seen;
  } finally {
    await visit.close();
  }
}

const pick = (paths: ReadonlyMap<string, string>, done: ReadonlySet<string>) =>
  [...paths].find(([shape]) => !done.has(shape));

async function linksOf(page: {
  evaluate: <T>(work: () => T) => Promise<T>;
}): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("main a[href^='/']")].map(
      (link) => link.getAttribute("href") ?? "/",
    ),
  );
}

async function shoot(name: string, take: (file: string) => Promise<unknown>): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await take(join(shots, `${name.replaceAll(/[^\w]+/g, "-").replace(/^-/, "home-")}.png`));
}

describe("every page", () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage({ demonstration: true });
  });
  after(() => stage.close());

  it("is whole in both languages and themes, on a phone and on a desk", async (context) => {
    const paths = new Map(rooms.map((path) => [shapeOf(path), path]));
    const [english, french] = await Promise.all(
      locales.map((locale) => lookAround(stage, locale, paths)),
    );
    assert.ok(english && french);
    for (const remark of new Set([...english.remarks, ...french.remarks]))
      context.diagnostic(remark);
    const shared = [...french.sentences].flatMap(([shape, said]) =>
      [...said]
        .filter((line) => english.sentences.get(shape)?.has(line))
        .map((line) => `${shape}: the same in both languages: ${line}`),
    );
    assert.deepEqual([...english.complaints, ...french.complaints, ...shared], []);
  });
});
