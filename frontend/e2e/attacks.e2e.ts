import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { attacks, evil } from "./harness/attacks.ts";
import { person } from "./harness/people.ts";
import { openStage, type Stage } from "./harness/stage.ts";
import { connect, openVisit } from "./harness/visit.ts";
import { type PolicyWatch, watchPolicy } from "./harness/watch-policy.ts";

/** The same build behind a server that knows nothing of policies, as on any static host. */
async function bareHost(dist: string): Promise<{ url: string; close: () => void }> {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = extname(pathname) === "" ? "/index.html" : pathname;
    try {
      const bytes = readFileSync(join(dist, file));
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "text/plain" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe("an attacker who got into the page", () => {
  let stage: Stage;
  let bare: { url: string; close: () => void };
  let context: BrowserContext;
  let page: Page;
  let watch: PolicyWatch;
  const folder = mkdtempSync(join(tmpdir(), "comptoir-bare-"));

  before(async () => {
    stage = await openStage();
    cpSync(stage.dist, folder, { recursive: true });
    bare = await bareHost(folder);
  });
  after(async () => {
    bare.close();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => context.close());

  it("would be seen asking a third party, even where no policy holds him back", async () => {
    context = await stage.browser.newContext();
    watch = await watchPolicy(context, [stage.siteUrl]);
    page = await context.newPage();
    await page.goto("about:blank");
    await page.evaluate(
      (url) => fetch(url, { mode: "no-cors" }).catch(() => undefined),
      stage.rpcUrl,
    );
    assert.deepEqual(watch.hosts, [`third party: ${stage.rpcUrl}/`]);
    assert.deepEqual(watch.breaches, []);
  });

  for (const [host, urlOf] of [
    ["behind our server", () => stage.siteUrl],
    ["on a host that sends no headers", () => bare.url],
  ] as const) {
    describe(host, () => {
      beforeEach(async () => {
        context = await stage.browser.newContext();
        watch = await watchPolicy(context, [urlOf(), stage.rpcUrl]);
        page = await context.newPage();
        await page.goto(`${urlOf()}/settings`);
        await page.locator("main h1").waitFor();
      });

      it("finds no violation of ours, and its dialogs and its worker working", async () => {
        const visit = await openVisit(
          { ...stage, siteUrl: urlOf() },
          { account: person("camille") },
        );
        await visit.goto("/lend/new");
        await connect(visit);
        const workers = visit.page.waitForEvent("worker");
        await visit.goto("/loans");
        await workers;
        await visit.page.waitForLoadState("networkidle");
        visit.assertQuiet();
        await visit.close();
      });

      for (const [name, attack] of Object.entries(attacks)) {
        it(`fails with ${name}`, async () => {
          const url = page.url();
          const outcome = await page.evaluate(attack, evil);
          assert.match(outcome, /Error|refused|did not run/);
          await page.waitForTimeout(150);
          assert.equal(await page.evaluate(() => Reflect.has(window, "stolen")), false);
          assert.equal(page.url(), url);
          assert.notDeepEqual(
            watch.breaches,
            [],
            "the policy reported nothing: something else failed",
          );
        });
      }
    });
  }
});
