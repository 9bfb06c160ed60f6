import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { createContentStore } from "../../services/content/store.ts";
import { type SiteServer, serveSite } from "./site-server.ts";

const script = `export const words = ${JSON.stringify("counter ".repeat(400))};`;

describe("the site's server", () => {
  const dir = mkdtempSync(join(tmpdir(), "comptoir-site-"));
  let site: SiteServer;

  before(async () => {
    mkdirSync(join(dir, "assets"));
    writeFileSync(join(dir, "index.html"), '<div id="root"></div>');
    writeFileSync(join(dir, "assets", "main-Bx1_z9Qa.js"), script);
    site = await serveSite({
      dist: dir,
      port: 0,
      connect: ["http://127.0.0.1:8545/path"],
      content: createContentStore(join(dir, "content")),
    });
  });
  after(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  it("answers every route with the page, under a policy that names the node and nothing else", async () => {
    const answer = await fetch(`${site.url}/loans/0x12?tab=mine`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /connect-src 'self' http:\/\/127\.0\.0\.1:8545;/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
  });

  it("lets no string become code, on the page and in its workers", async () => {
    for (const path of ["/", "/assets/main-Bx1_z9Qa.js"]) {
      const policy = (await fetch(site.url + path)).headers.get("content-security-policy") ?? "";
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types default;/);
      assert.match(policy, /frame-ancestors 'none'/);
    }
  });

  it("serves hashed assets compressed and for ever", async () => {
    const body = await new Promise<Buffer>((resolve, reject) => {
      const headers = { "accept-encoding": "gzip, br" };
      request(`${site.url}/assets/main-Bx1_z9Qa.js`, { headers }, (answer) => {
        assert.equal(answer.headers["content-encoding"], "br");
        assert.match(answer.headers["cache-control"] ?? "", /immutable/);
        assert.match(answer.headers["content-type"] ?? "", /^text\/javascript/);
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve(Buffer.concat(chunks)));
      })
        .on("error", reject)
        .end();
    });
    assert.equal(brotliDecompressSync(body).toString(), script);
  });

  it("does not pass a page off as a missing file", async () => {
    assert.equal((await fetch(`${site.url}/assets/gone-12345678.js`)).status, 404);
    assert.equal((await fetch(`${site.url}/..%2f..%2fpackage.json`)).status, 404);
  });

  it("takes content and gives it back", async () => {
    const created = await fetch(`${site.url}/content`, { method: "PUT", body: "a picture" });
    assert.equal(created.status, 201);
    const answer = await fetch(`${site.url}/content/${await created.text()}`);
    assert.equal(await answer.text(), "a picture");
  });
});
