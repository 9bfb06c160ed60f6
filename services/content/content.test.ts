import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { handleContent } from "./handler.ts";
import { contentName, createContentStore, maxContentBytes } from "./store.ts";

/** Of the five bytes "hello"; the value that any IPFS tool gives for a raw block of them. */
const hello = "bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("the content service", () => {
  const dir = mkdtempSync(join(tmpdir(), "comptoir-content-"));
  const store = createContentStore(dir);
  let server: Server;
  let url: string;

  before(async () => {
    server = createServer((request, response) => {
      void handleContent(store, request, response).then((handled) => {
        if (!handled) response.writeHead(418).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === "object");
    url = `http://127.0.0.1:${address.port}`;
  });
  after(() => {
    server.close();
    rmSync(dir, { recursive: true });
  });

  const put = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${url}/content`, { method: "PUT", body, headers });

  it("names bytes by their own hash", async () => {
    assert.equal(await store.put(bytes("hello")), hello);
    assert.deepEqual(await store.get(hello), bytes("hello"));
  });

  it("gives back over HTTP what was put, as bytes that no browser runs", async () => {
    const created = await put("<script>alert(1)</script>");
    assert.equal(created.status, 201);
    const answer = await fetch(`${url}/content/${await created.text()}`);
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), "<script>alert(1)</script>");
    assert.equal(answer.headers.get("content-type"), "application/octet-stream");
    assert.equal(answer.headers.get("content-security-policy"), "default-src 'none'; sandbox");
    assert.equal(answer.headers.get("access-control-allow-origin"), "*");
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
  });

  it("does not give out bytes that no longer match their name", async () => {
    writeFileSync(join(dir, hello), "jello");
    assert.equal(await store.get(hello), undefined);
    assert.equal((await fetch(`${url}/content/${hello}`)).status, 404);
  });

  it("takes nothing for a name but one spelling of a raw CIDv1", async () => {
    writeFileSync(join(dir, "secret"), "x");
    for (const name of ["secret", "..%2fsecret", "../secret", hello.toUpperCase(), `${hello}a`]) {
      assert.equal(contentName(name), undefined);
      assert.equal(await store.get(name), undefined);
    }
    assert.equal((await fetch(`${url}/content/secret`)).status, 400);
  });

  it("takes one MiB and not a byte more", async () => {
    assert.equal((await put(new Uint8Array(maxContentBytes))).status, 201);
    const before = readdirSync(dir).length;
    const refused = await put(new Uint8Array(maxContentBytes + 1)).catch(() => undefined);
    // The connection may be closed before the client has sent everything: both are a refusal.
    if (refused !== undefined) assert.equal(refused.status, 413);
    assert.equal(readdirSync(dir).length, before);
  });

  it("lets only pages of this machine write", async () => {
    assert.equal((await put("a", { origin: "https://elsewhere.example" })).status, 403);
    assert.equal((await put("a", { origin: "null" })).status, 403);
    assert.equal((await put("a", { origin: url })).status, 201);
  });

  it("leaves every other path alone", async () => {
    assert.equal((await fetch(`${url}/contents`)).status, 418);
    assert.equal((await fetch(`${url}/`)).status, 418);
    assert.equal((await fetch(`${url}/content/${hello}`, { method: "DELETE" })).status, 405);
  });
});
