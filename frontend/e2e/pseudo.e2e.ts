import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { PERSONAS } from "@comptoir/sdk/deployment/personas";
import type { Page } from "playwright-core";
import { serveSite } from "../../scripts/serve/site-server.ts";
import { clipped, overflows } from "./harness/look.ts";
import { person } from "./harness/people.ts";
import { brackets, buildPseudoSite } from "./harness/pseudo-locale.ts";
import { walkThrough } from "./harness/rooms.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { openVisit } from "./harness/visit.ts";

const widths = [390, 1440] as const;

/** Words of no catalogue: what Intl writes in the language asked for, the sdk's words for amounts, units and names. */
const known = new RegExp(
  `^(?:${[
    "Comptoir|English|Français|EIP|ERC|NFT|CID|Wallet|double|read",
    "Checkout|Loans|Journal|BoardLens|Multicall|USDD",
    "\\p{Lu}[\\p{Ll}]{2}|January|February|March|April|June|July|August|September|October|November|December",
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|ago|now|today|tomorrow|yesterday|next|last",
  ].join("|")})$`,
  "u",
);

/** What the content gateway served, and what the chain and the development wallet call things and people. */
function dataWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/\p{L}{3,}/gu) ?? []));
}

/** Text and names of controls that came from no catalogue: what is left when all between brackets is taken away. */
async function bareWords(page: Page): Promise<readonly string[]> {
  const [open, close] = brackets;
  return page.evaluate(
    ([opening, closing]) => {
      const found: string[] = [];
      const outside = (text: string) => {
        let depth = 0;
        let rest = "";
        for (const letter of text) {
          if (letter === opening) depth += 1;
          else if (letter === closing) depth -= 1;
          else if (depth === 0) rest += letter;
        }
        return rest;
      };
      const walk = (element: Element): string => {
        if (element.matches("script, style, noscript, svg, select")) return " ";
        const own = [...element.childNodes].map((node) =>
          node instanceof Element
            ? walk(node)
            : node.nodeType === Node.TEXT_NODE
              ? (node.textContent ?? "")
              : "",
        );
        return ` ${own.join("")} `;
      };
      found.push(outside(walk(document.body)));
      for (const element of document.querySelectorAll(
        "[aria-label], [title], [placeholder], [alt]",
      ))
        for (const name of ["aria-label", "title", "placeholder", "alt"])
          found.push(outside(element.getAttribute(name) ?? ""));
      for (const option of document.querySelectorAll("option")) found.push(outside(option.text));
      found.push(outside(document.title));
      // Addresses, hashes and links are nobody's words.
      const code = /https?:\S+|(?:0x)?[0-9a-f…]{6,}/gi;
      return found.flatMap((text) => text.replaceAll(code, " ").match(/\p{L}{3,}/gu) ?? []);
    },
    [open, close] as const,
  );
}

describe("a language that is longer by 40 %", () => {
  let stage: Stage;
  let folder: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    stage = await openStage({ demonstration: true });
    folder = mkdtempSync(join(tmpdir(), "comptoir-pseudo-"));
    const path = join(folder, "deployment.json");
    writeFileSync(path, JSON.stringify(stage.deployment));
    const dist = join(folder, "dist");
    await buildPseudoSite(path, dist);
    site = await serveSite({
      dist,
      port: 0,
      connect: stage.deployment.rpcUrls,
      content: stage.content,
    });
  });
  after(async () => {
    await site?.close();
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("fits everywhere, and no word stands outside of the catalogues", async () => {
    const visit = await openVisit({ ...stage, siteUrl: site.url }, { account: person("camille") });
    const { page } = visit;
    const complaints: string[] = [];
    const texts = [
      JSON.stringify(PERSONAS),
      ...stage.deployment.tokens.map(({ name, symbol }) => `${name} ${symbol}`),
    ];
    page.on("response", (response) => {
      if (/\/(?:content|ipfs)\//.test(response.url()))
        void response.text().then(
          (text) => texts.push(text),
          () => undefined,
        );
    });
    await visit.goto("/");
    await page.getByRole("banner").getByRole("button").last().click();
    await page.getByRole("dialog").getByRole("button", { name: "Wallet double" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await walkThrough(visit, async ({ shape }) => {
      const data = dataWords(texts);
      for (const word of new Set(await bareWords(page)))
        if (!known.test(word) && !data.has(word))
          complaints.push(`${shape}: in no catalogue: ${word}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const found of [...(await overflows(page)), ...(await clipped(page))])
          complaints.push(`${shape} ${width}: ${found}`);
      }
    });
    await visit.close();
    assert.deepEqual(complaints, []);
  });
});
