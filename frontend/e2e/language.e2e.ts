import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { serveSite } from "../../scripts/serve/site-server.ts";
import { runTool } from "../../scripts/start/run-tool.ts";
import { person } from "./harness/people.ts";
import { root } from "./harness/place.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { openVisit } from "./harness/visit.ts";

const german = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: de\\n"

msgid "Lend"
msgstr "Leihen"

msgid "Language"
msgstr "Sprache"
`;

/** What a build reads; the rest of the repository is reached from the copy as it is. */
const parts = [
  "src",
  "public",
  "scripts",
  "index.html",
  "vite.config.ts",
  "lingui.config.ts",
  "package.json",
];

describe("a language more", () => {
  let stage: Stage;
  let copy: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    stage = await openStage();
    // Inside of the repository, where packages are found.
    mkdirSync(join(root, ".comptoir"), { recursive: true });
    copy = mkdtempSync(join(root, ".comptoir/language-"));
    for (const part of parts)
      cpSync(join(root, "frontend", part), join(copy, "frontend", part), { recursive: true });
    symlinkSync(join(root, "scripts"), join(copy, "scripts"));
    writeFileSync(join(copy, "frontend/src/i18n/locales/de.po"), german);
    const deployment = join(copy, "deployment.json");
    writeFileSync(deployment, JSON.stringify(stage.deployment));
    const { code, output } = await runTool(root, "vite", ["build", "--mode", "draft"], {
      cwd: join(copy, "frontend"),
      env: { COMPTOIR_DEPLOYMENT: deployment, NODE_ENV: "production" },
    });
    assert.equal(code, 0, output);
    site = await serveSite({
      dist: join(copy, "frontend/dist"),
      port: 0,
      connect: stage.deployment.rpcUrls,
      content: stage.content,
    });
  });
  after(async () => {
    await site?.close();
    await stage?.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it("is one file: offered, chosen by the browser's wish, spoken, English where it is silent", async () => {
    const visit = await openVisit(
      { ...stage, siteUrl: site.url },
      { account: person("camille"), browserLocale: "de-AT" },
    );
    const { page } = visit;
    await visit.goto("/");
    assert.equal(await page.getAttribute("html", "lang"), "de");
    const rooms = page.getByRole("navigation").first();
    await rooms.getByRole("link", { name: "Leihen" }).waitFor();
    await rooms.getByRole("link", { name: "Purchases" }).waitFor();
    const choice = page.getByRole("radiogroup", { name: "Sprache" }).first();
    assert.equal(await choice.getByRole("radio", { name: "Deutsch" }).isChecked(), true);
    await choice.getByRole("radio", { name: "Français" }).click();
    await rooms.getByRole("link", { name: "Prêter" }).waitFor();
    assert.equal(await page.getAttribute("html", "lang"), "fr");
    await page.reload();
    await page.locator("html[lang=fr]").waitFor();
    visit.assertQuiet();
    await visit.close();
  });
});
