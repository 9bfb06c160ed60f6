import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { accessibilityFindings, overflows, sentences, strayMarks } from "./harness/look.ts";
import { person } from "./harness/people.ts";
import { walkThrough } from "./harness/rooms.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { connect, openVisit } from "./harness/visit.ts";

const locales = ["en", "fr"] as const;
const themes = ["light", "dark"] as const;
const widths = [390, 1440] as const;
/** Where the lead finds pictures of every page. */
const shots = process.env.COMPTOIR_SHOTS;

type Locale = (typeof locales)[number];

interface Seen {
  readonly complaints: string[];
  readonly sentences: Map<string, ReadonlySet<string>>;
}

async function lookAround(stage: Stage, locale: Locale): Promise<Seen> {
  const seen: Seen = { complaints: [], sentences: new Map() };
  const visit = await openVisit(stage, { account: person("camille"), locale });
  const { page } = visit;
  try {
    await visit.goto("/");
    await connect(visit);
    const titles = new Map<string, string>();
    await walkThrough(visit, async ({ shape, path }) => {
      seen.sentences.set(shape, await sentences(page));
      const title = await page.title();
      const namesake = titles.get(title);
      if (namesake) seen.complaints.push(`${path} ${locale}: the same tab title as ${namesake}`);
      titles.set(title, path);
      assert.equal(await page.getAttribute("html", "lang"), locale);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          const where = `${path} ${locale} ${theme} ${width}`;
          if (shots)
            await shoot(`${shape} ${locale} ${theme} ${width}`, async (file) =>
              page.screenshot({ path: file, fullPage: true }),
            );
          const found = [
            ...(await overflows(page)),
            ...(await strayMarks(page)),
            ...(await accessibilityFindings(page)),
          ];
          seen.complaints.push(...found.map((complaint) => `${where}: ${complaint}`));
        }
      }
    });
    visit.assertQuiet();
    return seen;
  } finally {
    await visit.close();
  }
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

  it("is whole in both languages and themes, on a phone and on a desk", async () => {
    const [english, french] = await Promise.all(locales.map((locale) => lookAround(stage, locale)));
    assert.ok(english && french);
    const shared = [...french.sentences].flatMap(([shape, said]) =>
      [...said]
        .filter((line) => english.sentences.get(shape)?.has(line))
        .map((line) => `${shape}: the same in both languages: ${line}`),
    );
    assert.deepEqual([...english.complaints, ...french.complaints, ...shared], []);
  });
});
